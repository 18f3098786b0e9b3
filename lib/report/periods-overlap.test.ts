import { beforeEach, describe, expect, it, test } from 'vitest';
import { reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { allPeriods } from '@/db/reports';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { annulCampaign } from '@/lib/campaign/annul-campaign';
import { campaignPreview } from '@/lib/campaign/campaign-preview';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import type { ReadRow } from '@/lib/domain/exchange';
import { placeRows } from '@/lib/import/row-placement';
import { recordPeriod } from '@/lib/programme/record-period';
import { recordCommitments } from '@/lib/project/record-commitments';
import { isRefusal } from '@/lib/refusal';
import { findReport } from '@/lib/section/report-found';
import { validateSection } from '@/lib/section/validate-section';
import { refusalText } from '@/lib/wording/refusals';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refused } from '@/test/refused';
import { correctSection } from './correct-section';
import { recordPastFigures } from './record-past-figures';
import { submitReport } from './submit-report';

let c: Consortium;
/** The calendar year 2026, and a campaign that asks it, beside those of 2025-2026. */
let civil: { campaignId: number; periodId: number; reportId: number };
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  const { periodId } = await execute(recordPeriod, { kind: 'calendar_year', year: 2026 }, by(c.officer));
  const { campaignId } = await execute(
    openCampaign,
    {
      ...{ label: 'Année civile 2026', periodId, observedOn: '2026-11-15', opensOn: '2026-11-16' },
      ...{ dueOn: '2026-12-15', closesOn: '2026-12-31', actionKeys: ['JURISTES', 'MEDIATEURS'] },
    },
    by(c.officer),
  );
  const report = (await reportsOfProject(read(), c.projectId)).find((one) => one.campaignId === campaignId);
  civil = { campaignId, periodId, reportId: report?.id ?? 0 };
});

const civilCell = (text: string, more: Record<string, unknown> = {}) =>
  c.cell('law', text, { periodId: civil.periodId, ...more });
const enterCivil = (text = '12', more: Record<string, unknown> = {}) =>
  enter(c.lead, civil.reportId, { cells: [civilCell(text, more)] });
const OVERLAP = ['cells.0 periods_overlap'];

describe('the learners of a training in two kinds of periods', () => {
  it('are refused where they are declared already, with the period that holds them', async () => {
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '10')] });
    const error: unknown = await enterCivil().catch((refusal: unknown) => refusal);
    expect(isRefusal(error) && error.fields[0] && refusalText(error.fields[0])).toContain(
      'Ces apprenants sont déjà déclarés pour 2025-2026 (année universitaire).',
    );
    // Another line of the training would count them too; « rien » and « sans objet » count nobody.
    expect(await refused(enterCivil('3', { measure: 'certified', levelKey: '6' }))).toEqual(OVERLAP);
    expect(await refused(enterCivil('rien'))).toEqual([]);
    expect(await refused(enterCivil('so', { measure: 'certified' }))).toEqual([]);
  });

  it('are refused the other way round, in an estimate too', async () => {
    await enterCivil('~12');
    expect(await refused(enter(c.lead, c.october.id, { cells: [c.cell('law', '10')] }))).toEqual(OVERLAP);
    // 2024-2025 shares no day with 2026.
    const earlier = c.cell('law', '10', { periodId: c.previousPeriodId, comment: 'Oubli' });
    expect(await refused(enter(c.lead, c.october.id, { cells: [earlier] }))).toEqual([]);
  });

  it('are refused inside one request, and nothing of it is kept', async () => {
    const cells = [c.cell('law', '10'), civilCell('12', { comment: 'Autre période' })];
    expect(await refused(enter(c.lead, c.october.id, { cells }))).toEqual(['cells.1 periods_overlap']);
    expect(prepared(read(), "SELECT count(*) AS n FROM figure_revisions WHERE kind = 'entry'").get()).toEqual(
      {
        n: 0,
      },
    );
  });

  it('may be declared in the other kind once what stood there is cleared', async () => {
    const first = await enter(c.lead, c.october.id, { cells: [c.cell('law', '10')] });
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '', { seen: first.standing.cells[0] })] });
    expect(await refused(enterCivil())).toEqual([]);
  });

  it('may be declared in the other kind once the campaign that asked the first was annulled', async () => {
    await enterCivil();
    const withdrawn = { campaignId: civil.campaignId, reason: 'Ouverte par erreur' };
    await execute(annulCampaign, withdrawn, by(c.officer));
    // Nobody can clear its drafts any more, and nobody will send them.
    expect(await refused(enter(c.lead, c.october.id, { cells: [c.cell('law', '10')] }))).toEqual([]);
  });

  it('are told of before a campaign asks them', async () => {
    const preview = () =>
      campaignPreview(
        read(),
        c.officer,
        {
          ...{ label: 'Encore 2026', periodId: civil.periodId, observedOn: '2026-11-18' },
          ...{ opensOn: '2026-11-20', dueOn: '2026-12-15', closesOn: '2026-12-31' },
          actionKeys: ['JURISTES'],
        },
        NOW,
      );
    expect(await preview()).toMatchObject({ inOtherKind: 0 });
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '10')] });
    expect(await preview()).toMatchObject({ inOtherKind: 1 });
  });

  it('of two people who write at once, one is refused', async () => {
    const both = await Promise.all([
      refused(enter(c.lead, c.october.id, { cells: [c.cell('law', '10')] })),
      refused(enterCivil()),
    ]);
    expect(both.map(([code]) => code ?? 'done').sort()).toEqual(['cells.0 periods_overlap', 'done']);
  });
});

