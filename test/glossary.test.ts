import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files';

const [, ofTheCode = '', ofTheField = ''] = readFileSync('docs/glossary.md', 'utf8').split(
  /^## Words of .*$/m,
);

/** The rows of the tables of a part, without their heads. */
const rowsOf = (part: string): string[][] =>
  part
    .split('\n')
    .filter((line) => /^\| (?!French \|)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** What the source declares, has as a field, or writes as a code: a word in a sentence or a comment is none. */
function namesOfTheSource(): Set<string> {
  const names = new Set<string>();
  for (const { text } of sourceFiles('app', 'lib', 'db')) {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
    for (const pattern of [
      /\b(?:const|function|interface|type|class)\s+(\w+)/g,
      /\b(\w+)\??:/g,
      /'([a-z]\w*(?:-\w+)*)'/g,
    ])
      for (const [, name = ''] of code.matchAll(pattern)) names.add(name);
  }
  return names;
}

describe('the glossary', () => {
  it('names in its first part only what the code has', () => {
    const names = namesOfTheSource();
    const missing = rowsOf(ofTheCode).flatMap(([french, identifiers = '']) => {
      const named = [...identifiers.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      const unknown = named.length === 0 ? ['no identifier'] : named.filter((name) => !names.has(name));
      return unknown.map((name) => `${french}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('names nothing of the code in its second part', () => {
    const rows = rowsOf(ofTheField);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.length !== 3 || row.join().includes('`'))).toEqual([]);
  });

  it('has a word once', () => {
    const words = [...rowsOf(ofTheCode), ...rowsOf(ofTheField)].map(([french]) => french);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});
