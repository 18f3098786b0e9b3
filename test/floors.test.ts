import { describe, expect, it } from 'vitest';
import { byName, importsOf } from './imports';
import { type SourceFile, sourceFiles } from './source-files';

/**
 * The floors of lib, the lowest first: a folder, or a file that stands alone. A file imports from its own floor and
 * from those below it, types included; db stands beside and is asked by everybody.
 */
const FLOORS = [
  'domain',
  'refusal',
  'env',
  'wording',
  'store',
  'files',
  'threads',
  'documents',
  'access',
  'command',
  'workbook',
  'slides',
  'section',
  'figure',
  'verdict',
  'peer',
  'why',
  'comparison',
  'gap',
  'journal',
  'campaign',
  'programme',
  'project',
  'specialty',
  'money',
  'training-session',
  'framework',
  'organisation',
  'eligibility',
  'finding',
  'label',
  'objective',
  'synthesis',
  'observatory',
  'edition',
  'report',
  'import',
  'programme-file',
  'session-file',
  'mail',
  'account',
  'identity',
  'second-factor',
  'person',
  'participant',
  'certificate',
  'coverage',
  'population',
  'overview',
  'search',
  'export',
  'committee',
  'api',
  'pages',
];

const files = sourceFiles('app', 'lib', 'db');
const names = byName(files);
const lib = files.filter(({ path }) => path.startsWith('lib/'));
const floorOf = (path: string) => /^lib\/([^/.]+)/.exec(path)?.[1] ?? '';
const heightOf = (path: string) => FLOORS.indexOf(floorOf(path));

it('every folder of lib has its floor, and every floor its folder', () => {
  expect([...new Set(lib.map(({ path }) => floorOf(path)))].sort()).toEqual([...FLOORS].sort());
});

it('no arrow runs up from a floor of lib', () => {
  const up = lib.flatMap((file) =>
    importsOf(file)
      .filter(({ to }) => to.startsWith('lib/') && heightOf(to) > heightOf(file.path))
      .map(({ to }) => `${file.path} → ${to}`),
  );
  expect(up).toEqual([]);
});

/** The files that a file asks for at run time, once the types are gone. */
const asked = (file: SourceFile): SourceFile[] =>
  importsOf(file).flatMap(({ to, type }) => (type ? [] : (names.get(to) ?? [])));

it('no file is loaded by what it loads', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: SourceFile, trail: string[]) => {
    const at = trail.indexOf(file.path);
    if (at >= 0) circles.push([...trail.slice(at), file.path].join(' → '));
    if (at >= 0 || done.has(file.path)) return;
    for (const next of asked(file)) visit(next, [...trail, file.path]);
    done.add(file.path);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

describe('what the browser loads', () => {
  const isClient = ({ text }: SourceFile) => /^\s*['"]use client['"]/.test(text);
  const isAction = ({ text }: SourceFile) => /^\s*['"]use server['"]/.test(text);
  const reached = new Map<string, string>();
  const reach = (file: SourceFile, from: string) => {
    // A server action is called, not loaded.
    if (reached.has(file.path) || isAction(file)) return;
    reached.set(file.path, from);
    for (const next of asked(file)) reach(next, file.path);
  };
  for (const file of files.filter(isClient)) reach(file, '');

  it('is found', () => {
    expect(reached.size).toBeGreaterThan(100);
  });

  it('has no sentence of a refusal that only the server says', () => {
    const all = ['lib/wording/refusals.ts', 'lib/wording/file-refusals.ts'];
    expect(all.filter((path) => reached.has(path))).toEqual([]);
  });

  it('is made of screens, domain and wording only', () => {
    const wrong = [...reached].filter(([path]) => !/^(?:app\/|lib\/domain\/|lib\/wording\/)/.test(path));
    expect(wrong.map(([path, from]) => `${from} → ${path}`)).toEqual([]);
  });
});

describe('a private folder of app is its owner’s', () => {
  const wrong = files
    .filter(({ path }) => path.startsWith('app/'))
    .flatMap((file) =>
      importsOf(file).flatMap(({ to }) => {
        // Each private folder on the way belongs to the folder that holds it.
        const parents = [...to.matchAll(/\/_[^/]+(?=\/)/g)].map(({ index }) => to.slice(0, index));
        const foreign =
          to.startsWith('app/') && parents.some((parent) => !file.path.startsWith(`${parent}/`));
        return foreign ? [`${file.path} → ${to}`] : [];
      }),
    );

  it('nobody else reaches into it', () => {
    expect(wrong).toEqual([]);
  });
});

describe('the rooms of lib', () => {
  const lines = ({ text }: SourceFile) => text.split('\n').length;
  const all = lib.reduce((sum, file) => sum + lines(file), 0);

  it.each(FLOORS.filter((floor) => floor !== 'domain' && floor !== 'wording'))(
    '%s is not crowded',
    (floor) => {
      const own = lib
        .filter(({ path }) => floorOf(path) === floor)
        .reduce((sum, file) => sum + lines(file), 0);
      expect(own / all).toBeLessThan(0.15);
    },
  );

  it('most files are short', () => {
    const lengths = lib.map((file) => lines(file) - 1).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });
});

describe('a verb and a noun write, a noun reads', () => {
  const command = /^ {2,4}name: '([a-z-]+)',\n {2,4}permission:/gm;
  const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.ts$/, '');
  const writing = lib.flatMap((file) => {
    const commands = [...file.text.matchAll(command)].map(([, name = '']) => name);
    return commands.length > 0 ? [{ path: file.path, commands }] : [];
  });
  /** Two lines of the journal about the same tries. */
  const apart = ['lib/account/sign-in-tries.ts'];
  const verbs = new Set(writing.map(({ path }) => nameOf(path).split('-')[0]));
  // An import is a thing, too.
  verbs.delete('import');
  // A mark of a workbook is a thing, too.
  verbs.delete('mark');

  it('the file of a command has its name, and holds no other', () => {
    expect(writing.length).toBeGreaterThan(50);
    const wrong = writing.filter(
      ({ path, commands }) => !apart.includes(path) && commands.join() !== nameOf(path),
    );
    expect(wrong).toEqual([]);
  });

  it('no other file is named after what a command does', () => {
    // What a program reads has a name of its own, and so has the description of the API.
    const others = lib.filter(
      ({ path }) => !/^lib\/(?:domain|wording|api)\//.test(path) && !writing.some((one) => one.path === path),
    );
    const wrong = others.filter(
      ({ path }) =>
        nameOf(path).includes('-') && verbs.has(nameOf(path).split('-')[0]) && !apart.includes(path),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
