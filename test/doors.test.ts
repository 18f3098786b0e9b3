import { expect, it } from 'vitest';
import { doors } from '@/lib/access/doors';
import { type SourceFile, sourceFiles } from './source-files';

const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS';

/** `app/(public)/actions/[key]/page.tsx` → `/actions/[key]`. */
const addressOf = (path: string) =>
  `/${path
    .split('/')
    .slice(1, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`;

function exportedNames(text: string): string[] {
  const declared = [...text.matchAll(/^export (?:async function|function|const|let) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(' as ').at(-1)),
  );
  return [...declared, ...listed].filter((name): name is string => Boolean(name) && name !== 'type');
}

function doorsOf({ path, text }: SourceFile): string[] {
  if (/\/page\.tsx$/.test(path)) return [`page ${addressOf(path)}`];
  if (/\/route\.tsx?$/.test(path))
    return exportedNames(text)
      .filter((name) => new RegExp(`^(${METHODS})$`).test(name))
      .map((method) => `${method} ${addressOf(path)}`);
  if (/^['"]use server['"]/.test(text)) return exportedNames(text).map((name) => `action ${name}`);
  return [];
}

const files = sourceFiles('app');
const found = files.flatMap(doorsOf).sort();

it('every door stands in the table', () => {
  expect(found.filter((door) => !(door in doors))).toEqual([]);
});

it('no two actions have one name: a line of the table is one of them', () => {
  expect(found.filter((door, index) => found.indexOf(door) !== index)).toEqual([]);
});

/** Actions that have another name than their command. */
const COMMAND_OF: Readonly<Record<string, string>> = {
  revokeOwnToken: 'revoke-token',
  // Several at once, each by the command of one.
  validateSections: 'validate-section',
  undoDecisions: 'undo-decision',
};

it('an action has the name of its command, and asks below what the table says', () => {
  const permissions = new Map(
    sourceFiles('lib').flatMap(({ text }) =>
      [...text.matchAll(/^ +name: '([a-z-]+)',\n +permission: '([a-z_.]+)'/gm)].map(
        ([, name = '', permission = '']) => [name, permission] as const,
      ),
    ),
  );
  const asked = found
    .filter((door) => door.startsWith('action '))
    .map((door) => {
      const name = door.slice('action '.length);
      const command = COMMAND_OF[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return [door, permissions.get(command)];
    });
  expect(Object.fromEntries(asked)).toEqual(
    Object.fromEntries(Object.entries(doors).filter(([door]) => door.startsWith('action '))),
  );
});

it('every line of the table is a door', () => {
  expect(Object.keys(doors).filter((door) => !found.includes(door))).toEqual([]);
});

it('actions live in files of their own, where this test sees them', () => {
  const inside = files.filter(({ text }) => /^\s+['"]use server['"]/m.test(text));
  expect(inside.map(({ path }) => path)).toEqual([]);
});

it('every action goes by the one way that lets Back show what is true now', () => {
  const others = files
    .filter(({ text }) => /^['"]use server['"]/.test(text))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async function|function|const|let) (\w+)(.*)/gm)].map(
        ([, name = '', rest = '']) => ({ name, path, isOurs: /^ = (formAction|jsonAction)\(/.test(rest) }),
      ),
    )
    .filter(({ isOurs }) => !isOurs)
    .map(({ name }) => name);
  expect(others).toEqual([]);
});

it('forms and islands write through actions that check where they come from', () => {
  const actions = files.filter(({ text }) => /^['"]use server['"]/.test(text));
  const unchecked = actions.filter(
    ({ text }) => !/formAction|jsonAction|answered|assertSameOrigin/.test(text),
  );
  expect(unchecked.map(({ path }) => path)).toEqual([]);
});
