import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { eq } from 'drizzle-orm';
import { NextRequest } from 'next/server';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { storePasswordHash } from '@/db/accounts';
import * as t from '@/db/schema';
import { deleteSecondFactorsOf, insertSecondFactor } from '@/db/second-factors';
import { write } from '@/db/store';
import { VISITOR } from '@/lib/access/actor';
import { doors } from '@/lib/access/doors';
import type { Owed } from '@/lib/access/owed';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { env } from '@/lib/env';
import { isRefusal } from '@/lib/refusal';
import { validateSection } from '@/lib/section/validate-section';
import { filesFolder } from '@/test/files-folder';
import { by } from './builders';
import { NOW, programmeDatabase } from './database';
import { MADE, NAMED, type Trier } from './doors/actions';
import { asked, bodyOf } from './doors/addresses';
import { ASKING_NOBODY, COLUMNS, OPERATIONS, PAYING } from './doors/by-hand';
import { PLACES, type World, world } from './doors/world';
import { openedSession } from './session-of';
import { sourceFiles } from './source-files';

const asking = vi.hoisted(() => {
  process.env.SUIVI_MODE = 'test';
  process.env.LOG_LEVEL = 'silent';
  return { cookie: '' };
});
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: () => (asking.cookie ? { value: asking.cookie } : undefined),
    getAll: () => [],
  }),
  headers: async () => new Headers(OUR_PAGE),
}));

const OUR_PAGE = { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
filesFolder();

/** Doors that are tried elsewhere, and why not here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'GET /api/auth/[...nextauth]':
    'next-auth asks the framework itself: every journey of test/e2e/ goes through it',
  'GET /api/v1/session-imports/[id]/workbook': 'a file that waits has no marks yet',
  'GET /api/v1/imports/[id]/workbook':
    'given once the job was read, with the rights of GET /api/v1/imports/[id]: test/unknown-role.test.ts',
};

const written = OPERATIONS.flatMap(({ doors }) => doors);

it('every door has a row of the table written by hand, and one only', () => {
  expect(written.toSorted()).toEqual(Object.keys(doors).toSorted());
});

interface Person extends Trier {
  name: string;
  column: (typeof COLUMNS)[number];
  cookie: string;
}

/**
 * Each page, route and action is asked below `proxy.ts`, which plays no part here: a page by its own function, a route
 * by its handler, an action by its command, on a real database with the session of each person.
 */
it('each door answers each role as the table says, of one’s own things and of others’', {
  timeout: 240_000,
}, async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  const w = await world();
  const people = await everybody(w);
  const differences: string[] = [];
  const tryDoors = async (names: readonly string[]) => {
    for (const { may, doors: rowDoors } of OPERATIONS)
      for (const door of rowDoors.filter((name) => names.includes(name)))
        for (const person of people) {
          const expected = isOpen(may, person);
          const answer = await answerOf(door, w, person);
          if (answer !== (expected ? 'open' : 'closed'))
            differences.push(`${door}: ${person.name} ${answer}, expected ${expected ? 'open' : 'closed'}`);
        }
  };
  const afterValidation = written.filter((door) => /(rapports|volets).*\/correction$/.test(door));
  await tryDoors(written.filter((door) => !afterValidation.includes(door) && !(door in ELSEWHERE)));
  await execute(validateSection, { sectionId: w.october.law }, by(w.officer));
  await tryDoors(afterValidation);
  expect(differences).toEqual([]);
  expect(await wrongToWhoOwes(w, people)).toEqual([]);
  vi.useRealTimers();
});

/**
 * Every door, asked by an officer whose session owes something (a password that somebody else set, a second factor that
 * they have and did not give, one that they must have): a page leads to where it is paid, a route and an action say so,
 * before anything else is looked at.
 */
async function wrongToWhoOwes(w: World, people: readonly Person[]): Promise<string[]> {
  const debtors = people.filter(({ column, place }) => column === 'officer' && place === 'own');
  const owing: Record<Owed, (accountId: number) => Promise<unknown>> = {
    password_to_change: setByAnother,
    second_factor_to_enrol: oughtToEnrol,
    second_factor_to_give: oughtToGive,
  };
  const differences: string[] = [];
  for (const [owed, bringAbout] of Object.entries(owing)) {
    for (const { actor } of debtors) if (actor) await bringAbout(actor.accountId);
    differences.push(...(await wrongTo(debtors, owed as Owed, w)));
  }
  return differences;
}

