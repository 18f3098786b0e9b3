import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { frenchOrder, inFrenchOrder } from './french-order';

it('reads as a French list: accents are no letters of their own, numbers go by size', () => {
  const names = [
    'Université de Lille',
    'École 10',
    'zone',
    'école 9',
    'Œuvre',
    'IFSI',
    'Île-de-France',
    'Étoile',
  ];
  expect(names.toSorted(inFrenchOrder)).toEqual([
    'école 9',
    'École 10',
    'Étoile',
    'IFSI',
    'Île-de-France',
    'Œuvre',
    'Université de Lille',
    'zone',
  ]);
});

it('orders rows by one label after the other, what has none first', () => {
  const rows = [
    { of: 'É', n: 10 },
    { of: 'Z', n: 1 },
    { of: 'É', n: 9 },
    { of: null, n: 2 },
  ];
  expect(
    frenchOrder(
      rows,
      (row) => row.of,
      (row) => row.n,
    ).map(({ n }) => n),
  ).toEqual([2, 9, 10, 1]);
});

const LABEL = /\b(name|acronym|title|short_title|label|training|organisation|region|project|text)\b/;
it('no statement orders by a label: SQLite compares bytes', () => {
  const found = sourcesOf('db').flatMap(({ file, text }) =>
    [...text.matchAll(/ORDER BY ([^`'()]*)/g)].flatMap(([, by = '']) =>
      LABEL.test(by) ? [`${file}: ${by}`] : [],
    ),
  );
  expect(found).toEqual([]);
});

it('there is one French order', () => {
  const found = ['app', 'db', 'lib', 'scripts'].flatMap((folder) =>
    sourcesOf(folder).filter(
      ({ file, text }) =>
        !file.endsWith('french-order.ts') && /Intl\.Collator|localeCompare\([^)]*'fr'/.test(text),
    ),
  );
  expect(found.map(({ file }) => file)).toEqual([]);
});

const sourcesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