describe('at the other doors', () => {
  it('a file names the cell, where the report or the file itself holds them', async () => {
    const place = { sheet: 'Effectifs', row: 2, column: 'H' };
    const rowWith = (texts: [period: string | null, text: string][]): ReadRow => ({
      ...{ place, identifier: null, organisation: '', region: 'Bretagne', level: '7', profession: '' },
      ...{ professionOther: '', practice: '', employerKind: '', comment: 'Reprise' },
      training: 'Master Droit du numérique en santé',
      columns: { training: 'B' },
      cells: texts.map(([period, text], index) => ({
        ...{ measure: 'entered' as const, period, text },
        place: { ...place, column: 'HIJ'.charAt(index) },
      })),
    });
    const problems = async (texts: [string | null, string][]) => {
      const found = await findReport({ tx: read(), actor: c.lead, now: NOW, door: 'import' }, civil.reportId);
      if (!found) throw new Error('no report');
      const asked = { read: read(), actor: c.lead, now: NOW, ...found };
      const placed = await placeRows(asked, { rows: [rowWith(texts)], offers: [] });
      return placed.problems.map(({ place: at, code }) => `${at?.column}${at?.row} ${code}`);
    };
    expect(await problems([[null, '12']])).toEqual([]);
    expect(
      await problems([
        [null, '12'],
        ['2025-2026', '10'],
      ]),
    ).toEqual(['I2 periods_overlap']);
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '10')] });
    expect(await problems([['2026', '12']])).toEqual(['H2 periods_overlap']);
  });

  it('the figures of before the service are refused like any other', async () => {
    await enterCivil();
    const { seen: _, ...cell } = c.cell('law', '24');
    const past = execute(
      recordPastFigures,
      {
        projectId: c.projectId,
        campaign: { label: 'Bilan de mai', periodId: c.periodId, observedOn: '2026-05-31' },
        cells: [cell],
      },
      { ...by(c.officer), door: 'import' },
    );
    expect(await refused(past)).toEqual(OVERLAP);
  });

  it('a correction is refused too', async () => {
    await enter(c.lead, c.october.id, {
      cells: [c.cell('law', '10')],
      nothingToReport: [{ sectionId: c.october.mediation, nothing: true }],
    });
    const { version } = prepared(read(), 'SELECT version FROM reports WHERE id = ?').get(c.october.id) as {
      version: number;
    };
    await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
    await execute(validateSection, { sectionId: c.october.law }, by(c.officer));
    const cells = [civilCell('12', { comment: 'Autre période' })];
    const correction = { sectionId: c.october.law, cells, reason: 'Autre période' };
    expect(await refused(execute(correctSection, correction, by(c.officer)))).toEqual(OVERLAP);
  });

  test('what an agreement plans stands in one kind of periods too', async () => {
    const line = { trainingId: c.trainings.law, regionCode: '53', levelKey: '7', professionKey: 'na' };
    const plan = (planned: unknown[]) =>
      refused(
        execute(
          recordCommitments,
          { participationId: c.participations.jurists, offers: [], planned },
          by(c.officer),
        ),
      );
    const entrants = (periodId: number) => ({ ...line, periodId, measure: 'entered', value: 20 });
    expect(await plan([entrants(civil.periodId)])).toEqual(['planned.0.periodId periods_overlap_planned']);
    const next = (await allPeriods(read())).find(({ label }) => label === '2026-2027')?.id ?? 0;
    expect(await plan([entrants(next)])).toEqual([]);
  });
});

test('sums over periods count each learner once: nothing of a refused year is in them', async () => {
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '10')] });
  await refused(enterCivil());
  expect((await sectionsOfReport(read(), civil.reportId, NOW.day)).map(({ status }) => status)).toEqual([
    'draft',
    'draft',
  ]);
  const held = prepared(
    read(),
    "SELECT count(*) AS n FROM figure_lines WHERE nature = 'actual' AND period_id = ?",
  ).get(civil.periodId);
  expect(held).toEqual({ n: 0 });
});