async function wrongTo(debtors: readonly Person[], owed: Owed, w: World): Promise<string[]> {
  const differences: string[] = [];
  for (const { may, doors: rowDoors } of OPERATIONS)
    for (const door of rowDoors.filter((name) => !(name in ELSEWHERE)))
      for (const person of debtors) {
        const isAnyones = door.startsWith('page ') && may.startsWith('all');
        // Read as anyone whatever is owed: rendered once is enough.
        if (isAnyones && owed !== 'password_to_change') continue;
        const isOpenTo = isAnyones || PAYING[owed].includes(door) || ASKING_NOBODY.includes(door);
        const answer = await answerToWhoOwes(door, w, person, owed);
        if ((answer === `owes ${owed}`) === isOpenTo)
          differences.push(`${owed}, ${door}: ${person.name} ${answer}`);
      }
  return differences;
}

const setByAnother = (accountId: number) =>
  write((tx) =>
    storePasswordHash(tx, accountId, { passwordHash: '', oneTimeUntil: NOW.instant }, NOW.instant),
  );

/** Of his own choice, and of a service that is no demonstration. */
async function oughtToEnrol(accountId: number): Promise<void> {
  env().SUIVI_MODE = 'development';
  await write(async (tx) => {
    const { instant } = NOW;
    await storePasswordHash(tx, accountId, { passwordHash: '', oneTimeUntil: null }, instant);
    await deleteSecondFactorsOf(tx, accountId);
    tx.update(t.sessions).set({ secondFactorAt: null }).where(eq(t.sessions.accountId, accountId)).run();
  });
}

const oughtToGive = (accountId: number) =>
  write((tx) => insertSecondFactor(tx, { accountId, kind: 'totp', name: '', createdAt: NOW.instant }));

const OWED_AT: Readonly<Record<Owed, string>> = {
  password_to_change: '/compte/mot-de-passe',
  second_factor_to_enrol: '/compte/second-facteur',
  second_factor_to_give: '/connexion/second-facteur',
};
const owedAt = (text: string): string | undefined => {
  const owed = Object.entries(OWED_AT).find(([, address]) => text.includes(address));
  return owed && `owes ${owed[0]}`;
};

async function answerToWhoOwes(door: string, w: World, person: Person, owed: Owed): Promise<string> {
  if (!door.startsWith('action ')) return answerOf(door, w, person);
  asking.cookie = person.cookie;
  const action = await actionNamed(door.slice('action '.length));
  // As a form sends it, and as an island does: what is in it comes after.
  const answer = await action(null, new FormData()).catch(doneOutsidePages);
  return answer.code === owed ? (owedAt(answer.message) ?? owed) : answer.code;
}

/** An action that needs nothing more is done, and has no page here to read again. */
function doneOutsidePages(error: Error) {
  if (error.message.startsWith('refresh can only be called')) return { code: 'done' };
  throw error;
}

