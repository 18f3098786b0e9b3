import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { reportEntry } from '@/lib/report/report-entry';
import { sectionReview } from '@/lib/report/section-review';
import { submitReport } from '@/lib/report/submit-report';
import { workspace } from '@/lib/report/workspace';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { returnSection } from './return-section';
import { validateSection } from './validate-section';

const at = (hour: number) => nowAt(new Date(`2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`));

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await enter(
    c.lead,
    c.october.id,
    {
      cells: [c.cell('law', '24'), c.cell('law', '8', { regionCode: '52' }), c.cell('mediation', '90')],
      offers: [c.opening('2026-09-14')],
    },
    at(8),
  );
  await send(9);
});

async function send(hour: number, actor: Actor = c.lead) {
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  await execute(submitReport, { reportId: c.october.id, version }, by(actor, at(hour)));
}
const lineOf = (region: string) =>
  read()
    .select()
    .from(t.figureLines)
    .all()
    .find(
      (line) => line.trainingId === c.trainings.law && line.regionCode === region && line.nature === 'actual',
    )?.id ?? 0;
const sendBack = (given: object, actor: Actor = c.officer, hour = 10) =>
  execute(returnSection, { sectionId: c.october.law, ...given }, by(actor, at(hour)));
const review = (actor: Actor = c.officer) => sectionReview(read(), actor, at(14), c.october.law, {});
const entry = async (actor: Actor = c.lead) =>
  (await reportEntry(read(), actor, at(14), c.october.id)).sections.find(({ id }) => id === c.october.law);

describe('a section sent back line by line', () => {
  it('tells the consortium why, at each line, until it is sent again; then says what changed', async () => {
    const answer = await sendBack({
      remarks: [
        { lineId: lineOf('53'), reason: ' Comptez aussi la rentrée décalée. ' },
        { organisationId: c.organisations.lead, trainingId: c.trainings.law, reason: 'Quelle preuve ?' },
      ],
    });
    expect(answer).toEqual({ returned: true, remarks: 2 });
    const waiting = await entry();
    expect(waiting?.status).toBe('returned');
    expect(waiting?.remarks).toMatchObject([
      {
        reason: 'Comptez aussi la rentrée décalée.',
        line: { regionCode: '53', measure: 'entered', before: { value: 24, state: 'number' } },
        answeredAt: null,
      },
      { reason: 'Quelle preuve ?', offer: { trainingId: c.trainings.law, before: '2026-09-14' } },
    ]);
    const reports = (await workspace(read(), c.lead, at(11))).reports;
    const section = reports.flatMap((r) => r.sections).find(({ id }) => id === c.october.law);
    expect(section).toMatchObject({ lastReason: null, lastRemarks: 2 });

    const seen = waiting?.lines.find(({ regionCode }) => regionCode === '53')?.cells.entered?.seen ?? null;
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '27', { seen })] }, at(11));
    await send(12);
    expect((await entry())?.remarks).toEqual([]);
    const { lines, offers, history } = await review();
    expect(lines.find(({ regionCode }) => regionCode === '53')?.remarks).toMatchObject([
      {
        reason: 'Comptez aussi la rentrée décalée.',
        line: { before: { value: 24 }, after: { value: 27 } },
        answeredAt: at(12).instant,
      },
    ]);
    expect(lines.find(({ regionCode }) => regionCode === '52')?.remarks).toEqual([]);
    expect(offers.find(({ told }) => told)?.remarks).toMatchObject([
      { offer: { before: '2026-09-14', after: '2026-09-14' } },
    ]);
    expect(history.find(({ step }) => step === 'return')?.remarks).toHaveLength(2);
    const journal = read().select().from(t.journal).all();
    expect(journal.findLast(({ command }) => command === 'return-section')?.references).toMatchObject({
      remarks: [1, 2],
    });
  });

  it('keeps the reasons of each return apart', async () => {
    await sendBack({ remarks: [{ lineId: lineOf('53'), reason: 'Premier retour' }] });
    await send(11);
    await sendBack(
      { reason: 'Tout est à revoir', remarks: [{ lineId: lineOf('52'), reason: 'Second' }] },
      c.officer,
      12,
    );
    expect((await entry())?.remarks.map(({ reason }) => reason)).toEqual(['Second']);
    const returns = (await entry())?.history.filter(({ step }) => step === 'return');
    expect(returns?.map((one) => [one.reason, one.remarks.map(({ reason }) => reason)])).toEqual([
      [null, ['Premier retour']],
      ['Tout est à revoir', ['Second']],
    ]);
  });

  it.each([
    [{}, 'reason_needed'],
    [{ reason: '  ' }, 'reason_needed'],
    [{ remarks: [{ lineId: 1, reason: ' ' }] }, 'remark_needs_reason'],
    [{ remarks: [{ lineId: 999_999, reason: 'x' }] }, 'unknown_line'],
    [{ remarks: [{ reason: 'x' }] }, 'unknown_line'],
    [{ remarks: [{ lineId: 1, organisationId: 1, reason: 'x' }] }, 'unknown_line'],
    [{ remarks: [{ organisationId: 999, trainingId: null, reason: 'x' }] }, 'unknown_line'],
  ])('refuses %o', async (given, code) => {
    expect(await refusedWith(sendBack(given))).toBe(code);
    expect((await entry())?.status).toBe('submitted');
    expect(read().select().from(t.returnRemarks).all()).toEqual([]);
  });

  it('refuses a line of another section, and the same line twice', async () => {
    const other = read()
      .select()
      .from(t.figureLines)
      .all()
      .find(({ trainingId }) => trainingId === c.trainings.mediation);
    expect(await refusedWith(sendBack({ remarks: [{ lineId: other?.id, reason: 'x' }] }))).toBe(
      'unknown_line',
    );
    const twice = [1, 2].map(() => ({ lineId: lineOf('53'), reason: 'x' }));
    expect(await refusedWith(sendBack({ remarks: twice }))).toBe('unknown_line');
  });

  it('is the decision of an officer of the action who entered nothing of it', async () => {
    const remarks = [{ lineId: lineOf('53'), reason: 'x' }];
    for (const actor of [c.lead, c.contributor, c.reader])
      expect(await refusedWith(sendBack({ remarks }, actor))).toBe('not_allowed');
    expect(await refusedWith(sendBack({ remarks }, c.stranger))).toBe('not_found');
  });

  it('sent twice under its key is one decision; another decision on the same sending is refused', async () => {
    const remarks = [{ lineId: lineOf('53'), reason: 'x' }];
    const asked = { ...by(c.officer, at(10)), idempotencyKey: 'retour-1' };
    const raw = { sectionId: c.october.law, remarks };
    const both = await Promise.all([execute(returnSection, raw, asked), execute(returnSection, raw, asked)]);
    expect(both).toEqual([
      { returned: true, remarks: 1 },
      { returned: true, remarks: 1 },
    ]);
    expect(read().select().from(t.returnRemarks).all()).toHaveLength(1);
    const validate = execute(validateSection, { sectionId: c.october.law }, by(c.colleague, at(10)));
    expect(await refusedWith(validate)).toBe('step_not_allowed');
  });
});
