import { expect, test } from 'vitest';
import type { FileProblem } from '@/lib/domain/exchange';
import { readCsv } from './csv-reader';
import { markedCsv } from './marked-csv';

const CSV = [
  'Formation;Organisation;Région;Niveau;Métier;Entrants;Commentaire',
  'Master « Données »;Université A;Bretagne;niveau 7;Sans objet;12,5;"deux\nlignes; et un point"',
  'Licence;Université A;Bretagne;niveau 6;Sans objet;7;=1+1',
  '',
].join('\r\n');
const bytes = Buffer.from(CSV);
const decimal = (row: number, text: string): FileProblem => ({
  place: { sheet: '', row, column: 'F' },
  code: 'decimal',
  params: { text },
});
const lines = (marked: Uint8Array) => readCsv(Buffer.from(marked)).rows;

test('each wrong row says what is wrong, and is read as before', () => {
  const marked = markedCsv(bytes, [decimal(2, '12,5')]);
  const text = new TextDecoder().decode(marked);
  expect(text).toContain('Commentaire;Erreur\r\n');
  expect(text).toMatch(/point";Entrants\u00a0: .+\r\nLicence/);
  expect(text).toContain(";'=1+1;\r\n");
  expect(lines(marked)).toEqual(lines(bytes));
  expect(readCsv(Buffer.from(marked)).problems).toEqual(readCsv(bytes).problems);
});

test('a second return replaces the sentences of the first; Windows-1252 comes back as UTF-8', () => {
  const once = markedCsv(Buffer.from(CSV, 'latin1'), [decimal(2, '12,5')]);
  const text = new TextDecoder().decode(markedCsv(once, [decimal(3, '7,5')]));
  expect(text).toContain('Master « Données »');
  expect(text.match(/Erreur/g)).toHaveLength(1);
  expect(text).toMatch(/point";\r\nLicence;.+;'=1\+1;Entrants/);
});

test('what is wrong with the whole file or a heading stands under the headings', () => {
  const heading: FileProblem = {
    place: { sheet: '', row: 1, column: 'C' },
    code: 'unknown_column',
    params: { heading: 'X' },
  };
  const marked = markedCsv(bytes, [{ place: null, code: 'no_data', params: {} }, heading]);
  const [first, second] = new TextDecoder().decode(marked).split('\r\n');
  expect(first?.endsWith(';Erreur')).toBe(true);
  expect(second).toMatch(/Région\u00a0: La colonne/);
  expect(readCsv(Buffer.from(marked)).problems).toEqual([]);
});