async function actionNamed(name: string) {
  const file = sourceFiles('app').find(
    ({ text }) => /^['"]use server['"]/.test(text) && text.includes(`export const ${name} = `),
  );
  if (!file) throw new Error(`No action ${name}`);
  return (await import(resolve(file.path)))[name];
}

function isOpen(may: string, { column, place }: Person): boolean {
  const word = may.split(' ')[COLUMNS.indexOf(column)];
  return word === 'all' || (word === 'project' && place !== 'other') || (word === 'own' && place === 'own');
}

async function everybody(w: World): Promise<Person[]> {
  const people: Person[] = [
    { name: 'visitor', column: 'visitor', actor: null, place: 'other', sessionId: 'nobody', cookie: '' },
  ];
  for (const column of COLUMNS)
    if (column !== 'visitor')
      for (const place of PLACES) {
        const actor = w.people[column][place];
        const { cookie, sid } = await openedSession(actor.accountId);
        people.push({ name: `${column}, ${place}`, column, actor, place, sessionId: sid, cookie });
      }
  return people;
}

const CLOSED = ['missing', 'forbidden', 'unauthenticated'];

type Answer = 'open' | 'closed' | (string & {});

async function answerOf(door: string, w: World, person: Person): Promise<Answer> {
  asking.cookie = person.cookie;
  try {
    const [kind = '', address = ''] = door.split(' ');
    if (kind === 'page') return await pageAnswer(door, address, w);
    if (kind === 'action') return await actionAnswer(address, w, person);
    return await routeAnswer(door, kind, address, w);
  } catch (error) {
    if (isRefusal(error)) return CLOSED.includes(error.kind) ? 'closed' : `refused (${error.code})`;
    return `broken: ${error}`;
  }
}

async function pageAnswer(door: string, address: string, w: World): Promise<Answer> {
  const { default: page } = await moduleAt('page.tsx', address);
  const { params, search } = asked(door, w);
  try {
    await page({ params: Promise.resolve(params), searchParams: Promise.resolve(search) });
    return 'open';
  } catch (error) {
    const digest = error instanceof Error && 'digest' in error ? String(error.digest) : '';
    if (digest.startsWith('NEXT_HTTP_ERROR_FALLBACK;404')) return 'closed';
    const owed = /^NEXT_REDIRECT;\w+;(\/[^;?]*\/[^;?]*)[;?]/.exec(digest)?.[1];
    if (owed && owedAt(owed)) return owedAt(owed) ?? '';
    // Outside a request that names its address, sign-in knows no way back.
    if (/^NEXT_REDIRECT;\w+;\/connexion[?;]/.test(digest)) return 'closed';
    throw error;
  }
}

async function routeAnswer(door: string, method: string, address: string, w: World): Promise<Answer> {
  const handler = (await moduleAt('route.ts', address))[method];
  const { params, search } = asked(door, w);
  const body = method === 'GET' ? undefined : JSON.stringify(bodyOf(door, w));
  const headers = {
    ...OUR_PAGE,
    ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    // Of a file or a form, its length is asked before its content; this one is beyond every limit.
    ...(body && { 'content-length': TOO_LONG.test(door) ? '999999999' : `${body.length}` }),
  };
  const request = new NextRequest(`http://localhost${address}?${new URLSearchParams(search)}`, {
    ...{ method, headers },
    body,
  });
  const response: Response = await handler(request, { params: Promise.resolve(params) });
  const owed = response.status === 403 ? owedAt(await response.clone().text()) : undefined;
  if (owed) return owed;
  if ([401, 403, 404].includes(response.status)) return 'closed';
  if (response.status >= 500) return `broken: ${response.status}`;
  if (door === 'GET /api/v1/reports' || door === 'GET /api/v1/sessions')
    return (await response.json()).meta.total > 0 ? 'open' : 'closed';
  return 'open';
}

const TOO_LONG = /auth|evidence$|imports$/;

async function actionAnswer(name: string, w: World, trier: Trier): Promise<Answer> {
  const made = MADE[name];
  if (made) {
    try {
      await made.call(w, trier);
      return 'open';
    } catch (error) {
      const codes: (string | undefined)[] = isRefusal(error) ? [error.code, error.fields[0]?.code] : [];
      if (made.past && codes.includes(made.past)) return 'open';
      throw error;
    }
  }
  const named = NAMED[name];
  const command = (await commands()).get(
    COMMAND_OF[name] ?? name.replace(/[A-Z]/g, (l) => `-${l.toLowerCase()}`),
  );
  if (!named || !command) throw new Error(`Nobody said what ${name} is about`);
  // As far as its rights, and no further: what it would write is not asked here.
  const stopped: Tried = {
    ...command,
    input: z.unknown(),
    run: async () => {
      throw REACHED;
    },
  };
  try {
    const given = named(w, trier);
    await execute(stopped, command.input.safeParse(given).data ?? given, {
      ...by(null),
      actor: trier.actor ?? VISITOR,
    });
    return 'broken: not reached';
  } catch (error) {
    if (error === REACHED) return 'open';
    throw error;
  }
}

const REACHED = new Error('The rights let it through');
const COMMAND_OF: Readonly<Record<string, string>> = {
  revokeOwnToken: 'revoke-token',
};

type Tried = Command<unknown, { target: Target }, unknown>;
const isCommand = (value: unknown): value is Tried =>
  typeof value === 'object' && value !== null && 'permission' in value && 'find' in value && 'run' in value;

let known: Map<string, Tried> | undefined;
async function commands(): Promise<Map<string, Tried>> {
  if (known) return known;
  known = new Map();
  for (const { path, text } of sourceFiles('lib'))
    if (/^ +permission: '/m.test(text))
      for (const value of Object.values(await import(resolve(path))))
        if (isCommand(value)) known.set(value.name, value);
  return known;
}

const addressOf = (path: string) =>
  `/${path
    .split('/')
    .slice(1, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`;
const files = sourceFiles('app').map(({ path }) => path);

async function moduleAt(ending: string, address: string) {
  const path = files.find((one) => one.endsWith(`/${ending}`) && addressOf(one) === address);
  if (!path) throw new Error(`No ${ending} at ${address}`);
  return import(resolve(path));
}
