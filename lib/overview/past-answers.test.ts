import { beforeEach, expect, it } from 'vitest';
import { reportForWrite } from '@/db/reports';
import { read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { execute } from '@/lib/command';
import { entitledRead } from '@/lib/figure/entitled-read';
import { forgetAnswers } from '@/lib/figure/memory';
import { forgetPast, gatherPast } from '@/lib/figure/past-memory';
import { publicTables } from '@/lib/figure/public-tables';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { keepPast } from './past-answers';
import { seasonOverview } from './programme-overview';
import { seasonDashboard } from './season-dashboard';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await send('june', '24', '2026-07-10');
  await execute(closeCampaign, { campaignId: c.june.campaignId }, by(c.officer, on('2026-10-01')));
});

async function send(which: 'june' | 'october', text: string, day: string): Promise<void> {
  await enter(
    c.lead,
    c[which].id,
    { cells: [c.cell('law', text), c.cell('mediation', '3', { comment: 'Ouverture tardive' })] },
    on(day),
  );
  const version = (await reportForWrite(read(), c[which].id, day))?.version ?? 0;
  await execute(submitReport, { reportId: c[which].id, version }, by(c.lead, on(day)));
  await execute(validateSection, { sectionId: c[which].law }, by(c.officer, on(day)));
}

/** What a visitor reads first in a process that begins, and which of it was kept. */
async function firstAnswers() {
  forgetPast();
  forgetAnswers();
  const visitor = await entitledRead(read(), null, NOW);
  const seasons = ['S1', 'S2'] as const;
  const said: unknown[] = [];
  const { worked } = await gatherPast(read(), async () => {
    for (const season of seasons)
      said.push(
        await seasonDashboard(visitor, season, NOW.day),
        await seasonOverview(visitor, season, NOW.day),
      );
  });
  for (const season of seasons)
    said.push((await publicTables(visitor, season, '2026-10-14')).cells('action'));
  const past = worked.filter(({ day }) => day < NOW.day);
  return { said, past, found: past.filter(({ keptAt }) => keptAt !== null).length };
}

it('keeps what a visitor reads of past days: the next process finds the same without working it out', async () => {
  const before = await firstAnswers();
  expect(before.past.length).toBeGreaterThan(4);
  expect(before.found).toBe(0);
  expect(await keepPast(NOW)).toBeGreaterThanOrEqual(before.past.length);
  const after = await firstAnswers();
  expect(after.said).toEqual(before.said);
  expect(after.found).toBe(after.past.length);
  // What is kept already is not written again.
  expect(await keepPast(NOW)).toBe(0);
});

it('is worked out and kept again where it cannot be read any more, and told once', async () => {
  const told: string[] = [];
  const hear = ({ message }: Error) => void told.push(message);
  process.on('warning', hear);
  const before = await firstAnswers();
  await keepPast(NOW);
  for (const spoilt of ["x'00'", "x''", 'substr(content, 1, length(content) / 2)']) {
    await write(async (tx) => void prepared(tx, `UPDATE kept_answers SET content = ${spoilt}`).run());
    const after = await firstAnswers();
    expect(after.said).toEqual(before.said);
    expect(after.found).toBe(0);
    expect(await keepPast(NOW)).toBeGreaterThan(0);
    const again = await firstAnswers();
    expect(again.found).toBe(again.past.length);
  }
  process.off('warning', hear);
  expect(told).toEqual([expect.stringContaining('cannot be read')]);
});

it('is not used of a day that a later write may have changed, and is of those before it', async () => {
  await keepPast(NOW);
  await send('october', '31', NOW.day);
  expect((await firstAnswers()).found).toBeGreaterThan(0);
  // The officer validates in the name of a day past: the closing is another one.
  await execute(validateSection, { sectionId: c.june.mediation }, by(c.officer, on('2026-10-01')));
  const changed = await firstAnswers();
  const isFrom = ({ day }: { day: string }) => day >= '2026-10-01';
  expect(changed.past.some(isFrom)).toBe(true);
  for (const { name, day, keptAt } of changed.past) expect(keptAt === null, name).toBe(isFrom({ day }));
  await write(async (tx) => void prepared(tx, 'DELETE FROM kept_answers').run());
  expect((await firstAnswers()).said).toEqual(changed.said);
});

it('is not used by other rules than those that made it', async () => {
  await keepPast(NOW);
  await write(async (tx) => void prepared(tx, `UPDATE kept_answers SET rules = 'others'`).run());
  expect((await firstAnswers()).found).toBe(0);
});
