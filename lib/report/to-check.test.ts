import { beforeEach, expect, test } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { actionsToCheck, toCheckAt } from '@/lib/figure/to-check';
import { openReview } from '@/lib/section/open-review';
import { returnSection } from '@/lib/section/return-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { inbox } from './inbox';
import { submitReport } from './submit-report';

let c: Consortium;
const WHY = { comment: 'Toute la région' };
const level8 = (text: string) => c.cell('mediation', text, { levelKey: '8', ...WHY });

async function send(report: Consortium['june'], cells: unknown[], day: string): Promise<void> {
  await enter(c.lead, report.id, { cells }, on(day));
  const version = (await reportHeading(read(), report.id))?.version ?? 0;
  await execute(submitReport, { reportId: report.id, version }, by(c.lead, on(day)));
}

beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await send(c.june, [c.cell('law', '20'), c.cell('mediation', '90'), level8('60')], '2026-07-01');
});

const waiting = async () =>
  (await inbox(read(), c.officer, NOW, {})).toValidate.map(({ sectionId, toCheck }) => [
    sectionId,
    toCheck.map(({ measure, added, others }) => [measure, added, others]),
  ]);
const inPublic = (day = NOW.day) => toCheckAt(read(), { actionKey: 'MEDIATEURS', season: 'S2', day });

test('what doubles a national total comes first and is marked, until an officer has opened it', async () => {
  const october = [c.cell('law', '24'), c.cell('mediation', '900', WHY), level8('60')];
  await send(c.october, october, '2026-11-03');
  expect((await waiting())[0]).toEqual([c.october.mediation, [['first_entered', 810, 150]]]);
  expect((await waiting()).slice(1).map(([, toCheck]) => toCheck)).toEqual([[], [], []]);
  expect(await inPublic()).toMatchObject([{ measure: 'first_entered', periodId: c.periodId }]);
  expect(await inPublic('2026-11-02')).toEqual([]);
  expect(await toCheckAt(read(), { actionKey: 'JURISTES', season: 'S1', day: NOW.day })).toEqual([]);

  const named = async () =>
    (await actionsToCheck(read(), { season: 'S2', day: NOW.day })).map(({ key }) => key);
  expect(await named()).toEqual(['MEDIATEURS']);
  expect(await actionsToCheck(read(), { season: 'S1', day: NOW.day })).toEqual([]);

  await execute(openReview, { sectionId: c.october.mediation }, by(c.officer));
  expect(await named()).toEqual([]);
  expect(await inPublic()).toEqual([]);
  expect((await waiting()).map(([, toCheck]) => toCheck)).toEqual([[], [], [], []]);
});

test('sent again with the same number, it is looked at again; put right, no longer', async () => {
  const october = [c.cell('law', '24'), c.cell('mediation', '900', WHY), level8('60')];
  await send(c.october, october, '2026-11-03');
  await execute(
    returnSection,
    { sectionId: c.october.mediation, reason: 'Un zéro de trop ?' },
    by(c.officer),
  );
  expect(await inPublic()).toEqual([]);
  await send(c.october, [], '2026-11-20');
  expect(await inPublic()).toHaveLength(1);
});

test('a jump within the double of the plan, and a total that is only beginning, are nothing to check', async () => {
  await send(c.october, [c.cell('law', '24'), c.cell('mediation', '280', WHY), level8('60')], '2026-11-03');
  expect(await inPublic()).toEqual([]);
});
