import { beforeEach, expect, test } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { addTrainingRegion } from '@/lib/project/add-training-region';
import { renameTraining } from '@/lib/project/rename-training';
import { transferTraining } from '@/lib/project/transfer-training';
import { findReport } from '@/lib/section/report-found';
import { readContent } from '@/lib/workbook/file-reader';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { figuresCsv } from './figures-csv';
import { reportFile } from './report-file';
import { placeRows } from './row-placement';
import { templateHere } from './template';

/** A file that was downloaded before a training changed its title, its member or its regions still finds its lines. */

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '12')], offers: [c.opening('2025-09-01')] });
});

async function placed(bytes: Uint8Array, actor: Actor) {
  const found = await findReport({ tx: read() as never, actor, now: NOW, door: 'import' }, c.october.id);
  if (!found) throw new Error('no report');
  const file = await readContent(Buffer.from(bytes));
  expect(file.problems).toEqual([]);
  return placeRows({ read: read(), actor, now: NOW, ...found, mark: file.mark ?? undefined }, file);
}

const told = (more: Record<string, unknown>) => ({
  ...{ trainingId: c.trainings.law, effectiveOn: NOW.day, reason: 'Avenant' },
  ...more,
});

async function changeEverything(): Promise<void> {
  await execute(renameTraining, told({ title: 'Master Santé numérique' }), by(c.lead));
  await execute(addTrainingRegion, told({ regionCode: '28', places: 20 }), by(c.lead));
  await execute(transferTraining, told({ organisationId: c.organisations.partner }), by(c.officer));
}

test('a template and a CSV file of before come back with nothing to change', async () => {
  const csv = figuresCsv(await reportFile(read(), c.officer, NOW, c.october.id));
  const { bytes } = await templateHere(read(), c.officer, NOW, c.october.id);
  await changeEverything();
  for (const file of [csv, bytes])
    for (const actor of [c.officer, c.lead, c.contributor]) {
      const { cells, offers, problems } = await placed(file, actor);
      expect(problems).toEqual([]);
      expect(cells.length).toBeGreaterThan(0);
      expect([...cells, ...offers].filter(({ change }) => change !== 'unchanged')).toEqual([]);
    }
});

test('what it changes is asked of the member that declares the training now', async () => {
  const csv = Buffer.from(figuresCsv(await reportFile(read(), c.officer, NOW, c.october.id))).toString(
    'utf8',
  );
  await changeEverything();
  const changed = Buffer.from(csv.replace(/;12;/, ';14;'));
  expect(changed.toString('utf8')).not.toBe(csv);
  const mine = await placed(changed, c.contributor);
  expect(mine.problems).toEqual([]);
  expect(mine.cells.filter(({ change }) => change === 'changed')).toHaveLength(1);
});

test('a file that names its lines in words finds them by the title and the member of before', async () => {
  await changeEverything();
  const header = 'Formation;Organisation;Région;Niveau;Métier;Entrants';
  const words = (title: string, organisation: string) =>
    Buffer.from(`${header}\r\n${title};${organisation};Bretagne;7;Sans objet;14\r\n`);
  for (const file of [
    words('Master Droit du numérique en santé', 'Université A'),
    words('Master Droit du numérique en santé', ''),
    words('Master Santé numérique', 'Université B'),
  ]) {
    const { cells, problems } = await placed(file, c.officer);
    expect(problems).toEqual([]);
    expect(cells.map(({ trainingId, change }) => [trainingId, change])).toEqual([
      [c.trainings.law, 'changed'],
    ]);
  }
});
