import { describe, expect, it } from 'vitest';
import { knownRefusalCodes, refusalText } from '@/lib/wording/refusals';
import { sourceFiles } from './source-files';

// How a code is written in the source: a refusal, one of its fields, a rule of a schema.
const WAYS = [
  /new Refusal\(\s*'[a-z_]+',\s*'([a-z_]+)'/g,
  /path: [^{}]*?\bcode: '([a-z_]+)'/g,
  /\.refine\([^;]*?,\s*'([a-z_]+)'\s*\)/g,
  /\baddIssue\([^)]*?\bmessage: '([a-z_]+)'/g,
  /\['[A-Za-z]+', '([a-z]+_[a-z_]+)'\]/g,
  /\bproblem\(\s*(?:['`][^,]*|path),\s*'([a-z_]+)'/g,
  /\.(?:min|max|int|positive|regex)\([^()]*?,?\s*'([a-z]+_[a-z_]+)'\s*\)/g,
];

const used = [
  ...new Set(
    sourceFiles('app', 'lib', 'db').flatMap(({ text }) =>
      WAYS.flatMap((way) => [...text.matchAll(way)].map(([, code = '']) => code)),
    ),
  ),
].sort();

it('finds the codes of the service', () => {
  expect(used.length).toBeGreaterThan(20);
});

describe('every code of a refusal has its French sentence', () => {
  it.each(used)('%s', (code) => {
    expect(knownRefusalCodes).toContain(code);
  });
});

describe('every sentence is written in French typography', () => {
  it.each(knownRefusalCodes)('%s', (code) => {
    const sentence = refusalText({ code, params: { names: 'x', where: 'x', before: 1, value: 1 } });
    expect(sentence).not.toContain('undefined');
    expect(sentence).not.toMatch(/ [:;!?»%]|« |[a-zà-ÿ]'[a-zà-ÿ]/i);
    expect(sentence).toMatch(/[.!?»]$/);
  });
});
