import { and, eq, isNull, ne } from 'drizzle-orm';
import { fold } from '@/lib/domain/fold';
import type { Dependents } from '@/lib/domain/withdrawal';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export type Organisation = typeof t.organisations.$inferSelect;
export interface Identifier {
  kind: 'uai' | 'siret' | 'ror';
  value: string;
}

/** An identifier with the days between which it is its organisation's, the last excluded; null: nobody said. */
export interface DatedIdentifier extends Identifier {
  validFrom: string | null;
  validUntil: string | null;
}

/** An organisation, unless it was withdrawn. */
export async function findOrganisation(read: Read, id: number): Promise<Organisation | undefined> {
  return read
    .select()
    .from(t.organisations)
    .where(and(eq(t.organisations.id, id), isNull(t.organisations.withdrawnFrom)))
    .get();
}

export async function identifiersOf(read: Read, organisationId: number): Promise<Identifier[]> {
  return read
    .select({ kind: t.organisationIdentifiers.kind, value: t.organisationIdentifiers.value })
    .from(t.organisationIdentifiers)
    .where(eq(t.organisationIdentifiers.organisationId, organisationId))
    .orderBy(t.organisationIdentifiers.kind, t.organisationIdentifiers.value)
    .all();
}

/** The same with their days. */
export const datedIdentifiersOf = (read: Read, organisationId: number): DatedIdentifier[] =>
  prepared(
    read,
    `SELECT kind, value, valid_from AS validFrom, valid_until AS validUntil FROM organisation_identifiers
     WHERE organisation_id = ? ORDER BY kind, value`,
  ).all(organisationId) as DatedIdentifier[];

/** The names that an organisation was given, each since when it is so where that was said, oldest first. */
export const namesOf = (read: Read, organisationId: number): NameRow[] =>
  prepared(
    read,
    `SELECT id, name, effective_on AS effectiveOn, source, known_from AS knownFrom FROM organisation_revisions v
     WHERE organisation_id = @organisationId AND (effective_on IS NOT NULL OR name IS NOT (
       SELECT x.name FROM organisation_revisions x WHERE x.organisation_id = v.organisation_id AND x.id < v.id
       ORDER BY x.id DESC LIMIT 1)) ORDER BY id`,
  ).all({ organisationId }) as NameRow[];

export interface NameRow {
  id: number;
  name: string;
  effectiveOn: string | null;
  source: string | null;
  knownFrom: string;
}

/** The organisation that already has a name, however it is written, apart from one. */
export async function organisationNamed(
  read: Read,
  name: string,
  apartFrom = 0,
): Promise<{ id: number; name: string } | undefined> {
  return read
    .select({ id: t.organisations.id, name: t.organisations.name })
    .from(t.organisations)
    .where(
      and(
        eq(t.organisations.search, fold(name)),
        isNull(t.organisations.withdrawnFrom),
        ne(t.organisations.id, apartFrom),
      ),
    )
    .get();
}

/** The organisation that already has an identifier, apart from one. */
export async function organisationIdentified(
  read: Read,
  { kind, value }: Identifier,
  apartFrom = 0,
): Promise<{ id: number; name: string } | undefined> {
  return prepared(
    read,
    `SELECT o.id, o.name FROM organisation_identifiers i JOIN organisations o ON o.id = i.organisation_id
     WHERE i.kind = @kind AND i.value = @value AND o.id <> @apartFrom`,
  ).get({ kind, value, apartFrom }) as { id: number; name: string } | undefined;
}

type Words = Pick<
  typeof t.organisationRevisions.$inferInsert,
  'name' | 'kind' | 'regionCode' | 'healthUniversity' | 'healthSource'
>;
type Author = Pick<
  typeof t.organisationRevisions.$inferInsert,
  'reason' | 'accountId' | 'door' | 'at' | 'knownFrom' | 'effectiveOn' | 'source'
>;

export async function addOrganisation(
  tx: Tx,
  { origin, ...words }: Words & Pick<Organisation, 'origin'>,
  identifiers: Identifier[],
  author: Author,
): Promise<number> {
  const { id } = tx
    .insert(t.organisations)
    .values({ ...words, origin, search: fold(words.name) })
    .returning({ id: t.organisations.id })
    .get();
  writeRevision(tx, id, words, identifiers, author);
  return id;
}

/** Says something else of an organisation; its row keeps the last word, the revisions all of them. */
export async function correctOrganisationRow(
  tx: Tx,
  before: Organisation,
  words: Words,
  identifiers: (Identifier & Partial<DatedIdentifier>)[],
  author: Author,
): Promise<void> {
  const id = before.id;
  const known = prepared(tx, 'SELECT 1 FROM organisation_revisions WHERE organisation_id = ?').get(id);
  // Of a row that the reference list gave, what it said is kept as the first line.
  if (!known) {
    const { name, kind, regionCode, healthUniversity, healthSource } = before;
    const asGiven = { name, kind, regionCode, healthUniversity, healthSource };
    const nobody = {
      reason: null,
      accountId: null,
      door: 'script',
      at: author.at,
      knownFrom: '2021-12-16',
    } as const;
    appendRevision(tx, id, asGiven, await identifiersOf(tx, id), nobody);
  }
  // An identifier that stays keeps its days.
  const dated = datedIdentifiersOf(tx, id);
  const kept = identifiers.map((one) => ({
    ...dated.find(({ kind, value }) => kind === one.kind && value === one.value),
    ...one,
  }));
  tx.delete(t.organisationIdentifiers).where(eq(t.organisationIdentifiers.organisationId, id)).run();
  tx.update(t.organisations)
    .set({ ...words, search: fold(words.name), version: before.version + 1 })
    .where(eq(t.organisations.id, id))
    .run();
  writeRevision(tx, id, words, kept, author);
}

function writeRevision(tx: Tx, id: number, words: Words, identifiers: Identifier[], author: Author): void {
  for (const identifier of identifiers)
    tx.insert(t.organisationIdentifiers)
      .values({ ...identifier, organisationId: id })
      .run();
  appendRevision(tx, id, words, identifiers, author);
}

const appendRevision = (
  tx: Tx,
  organisationId: number,
  words: Words,
  identifiers: Identifier[],
  author: Author,
) =>
  tx
    .insert(t.organisationRevisions)
    .values({ ...words, ...author, organisationId, identifiers })
    .run();

/** What hangs on an organisation: its seats in consortia, its trainings, commitments, accounts and successions. */
export function organisationDependents(read: Read, id: number): Dependents {
  return prepared(
    read,
    `SELECT
       (SELECT count(DISTINCT m.project_id) FROM membership_events m JOIN projects p ON p.id = m.project_id
         WHERE m.organisation_id = @id AND p.withdrawn_from IS NULL) AS memberships,
       (SELECT count(*) FROM trainings WHERE organisation_id = @id AND withdrawn_from IS NULL) AS trainings,
       (SELECT count(*) FROM current_offers WHERE organisation_id = @id AND layer = 'committed'
         AND happened_on IS NOT NULL) AS commitments,
       (SELECT count(*) FROM accounts WHERE organisation_id = @id) AS accounts,
       (SELECT count(*) FROM organisation_successions WHERE @id IN (predecessor_id, successor_id)) AS successions`,
  ).get({ id }) as Dependents;
}

export async function withdrawOrganisationRow(tx: Tx, id: number, day: string): Promise<void> {
  tx.delete(t.organisationIdentifiers).where(eq(t.organisationIdentifiers.organisationId, id)).run();
  tx.update(t.organisations).set({ withdrawnFrom: day }).where(eq(t.organisations.id, id)).run();
}
