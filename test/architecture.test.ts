import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THREADS } from '@/lib/threads/threads';
import { filesOfTheRoot, type SourceFile, sourceFiles } from './source-files';

const files = sourceFiles('app', 'lib', 'db');

/** What Next opens by its name, in each folder of `app`. */
const OPENED_BY_NEXT = /^app\/(.+\/)?(page|layout|route|not-found|error|global-error)\.tsx?$/;

function importsOf({ path, text }: SourceFile): string[] {
  const named = [...text.matchAll(/^\s*(?:import|export)\b[^'"();]*?from\s*['"]([^'"]+)['"]/gm)];
  const bare = [...text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)];
  const called = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  return [...named, ...bare, ...called].map(([, specifier = '']) => {
    if (specifier.startsWith('@/')) return specifier.slice(2);
    return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : `npm:${specifier}`;
  });
}

/** A file, however an import writes it. */
const moduleOf = (path: string): string => path.replace(/\.tsx?$/, '').replace(/\/index$/, '');

const isIn = (folder: string) => (path: string) => path === folder || path.startsWith(`${folder}/`);
const isPackage = (specifier: string) => specifier.startsWith('npm:') && !specifier.startsWith('npm:node:');
const isOneOf =
  (...names: string[]) =>
  (specifier: string) =>
    names.some((name) => isIn(`npm:${name}`)(specifier));

/** Which imports a folder may not have: the first rule whose folder holds the file decides. */
const rules: { folder: string; wrong: (target: string) => boolean }[] = [
  {
    folder: 'lib/domain',
    wrong: (to) => (isPackage(to) ? !isOneOf('zod')(to) : to.startsWith('npm:') || !isIn('lib/domain')(to)),
  },
  {
    folder: 'lib',
    wrong: (to) =>
      isOneOf('next', 'react', 'react-dom', 'next-auth', 'drizzle-orm', 'better-sqlite3')(to) ||
      isIn('app')(to),
  },
  {
    folder: 'db',
    wrong: (to) =>
      isIn('app')(to) || (isIn('lib')(to) && !isIn('lib/domain')(to)) || isOneOf('next', 'react')(to),
  },
  { folder: 'app', wrong: (to) => isIn('db')(to) || isOneOf('drizzle-orm', 'better-sqlite3')(to) },
];

describe('imports go one way: app → lib → db → lib/domain', () => {
  it.each(['app', 'lib', 'db'])('%s', (top) => {
    const wrong = files
      .filter(({ path }) => isIn(top)(path))
      .flatMap((file) => {
        const rule = rules.find(({ folder }) => isIn(folder)(file.path));
        return importsOf(file)
          .filter((to) => rule?.wrong(to))
          .map((to) => `${file.path} → ${to}`);
      });
    expect(wrong).toEqual([]);
  });
});

it('every file is used: it is imported, opened by Next, or the file of a thread', () => {
  const users = [...files, ...sourceFiles('scripts', 'bench'), ...filesOfTheRoot()];
  const imported = new Set(users.flatMap((user) => importsOf(user).map(moduleOf)));
  const threads = Object.values<string>(THREADS);
  const unused = files.filter(
    ({ path }) => !OPENED_BY_NEXT.test(path) && !imported.has(moduleOf(path)) && !threads.includes(path),
  );
  expect(where(unused)).toEqual([]);
});

it('the threshold of small cells is written once, in figures and in words', () => {
  const elsewhere = files.filter(
    ({ path, text }) => path !== 'lib/domain/small-cells.ts' && /\b1\s+à\s+4\b|[<>]=?\s*5\b/.test(text),
  );
  expect(where(elsewhere)).toEqual([]);
});

it('whether a section may be entered is one rule', () => {
  const byHand = files.filter(
    ({ path, text }) =>
      path !== 'lib/domain/section.ts' &&
      /(?:\|\||&&)\s*!?[\w.]*\bexcepted(?:Until\s*[!=]==\s*null)?\b(?!\s*&&)/.test(text),
  );
  expect(where(byHand)).toEqual([]);
});

it('what an address or a form names by its number is read by one rule', () => {
  const byHand = files.filter(
    ({ path, text }) => isIn('app')(path) && /\/\^\\d(?:\+|\{1,\d+\})\$\//.test(text),
  );
  const unread = files.filter(({ path, text }) => isIn('app')(path) && /\bNumber\((?:id|\w+Id)\)/.test(text));
  expect(where([...byHand, ...unread])).toEqual([]);
});

const where = (found: SourceFile[]) => found.map(({ path }) => path);

it('the clock is read at the edge only', () => {
  const found = files.filter(({ path, text }) => !isIn('app/_web')(path) && /new Date\(\s*\)/.test(text));
  expect(where(found)).toEqual([]);
});

it('no rule reads the clock', () => {
  expect(where(files.filter(({ path, text }) => isIn('lib')(path) && /\bDate\.now\(/.test(text)))).toEqual(
    [],
  );
});

it('pages and layouts are made on the server', () => {
  const shells = files.filter(({ path }) => /\/(page|layout)\.tsx$/.test(path));
  expect(where(shells.filter(({ text }) => /^\s*['"]use client['"]/.test(text)))).toEqual([]);
});

it('a page that can be missing stands under no loading state, which would make it a 200', () => {
  expect(where(files.filter(({ path }) => /\/loading\.tsx$/.test(path)))).toEqual([]);
});

it('the environment is read in one place', () => {
  const allowed = ['lib/env.ts', 'db/store.ts', 'app/_web/service.ts'];
  const found = files.filter(
    ({ path, text }) => !allowed.includes(path) && /process\.env\.(?!NODE_ENV|NEXT_)/.test(text),
  );
  expect(where(found)).toEqual([]);
});

it('every write goes through lib/command.ts', () => {
  const clause = /(?:import|export)\s+([^'";]*?)\s+from\s*['"](?:@\/db|(?:\.{1,2}\/)+(?:db\/)?)\/?store['"]/g;
  const takesWrite = ({ text }: SourceFile) =>
    [...text.matchAll(clause)].some(([, names = '']) => /\bwrite\b|\*/.test(names)) ||
    /\bimport\(\s*['"][^'"]*\/store['"]\s*\)/.test(text);
  expect(where(files.filter(takesWrite))).toEqual(['lib/command.ts']);
});

it('no test replaces our own code', () => {
  const tests = ['app', 'lib', 'db', 'test', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(tests.length).toBeGreaterThan(0);
  const replaces = /\bvi\s*\.(?:mock|doMock)\(\s*(?:import\()?\s*['"](?:@\/|\.)|\bvi\s*\.spyOn\(/;
  expect(tests.filter((path) => replaces.test(readFileSync(path, 'utf8')))).toEqual([]);
});
