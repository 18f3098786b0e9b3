import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, parseSubject } from '@/lib/domain/journal';
import { sourceFiles } from '@/test/source-files';
import { commandWords } from './journal-words';

// A command's name as its file writes it, and the lines that are written without a command.
const WAYS = [
  /^ {2,4}name: '([a-z]+(?:-[a-z]+)*)',$/gm,
  /\bname: '([a-z]+(?:-[a-z]+)+)'/g,
  /\bcommand: '([a-z-]+)'/g,
  /refusedLine\('([a-z-]+)'/g,
];

/** Commands of the scheduled work that say of themselves that they write no line. */
const WITHOUT_A_LINE = ['clear-import', 'keep-link'];

const used = [
  ...new Set(
    sourceFiles('lib', 'db').flatMap(({ path, text }) =>
      path.endsWith('.test.ts')
        ? []
        : WAYS.flatMap((way) => [...text.matchAll(way)].map(([, name = '']) => name)).filter(
            (name) => !WITHOUT_A_LINE.includes(name),
          ),
    ),
  ),
].sort();

it('finds the commands of the service', () => {
  expect(used.length).toBeGreaterThan(30);
});

describe('every command has its place in the journal, and its words', () => {
  it.each(used)('%s', (name) => {
    expect(COMMAND_NAMES).toContain(name);
    expect(Object.entries(commandWords).find(([key]) => key === name)?.[1]).toMatch(/^\p{Lu}/u);
  });
});

describe('a subject is read as the journal writes it, and as a person does', () => {
  it.each([
    ['section:12', { kind: 'section', key: '12' }],
    ['volet 12', { kind: 'section', key: '12' }],
    ['Volet n° 12', { kind: 'section', key: '12' }],
    ['effectif 340', { kind: 'figure', key: '340' }],
    ['cible JURISTES.S1', { kind: 'component', key: 'JURISTES.S1' }],
    ['gap:whole:SPECIALISTES.S1', { kind: 'gap', key: 'whole:SPECIALISTES.S1' }],
    ['truc 12', undefined],
    ['12', undefined],
    ['', undefined],
  ])('%s', (text, read) => {
    expect(parseSubject(text)).toEqual(read);
  });
});
