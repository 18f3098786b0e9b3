import { and, eq } from 'drizzle-orm';
import type { ActionStatus, SeasonKey } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** Questions about the programme as people record it: seasons, actions in them, rounds, documents, periods. */

/**
 * The status of an action in a season at the end of `@day`: the last word that was known and effective by then, else
 * what the documents say. Takes the alias of `action_seasons`.
 */
export const statusAt = (alias: string): string =>
  `coalesce((SELECT e.status FROM action_season_events e WHERE e.action_key = ${alias}.action_key
     AND e.season_key = ${alias}.season_key AND e.known_from <= @day AND e.effective_on <= @day
     ORDER BY e.effective_on DESC, e.id DESC LIMIT 1), ${alias}.status)`;

/** An action in a season with its status on a day; undefined where the season has it not. */
export async function actionInSeason(
  read: Read,
  { actionKey, seasonKey, day }: { actionKey: string; seasonKey: SeasonKey; day: string },
): Promise<{ editionKey: string; status: ActionStatus } | undefined> {
  return prepared(
    read,
    `SELECT s.edition_key AS editionKey, ${statusAt('s')} AS status FROM action_seasons s
     WHERE s.action_key = @actionKey AND s.season_key = @seasonKey`,
  ).get({ actionKey, seasonKey, day }) as { editionKey: string; status: ActionStatus } | undefined;
}

export async function roundOf(read: Read, id: number) {
  return read.select().from(t.intakeRounds).where(eq(t.intakeRounds.id, id)).get();
}

export async function roundNumbered(read: Read, seasonKey: SeasonKey, number: number) {
  return read
    .select()
    .from(t.intakeRounds)
    .where(and(eq(t.intakeRounds.seasonKey, seasonKey), eq(t.intakeRounds.number, number)))
    .get();
}

/** The keys of the seasons, in their order. */
export const seasonKeys = (read: Read): SeasonKey[] =>
  (prepared(read, 'SELECT key FROM seasons ORDER BY number').all() as { key: SeasonKey }[]).map(
    ({ key }) => key,
  );

export async function findSeason(read: Read, key: SeasonKey) {
  return read.select().from(t.seasons).where(eq(t.seasons.key, key)).get();
}

export async function addSeason(tx: Tx, row: typeof t.seasons.$inferInsert): Promise<void> {
  tx.insert(t.seasons).values(row).run();
}

export async function findDocument(read: Read, key: string) {
  return read.select().from(t.documents).where(eq(t.documents.key, key)).get();
}

export async function addDocument(tx: Tx, row: typeof t.documents.$inferInsert): Promise<void> {
  tx.insert(t.documents).values(row).run();
}

export async function findEdition(read: Read, key: string) {
  return read.select().from(t.editions).where(eq(t.editions.key, key)).get();
}

/** The action that already has a number in an edition, and what the edition says of an action. */
export async function actionsOfEdition(read: Read, editionKey: string) {
  return read.select().from(t.actionEditions).where(eq(t.actionEditions.editionKey, editionKey)).all();
}

interface NewAction {
  /** Null where the action exists. */
  action: typeof t.actions.$inferInsert | null;
  /** Null where the edition exists. */
  edition: typeof t.editions.$inferInsert | null;
  /** Null where the edition says it already. */
  named: typeof t.actionEditions.$inferInsert | null;
  inSeason: typeof t.actionSeasons.$inferInsert;
}

/** Puts an action in a season, with the edition and the action themselves where they are new. */
export async function addActionToSeason(
  tx: Tx,
  { action, edition, named, inSeason }: NewAction,
): Promise<void> {
  if (action) tx.insert(t.actions).values(action).run();
  if (edition) tx.insert(t.editions).values(edition).run();
  if (named) tx.insert(t.actionEditions).values(named).run();
  tx.insert(t.actionSeasons).values(inSeason).run();
}

export async function nextActionPosition(read: Read): Promise<number> {
  const row = prepared(read, 'SELECT coalesce(max(position), 0) + 1 AS next FROM actions').get() as {
    next: number;
  };
  return row.next;
}

export async function appendActionStatus(
  tx: Tx,
  row: typeof t.actionSeasonEvents.$inferInsert,
): Promise<number> {
  return tx.insert(t.actionSeasonEvents).values(row).returning({ id: t.actionSeasonEvents.id }).get().id;
}

export async function putRound(
  tx: Tx,
  row: Omit<typeof t.intakeRounds.$inferInsert, 'id'>,
  id: number | undefined,
): Promise<number> {
  if (id === undefined)
    return tx.insert(t.intakeRounds).values(row).returning({ id: t.intakeRounds.id }).get().id;
  tx.update(t.intakeRounds).set(row).where(eq(t.intakeRounds.id, id)).run();
  return id;
}

export async function addPeriod(tx: Tx, row: typeof t.periods.$inferInsert): Promise<number> {
  return tx.insert(t.periods).values(row).returning({ id: t.periods.id }).get().id;
}

/** A period that shares days with others of its kind would count its learners twice. */
export async function periodOverlapping(
  read: Read,
  { kind, startsOn, endsOn }: { kind: string; startsOn: string; endsOn: string },
): Promise<{ label: string } | undefined> {
  return prepared(
    read,
    'SELECT label FROM periods WHERE kind = @kind AND starts_on <= @endsOn AND ends_on >= @startsOn ORDER BY starts_on',
  ).get({ kind, startsOn, endsOn }) as { label: string } | undefined;
}
