import { beforeEach, expect, test } from 'vitest';
import { rollupsAt } from '@/db/figure-rollups';
import { offersOfSection } from '@/db/offer-rows';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { numberValue, tallyValue } from '@/lib/domain/value';
import { openTable } from '@/lib/export/downloaded-table';
import { validateSection } from '@/lib/section/validate-section';
import { capitalised } from '@/lib/wording/typography';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { acceptModified } from './accept-modified';
import { correctSection } from './correct-section';
import { sectionReview } from './section-review';
import { submitReport } from './submit-report';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const review = () => sectionReview(read(), c.officer, NOW, c.october.mediation, {});
const validate = (sectionId: number, now: Now = NOW) =>
  execute(validateSection, { sectionId }, by(c.officer, now));
const law = (text: string) => c.cell('law', text);

/** Sends a report with one line of mediation in Bretagne and one in Pays de la Loire, and validates that section. */
async function validated(
  which: 'june' | 'october',
  bretagne: string,
  loire: string,
  now: Now,
): Promise<(number | null)[]> {
  const { standing } = await enter(
    c.lead,
    c[which].id,
    {
      cells: [law('30'), c.cell('mediation', bretagne), c.cell('mediation', loire, { regionCode: '52' })],
    },
    now,
  );
  await sendAndValidate(which, now);
  return standing.cells.slice(1);
}

async function sendAndValidate(which: 'june' | 'october', now: Now): Promise<void> {
  const version = (await reportHeading(read(), c[which].id))?.version;
  await execute(submitReport, { reportId: c[which].id, version }, by(c.lead, now));
  await validate(c[which].mediation, now);
}

const correct = (text: string, seen: number | null, more: Record<string, unknown> = {}) =>
  execute(
    correctSection,
    {
      sectionId: c.october.mediation,
      cells: [c.cell('mediation', text, { seen, ...more })],
      reason: 'Recompté',
    },
    by(c.lead),
  );

const verifiedNow = async () => {
  const rows = await rollupsAt(read(), 'action', NOW.day, {
    seasonKey: 'S2',
    actionKey: 'MEDIATEURS',
    measure: 'first_entered',
  });
  const row = rows.find((r) => r.layer === 'verified');
  return row && tallyValue(row.tally);
};

/** The review of a correction announces what its validation then makes. */
async function announcedAndMade() {
  const { effects } = await review();
  await validate(c.october.mediation);
  return { before: effects[0]?.before.value, after: effects[0]?.after, made: await verifiedNow() };
}

const june = on('2026-07-01');
const october = on('2026-11-01');

test('a cleared line leaves the earlier observation standing, not the present one', async () => {
  await validated('june', '40', '7', june);
  const [seen = null] = await validated('october', '90', '10', october);
  await correct('', seen);
  const { lines, untold } = await review();
  expect(lines.find((line) => line.regionCode === '53')).toMatchObject({
    verified: { value: 90, state: 'number' },
    declared: null,
    after: { value: 40, state: 'number' },
    changed: true,
    difference: -50,
  });
  expect(untold).toEqual([]);
  const { before, after, made } = await announcedAndMade();
  expect([before, after?.value]).toEqual([100, 50]);
  expect(after).toEqual(made);
});

test('a cleared line that no earlier observation tells leaves nothing', async () => {
  const [seen = null] = await validated('october', '90', '10', october);
  await correct('', seen);
  expect((await review()).lines.find((line) => line.regionCode === '53')).toMatchObject({
    declared: null,
    after: null,
    changed: true,
    difference: null,
  });
  const { after, made } = await announcedAndMade();
  expect(after).toEqual({ value: 10, state: 'number' });
  expect(after).toEqual(made);
});

test('« rien à déclarer » in place of a number leaves the earlier observation standing', async () => {
  await validated('june', '40', '7', june);
  const [seen = null] = await validated('october', '90', '10', october);
  await correct('rien', seen);
  expect((await review()).lines.find((line) => line.regionCode === '53')).toMatchObject({
    declared: { state: 'nothing_to_report' },
    after: { value: 40 },
  });
  const { after, made } = await announcedAndMade();
  expect(after?.value).toBe(50);
  expect(after).toEqual(made);
});

test('the value accepted on another line stays when a correction is validated', async () => {
  const { standing } = await enter(
    c.lead,
    c.october.id,
    { cells: [law('30'), c.cell('mediation', '90'), c.cell('mediation', '10', { regionCode: '52' })] },
    october,
  );
  const version = (await reportHeading(read(), c.october.id))?.version;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead, october));
  const accepted = c.cell('mediation', '85', { seen: standing.cells[1], comment: 'Cinq doublons' });
  await execute(
    acceptModified,
    { sectionId: c.october.mediation, cells: [accepted] },
    by(c.officer, october),
  );
  await correct('12', standing.cells[2] ?? null, { regionCode: '52' });
  const { lines } = await review();
  expect(lines.find((line) => line.regionCode === '53')).toMatchObject({
    declared: { value: 90 },
    verified: { value: 85 },
    after: { value: 85 },
    accepted: { value: 85, reason: 'Cinq doublons' },
    changed: false,
  });
  const { before, after, made } = await announcedAndMade();
  expect([before, after?.value]).toEqual([95, 97]);
  expect(after).toEqual(made);
});

