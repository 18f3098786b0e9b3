import { expect, it } from 'vitest';
import { isRefusal } from '@/lib/refusal';
import { by } from '@/test/builders';
import { consortium } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { putFigures } from './put-figures';
import { readSending } from './read-sending';

it('a wrong type in one row hides no wrong value in another, and each is at its place', async () => {
  await programmeDatabase();
  const c = await consortium();
  const cell = { training: c.trainings.law, region: '53', level: '7', measure: 'entered' };
  const body = {
    since: 'jamais',
    cells: [
      { ...cell, value: true },
      { ...cell, value: 24 },
      { ...cell, value: 'douze' },
    ],
    offers: [{ identifier: 3, openedOn: null }],
  };
  const sending = { reportId: c.october.id, text: JSON.stringify(body), body, dryRun: false };
  const error: unknown = await putFigures(sending, { ...by(c.lead), idempotencyKey: 'un-envoi' }).catch(
    (refusal: unknown) => refusal,
  );
  const paths = isRefusal(error) ? error.fields.map(({ path }) => path) : [];
  expect(paths.toSorted()).toEqual(['cells.0.value', 'cells.2.value', 'offers.0.identifier', 'since']);
});

it.each([null, 3, [], { cells: 'aucune' }, { inconnu: 1 }])('%j has no row to read', (body) => {
  const { data, problems } = readSending(body);
  expect(data.cells).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});
