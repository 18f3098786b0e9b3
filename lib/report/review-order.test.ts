import { beforeEach, expect, test } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { reviewOrder } from './review-order';
import { sectionReview } from './section-review';
import { submitReport } from './submit-report';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

/** Lines of one training: one a level and region, all of entrants. */
const cells = (values: readonly [regionCode: string, levelKey: string, text: string, comment?: string][]) =>
  values.map(([regionCode, levelKey, text, comment]) =>
    c.cell('law', text, { regionCode, levelKey, ...(comment && { comment }) }),
  );

async function sent(which: 'june' | 'october', given: ReturnType<typeof cells>, day: string): Promise<void> {
  const { id, mediation } = c[which];
  const nothingToReport = [{ sectionId: mediation, nothing: true }];
  await enter(c.lead, id, { cells: given, nothingToReport }, on(day));
  const version = (await reportHeading(read(), id))?.version;
  await execute(submitReport, { reportId: id, version }, by(c.lead, on(day)));
}

const place = ({ regionCode, levelKey }: { regionCode: string; levelKey: string }) =>
  `${regionCode}/${levelKey}`;

test('what is surprising comes first, then the largest change; what stands as it stood is set apart', async () => {
  await sent(
    'june',
    cells([
      ['53', '7', '28'],
      ['53', '8', '10'],
      ['52', '7', '12'],
      ['52', '8', '20'],
    ]),
    '2026-07-01',
  );
  await execute(validateSection, { sectionId: c.june.law }, by(c.officer, on('2026-07-02')));
  await sent(
    'october',
    cells([
      ['53', '7', '29'],
      ['53', '8', '10'],
      ['52', '7', '5', 'Un groupe de moins'],
      ['52', '8', '35'],
    ]),
    '2026-11-02',
  );
  const review = await sectionReview(read(), c.officer, NOW, c.october.law, {});
  expect(
    review.warnings.map(({ code, lineId }) => [
      code,
      review.lines.find((l) => l.lineId === lineId)?.regionCode,
    ]),
  ).toContainEqual(['fall', '52']);
  const { toRead, unchanged } = reviewOrder(review);
  expect(toRead.map(place)).toEqual(['52/7', '52/8', '53/7']);
  expect(unchanged.map(place)).toEqual(['53/8']);
});

test('a surprising line is read though nothing changes it', async () => {
  const same = cells([['53', '7', '2', 'Le groupe n’a pas ouvert']]);
  await sent('june', same, '2026-07-01');
  await execute(validateSection, { sectionId: c.june.law }, by(c.officer, on('2026-07-02')));
  await sent('october', same, '2026-11-02');
  const review = await sectionReview(read(), c.officer, NOW, c.october.law, {});
  expect(review.lines.map(({ changed }) => changed)).toEqual([false]);
  expect(reviewOrder(review)).toMatchObject({ toRead: [{ regionCode: '53' }], unchanged: [] });
});