test('each line and each opening says what it alone would make of the verified number', async () => {
  await validated('june', '40', '7', june);
  await enter(
    c.lead,
    c.october.id,
    {
      cells: [law('30'), c.cell('mediation', '90'), c.cell('mediation', '10', { regionCode: '52' })],
      offers: [c.opening('2025-10-01')],
    },
    october,
  );
  const version = (await reportHeading(read(), c.october.id))?.version;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead, october));
  const { lines, effects } = await review();
  const lineIn = (region: string) => lines.find((line) => line.regionCode === region)?.lineId;
  const [objective] = effects;
  expect(objective).toMatchObject({ target: 10_000, before: { value: 47 }, after: { value: 100 } });
  expect(objective?.alone).toEqual([
    { of: { lineId: lineIn('53') }, after: numberValue(97), rate: { rate: 0.0097, reason: null } },
    { of: { lineId: lineIn('52') }, after: numberValue(50), rate: { rate: 0.005, reason: null } },
  ]);
  const opened = await sectionReview(read(), c.officer, NOW, c.october.law, {});
  expect(opened.effects[0]).toMatchObject({ before: { state: 'not_reported' }, after: { value: 1 } });
  expect(opened.effects[0]?.alone).toMatchObject([
    { of: { trainingId: opened.offers[0]?.trainingId }, after: { value: 1 }, rate: { rate: 0.5 } },
  ]);

  // The downloaded tables say the same, until the section is decided.
  const downloaded = async (name: 'review-lines' | 'review-offers', sectionId: number) => {
    const table = await openTable(name, {
      ...{ read: read(), actor: c.officer, now: NOW, format: 'csv', season: 'S1', day: NOW.day },
      ...{ target: 'current', filter: (one) => (one === 'section' ? String(sectionId) : undefined) },
    });
    const columns = ['effect', 'rateBefore', 'rateAlone'].map((key) =>
      table.columns.findIndex((column) => column.key === key),
    );
    const rows = [];
    for await (const row of table.rows) rows.push(columns.map((at) => row[at]));
    return rows;
  };
  const words = (...said: string[]) =>
    effects.map(({ label }, index) => `${capitalised(label)}\u00a0: ${said[index]}`).join('\u00a0; ');
  expect(await downloaded('review-lines', c.october.mediation)).toEqual([
    [words('0,4\u00a0% → 0,9\u00a0%', '47 → 97'), 0.0047, 0.0097],
    [words('0,4\u00a0% → 0,5\u00a0%', '47 → 50'), 0.0047, 0.005],
  ]);
  expect(await downloaded('review-offers', c.october.law)).toEqual([
    [expect.stringMatching(/\u00a0: non vérifié → 50/), null, 0.5],
  ]);
  await validate(c.october.mediation);
  expect((await downloaded('review-lines', c.october.mediation)).flat().every((one) => one === null)).toBe(
    true,
  );
});

test('an opening taken back leaves the earlier declared one', async () => {
  const lawReport = async (which: 'june' | 'october', now: Now, openedOn: string) => {
    await enter(
      c.lead,
      c[which].id,
      { cells: [law('30'), c.cell('mediation', '90')], offers: [c.opening(openedOn)] },
      now,
    );
    await sendAndValidate(which, now);
    await validate(c[which].law, now);
  };
  const open = async () => {
    const { effects, offers } = await sectionReview(read(), c.officer, NOW, c.october.law, {});
    return { before: effects[0]?.before.value, after: effects[0]?.after.value, offer: offers[0] };
  };
  await lawReport('june', june, '2025-09-01');
  await lawReport('october', october, '2025-10-01');
  const taken = await offersOfSection(read(), c.october.law);
  await execute(
    correctSection,
    {
      sectionId: c.october.law,
      offers: [c.opening('', taken[0]?.revisionId ?? null)],
      reason: 'Date erronée',
    },
    by(c.lead),
  );
  expect(await open()).toMatchObject({
    before: 1,
    after: 1,
    offer: { verifiedOn: '2025-10-01', declaredOn: '2025-09-01', changed: true },
  });
  await validate(c.october.law);
  expect(await open()).toMatchObject({ before: 1, offer: { verifiedOn: '2025-09-01' } });
});
