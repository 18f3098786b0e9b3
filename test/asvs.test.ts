import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

/** A requirement of OWASP ASVS 5.0.0, level 2, by its number, and what answers it. */
interface Requirement {
  requirement: string;
  level: string;
  section: string;
  by: 'test' | 'not covered' | 'deploy' | 'doc' | 'n/a';
  /** The file of a test or of a document; the owner of a setting. */
  where: string;
  /** The title of the test, the heading of the document, the setting. */
  what: string;
  note: string;
}

const table: Requirement[] = parse(readFileSync('docs/asvs.csv', 'utf8'), { columns: true });
const by = (...kinds: Requirement['by'][]) => table.filter((row) => kinds.includes(row.by));
const texts = new Map<string, string>();
const textOf = (path: string): string => {
  const text = texts.get(path) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '');
  texts.set(path, text);
  return text;
};

describe('the requirements of ASVS 5.0.0, level 2', () => {
  it('are all there, once: 153 for a test, 22 settings, 22 documents, 56 that do not apply', () => {
    expect(new Set(table.map(({ requirement }) => requirement)).size).toBe(253);
    expect(table.every(({ requirement, level }) => /^V\d+(\.\d+){2}$/.test(requirement) && level)).toBe(true);
    const counts = [by('test', 'not covered'), by('deploy'), by('doc'), by('n/a')].map(
      ({ length }) => length,
    );
    expect(counts).toEqual([153, 22, 22, 56]);
  });

  it('a test stands under its title in its file', () => {
    const wrong = by('test').filter(
      ({ where, what }) =>
        !/\.(?:test|spec)\.tsx?$/.test(where) ||
        what.length < 10 ||
        !["'", '"', '`'].some((quote) => textOf(where).includes(`${quote}${what}`)),
    );
    expect(wrong).toEqual([]);
  });

  it('a document has its section', () => {
    expect(by('doc').filter(({ where, what }) => !textOf(where).includes(`\n## ${what}\n`))).toEqual([]);
  });

  it('a setting has its owner, and is one that the service or its machine has', () => {
    expect(by('deploy').filter(({ where, what }) => where === '' || what === '')).toEqual([]);
    const named = by('deploy').flatMap(({ what }) => [...what.matchAll(/`([A-Z]+(?:_[A-Z]+)+)/g)]);
    const unknown = named.filter(
      ([, name = '']) => !/^NODE_/.test(name) && !textOf('lib/env.ts').includes(name),
    );
    expect(unknown).toEqual([]);
    for (const { requirement, what } of by('deploy')) {
      const [file, ...said] = [...what.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
      if (!file?.startsWith('deploy/')) continue;
      const missing = said.filter((text) => !/^(?:NEXTAUTH|npm )/.test(text) && !textOf(file).includes(text));
      expect(textOf(file) === '' ? [file] : missing, requirement).toEqual([]);
    }
  });

  it('what is not covered, or does not apply, says why', () => {
    expect(by('n/a').filter(({ note }) => note === '')).toEqual([]);
    expect(by('not covered').filter(({ note }) => !/Owner: \S/.test(note))).toEqual([]);
  });
});

it('docs/asvs.md is this table', () => {
  const page = written();
  if (process.env.UPDATE_DOCS) writeFileSync('docs/asvs.md', page);
  expect(textOf('docs/asvs.md')).toBe(page);
});

function written(): string {
  const cell = ({ by: kind, where, what, note }: Requirement): string => {
    const answer = {
      test: `\`${where}\`: ${what}`,
      doc: `[${where}](${where.replace('docs/', '')}): ${what}`,
      deploy: `${where}: ${what}`,
      'not covered': '',
      'n/a': '',
    }[kind];
    return [answer, note].filter(Boolean).join('. ').replaceAll('|', '\\|');
  };
  return [
    '# OWASP ASVS 5.0.0, level 2',
    '',
    'Written by `UPDATE_DOCS=1 npx vitest run test/asvs.test.ts` from `asvs.csv`; the same test fails where a test,',
    'a section or a setting that a row names is not there. The texts of the requirements are OWASP’s; a number finds',
    'its own. What a test cannot see alone – the machine, its proxy, its network – is the operator’s',
    '([operating.md](operating.md), « What the operator sets »).',
    '',
    `${by('test').length} by a test, ${by('not covered').length} not covered, ${by('deploy').length} by a setting, ${by('doc').length} by a document, ${by('n/a').length} not applicable.`,
    '',
    '| requirement | level | section | by | what |',
    '| --- | --- | --- | --- | --- |',
    ...table.map(
      (row) => `| ${row.requirement} | ${row.level} | ${row.section} | ${row.by} | ${cell(row)} |`,
    ),
    '',
  ].join('\n');
}
