import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { HELD_TABLES, heldBlocks } from '@/db/person-held';
import type { Read } from '@/lib/store';
import { Entries, type Entry, Items, jsonFile } from '@/lib/workbook/json-writer';

/** Who an account is for the service, in the words of the file. */
export interface HeldAccountSaid {
  numero: number;
  role: string | undefined;
  etat: string | undefined;
  organisation: string | null;
  lecture_jusqu_au: string | null;
  guide_ferme_le: string | null;
}

/** The accounts of which a person is given what is held, that asked of first; `isOneApart`: one of them is not given. */
export interface HeldOnPerson {
  madeAt: string;
  account: HeldAccountSaid;
  others: readonly HeldAccountSaid[];
  isOneApart: boolean;
}

const TO_READ =
  'Ce que le service conserve sous vos numéros de compte : qui vous êtes pour lui, puis table par table. Les mots de passe, codes de secours, jetons et liens n’y sont que des empreintes, qui ne sont pas données ; la clé d’une application de codes ne l’est pas non plus.';
const APART =
  'Un autre de vos comptes a reçu un mot de passe à lui : demandez ses données depuis ce compte, ou à la personne qui administre le service.';

/** The file of what is held on a person: an officer of many campaigns has entered more than a process holds. */
export const heldFile = (read: Read, { madeAt, account, others, isOneApart }: HeldOnPerson): Readable =>
  jsonFile(
    new Entries([
      ['a_lire', TO_READ],
      ['etabli_le', madeAt],
      ...entriesOf(read, account),
      ['autres_comptes', new Items(others.map((other) => new Entries(entriesOf(read, other))))],
      ['comptes_a_part', isOneApart ? APART : undefined],
    ]),
    2,
  );

const entriesOf = (read: Read, account: HeldAccountSaid): Entry[] => [
  ['compte', account],
  ['donnees', new Entries(tablesOf(read, account.numero))],
];

/** The tables that hold a row under an account. */
async function* tablesOf(read: Read, accountId: number): AsyncGenerator<Entry> {
  for (const table of HELD_TABLES) {
    const rows = rowsOf(read, table, accountId);
    const { value: first, done } = await rows.next();
    if (!done) yield [table, new Items(following(first, rows))];
  }
}

async function* following(first: unknown, others: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  yield first;
  yield* others;
}

/** The others are answered between two stretches of a table. */
async function* rowsOf(read: Read, table: string, accountId: number): AsyncGenerator<unknown> {
  for (const rows of heldBlocks(read, table, accountId)) {
    yield* rows;
    await nextTurn();
  }
}
