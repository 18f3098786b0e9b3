import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { LEARNER_GRAINS } from '@/lib/domain/figure-address';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { by, organisation } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { learnerCellsAt } from './hidden-learners';
import { cellName } from './learner-cells';
import { publicTables } from './public-tables';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await enter(c.lead, c.june.id, { cells: [c.cell('law', '19'), c.cell('mediation', '18')] });
  await execute(submitReport, { reportId: c.june.id, version: 1 }, by(c.lead));
});

const cellsToday = () => learnerCellsAt(read(), 'S2', NOW.day);
const shownToday = async () => {
  const tables = await publicTables(read(), 'S2', NOW.day);
  return LEARNER_GRAINS.flatMap((grain) =>
    tables.cells(grain).map(({ place, value }) => `${cellName(place)} ${value.state} ${value.value}`),
  );
};

it('makes the cells of today once for all writes that change no number of learners', async () => {
  const [cells, shown] = [await cellsToday(), await shownToday()];
  await organisation('Une université de plus');
  expect(cells.size).toBeGreaterThan(0);
  expect(await cellsToday()).toBe(cells);
  expect(await shownToday()).toEqual(shown);
});

it('makes them again of the numbers that a validation changes', async () => {
  const [cells, shown] = [await cellsToday(), await shownToday()];
  expect(shown.filter((cell) => cell.startsWith('verified|'))).toEqual([]);
  await execute(validateSection, { sectionId: c.june.mediation }, by(c.officer));
  expect(await cellsToday()).not.toBe(cells);
  expect((await shownToday()).filter((cell) => cell.startsWith('verified|')).length).toBeGreaterThan(0);
});
