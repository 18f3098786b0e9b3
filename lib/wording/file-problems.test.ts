import { describe, expect, it } from 'vitest';
import type { Params } from '@/lib/refusal';
import { sourceFiles } from '@/test/source-files';
import { fileProblemText, knownProblemCodes, placeText } from './file-problems';
import { fileRefusals } from './file-refusals';
import { knownRefusalCodes } from './refusals';

const sources = sourceFiles('lib/workbook', 'lib/import');
const found = (way: RegExp) => [
  ...new Set(sources.flatMap(({ text }) => [...text.matchAll(way)].map(([, code = '']) => code))),
];
// `problems.add('code'`, with a condition before it or not, and problems written as objects.
const used = [
  ...found(/problems\.add\(\s*(?:[^,()]*\? )?'([a-z_]+)'/g),
  ...found(/problems\.add\([^,()]*\? '[a-z_]+' : '([a-z_]+)'/g),
  ...found(/\bcode: '([a-z_]+)', params/g),
  ...found(/\bconst code = [^;]*? \? '([a-z_]+)' : '[a-z_]+'/g),
  ...found(/\bconst code = [^;]*? \? '[a-z_]+' : '([a-z_]+)'/g),
];

it('finds the codes of reading', () => {
  expect(used.length).toBeGreaterThan(25);
});

describe('every problem of a file has its French sentence', () => {
  it.each(used)('%s', (code) => {
    expect([...knownProblemCodes, ...knownRefusalCodes]).toContain(code);
  });
});

describe('every refusal of a file has its French sentence', () => {
  it.each(found(/'(file_[a-z_]+|csv_[a-z_]+)'/g))('%s', (code) => {
    expect([...Object.keys(fileRefusals), ...knownRefusalCodes]).toContain(code);
  });
});

describe('every sentence is written in French typography', () => {
  it.each(knownProblemCodes)('%s', (code) => {
    const given: Params = { from: 2, to: 3, limit: 500, count: 2, day: '2026-03-31' };
    // A sentence of another step may name anything: what is not given above is a word.
    const params = new Proxy(given, { get: (known, name) => known[String(name)] ?? 'x' });
    const sentence = fileProblemText({ code, params });
    expect(sentence).not.toMatch(/undefined|null/);
    expect(sentence).not.toMatch(/ [:;!?»%]|« |[a-zà-ÿ]'[a-zà-ÿ]/i);
    expect(sentence).toMatch(/[.!?»]$/);
  });
});

it('says where', () => {
  expect(placeText({ sheet: 'Effectifs', row: 12, column: 'D' })).toBe('Effectifs, cellule D12');
  expect(placeText({ sheet: 'Effectifs', row: 1_200, column: '' })).toBe('Effectifs, ligne 1200');
  expect(placeText({ sheet: '', row: 12, column: 'D' })).toBe('Cellule D12');
  expect(placeText(null)).toBe('Fichier');
  expect(fileProblemText({ code: 'decimal', params: {} })).toContain('nombre entier');
});
