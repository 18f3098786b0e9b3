import { beforeEach, expect, test } from 'vitest';
import { auditRollups } from '@/db/audit';
import { rollupsAt } from '@/db/figure-rollups';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { tallyValue } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import { publicTables } from '@/lib/figure/public-tables';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { submitReport } from './submit-report';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const JUNE = on('2026-07-01');
const submit = async (reportId: number, now: Now = NOW) => {
  const version = (await reportHeading(read(), reportId))?.version ?? 0;
  return execute(submitReport, { reportId, version }, by(c.lead, now));
};
const validate = (sectionId: number, now: Now = NOW) =>
  execute(validateSection, { sectionId }, by(c.officer, now));
const nothing = (sectionId: number) => ({ nothingToReport: [{ sectionId, nothing: true }] });

const standing = async (layer: Layer, what: 'learners' | 'openings') => {
  const rows = await rollupsAt(read(), what === 'learners' ? 'action' : 'component', NOW.day, {
    actionKey: 'JURISTES',
    measure: what === 'learners' ? 'entered' : 'offer',
  });
  const row = rows.find((r) => r.layer === layer);
  return row ? tallyValue(row.tally).value : null;
};

/** More entrants than places ask why. */
const TWO_GROUPS = { comment: 'Deux promotions' };

/** June declared 100 entrants and an opening, and was validated. */
async function june() {
  await enter(
    c.lead,
    c.june.id,
    {
      cells: [c.cell('law', '100', TWO_GROUPS)],
      offers: [c.opening('2025-09-01')],
      ...nothing(c.june.mediation),
    },
    JUNE,
  );
  await submit(c.june.id, JUNE);
  await validate(c.june.law, JUNE);
}

test('an opening date saved twice is no conflict with oneself', async () => {
  const first = await enter(c.lead, c.october.id, { offers: [c.opening('2025-09-01')] });
  const seen = first.standing.offers[0] ?? null;
  expect(seen).not.toBeNull();
  await enter(c.lead, c.october.id, { offers: [c.opening('2025-09-08', seen)] });
});

test('an opening date typed then taken back says nothing: what June declared stands', async () => {
  await june();
  const typed = await enter(c.lead, c.october.id, {
    offers: [c.opening('2025-10-01')],
    ...nothing(c.october.mediation),
  });
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '110', TWO_GROUPS)],
    offers: [c.opening('', typed.standing.offers[0] ?? null)],
  });
  await submit(c.october.id);
  await validate(c.october.law);
  expect([await standing('declared', 'openings'), await standing('verified', 'openings')]).toEqual([1, 1]);
  expect(await auditRollups(read())).toEqual([]);
});

test('an opening sent by mistake and taken back after a return no longer counts', async () => {
  const typed = await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '10')],
    offers: [c.opening('2025-10-01')],
    ...nothing(c.october.mediation),
  });
  await submit(c.october.id);
  expect(await standing('declared', 'openings')).toBe(1);
  await execute(returnSection, { sectionId: c.october.law, reason: 'Pas encore ouverte' }, by(c.officer));
  await enter(c.lead, c.october.id, { offers: [c.opening('', typed.standing.offers[0] ?? null)] });
  await submit(c.october.id);
  expect(await standing('declared', 'openings')).toBe(0);
  expect(await auditRollups(read())).toEqual([]);
});

test('« rien à déclarer » in a cell leaves the earlier number standing', async () => {
  await june();
  await enter(c.lead, c.october.id, { cells: [c.cell('law', 'rien')], ...nothing(c.october.mediation) });
  await submit(c.october.id);
  await validate(c.october.law);
  expect([await standing('declared', 'learners'), await standing('verified', 'learners')]).toEqual([
    100, 100,
  ]);
  expect(await auditRollups(read())).toEqual([]);
});

test('a fall asks for its reason, after a return too', async () => {
  await june();
  const first = await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '120', TWO_GROUPS)],
    ...nothing(c.october.mediation),
  });
  await submit(c.october.id);
  await execute(returnSection, { sectionId: c.october.law, reason: 'À vérifier' }, by(c.officer));
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '40', { seen: first.standing.cells[0] ?? null })],
  });
  expect(await refusedWith(submit(c.october.id))).toBe('fall_needs_reason');
});

test('a value of an earlier period asks for its reason', async () => {
  const cell = c.cell('law', '20', { periodId: c.previousPeriodId });
  expect(await refusedWith(enter(c.lead, c.october.id, { cells: [cell] }))).toBe(
    'earlier_period_needs_reason',
  );
  await enter(c.lead, c.october.id, { cells: [{ ...cell, comment: 'Rattrapage' }] });
});

test('only a university of the consortium opens in it', async () => {
  const university = (organisationId: number) => ({
    participationId: c.participations.jurists,
    subject: 'university',
    organisationId,
    trainingId: null,
    happenedOn: '2025-09-01',
    seen: null,
  });
  expect(
    await refusedWith(enter(c.lead, c.october.id, { offers: [university(c.organisations.stranger)] })),
  ).toBe('unknown_line');
  await enter(c.lead, c.october.id, { offers: [university(c.organisations.partner)] });
});

test('a stranger reads nothing from a refusal: a wrong line of a report answers as an absent report', async () => {
  const wrong = { ...c.cell('law', '5'), trainingId: 999_999 };
  expect(await refusedWith(enter(c.stranger, c.october.id, { cells: [wrong] }))).toBe('not_found');
});

test('whoever said « rien à déclarer » does not validate it', async () => {
  await enter(c.officer, c.october.id, nothing(c.october.law));
  await enter(c.lead, c.october.id, nothing(c.october.mediation));
  await submit(c.october.id);
  expect(await refusedWith(validate(c.october.law))).toBe('own_entry');
  await execute(validateSection, { sectionId: c.october.law }, by(c.colleague));
});

test('a section with « rien à déclarer » reads so, not as if nobody had answered', async () => {
  await enter(c.lead, c.october.id, {
    nothingToReport: [
      { sectionId: c.october.law, nothing: true },
      { sectionId: c.october.mediation, nothing: true },
    ],
  });
  await submit(c.october.id);
  const state = async (layer: Layer) =>
    (await publicTables(read(), 'S1', NOW.day)).value({
      grain: 'action',
      actionKey: 'JURISTES',
      layer,
      measure: 'entered',
      periodId: c.periodId,
    }).state;
  expect([await state('declared'), await state('verified')]).toEqual(['nothing_to_report', 'not_reported']);
  await validate(c.october.law);
  expect(await state('verified')).toBe('nothing_to_report');
});
