import type { EntryEvent, ReadFigure } from '@/lib/domain/committee';
import type { CommitteeEntryKind, SeasonKey } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface CommitteeRow {
  id: number;
  heldOn: string;
  /** Null: every season. */
  seasonKey: SeasonKey | null;
  title: string;
  withdrawn: boolean;
  /** The actions that it was held on. */
  actionKeys: string[];
  /** Who recorded it, and when. */
  accountId: number;
  at: string;
}

const COMMITTEES = `SELECT c.id, coalesce(k.held_on, c.held_on) AS heldOn, c.season_key AS seasonKey,
    coalesce(k.title, c.title) AS title, coalesce(k.withdrawn, 0) AS withdrawn, c.account_id AS accountId, c.at,
    (SELECT group_concat(a.action_key) FROM committee_actions a WHERE a.committee_id = c.id) AS actionKeys
  FROM committees c LEFT JOIN committee_corrections k ON k.id = (
    SELECT max(l.id) FROM committee_corrections l WHERE l.committee_id = c.id AND l.known_from <= @day)
  WHERE c.known_from <= @day`;

type StoredCommittee = Omit<CommitteeRow, 'withdrawn' | 'actionKeys'> & {
  withdrawn: number;
  actionKeys: string | null;
};
const committeeOf = ({ withdrawn, actionKeys, ...row }: StoredCommittee): CommitteeRow => ({
  ...row,
  withdrawn: withdrawn === 1,
  actionKeys: (actionKeys ?? '').split(',').filter(Boolean).sort(),
});

/** Every committee as it was known at the end of a day, those taken back too, the latest held first. */
export async function committeesAt(read: Read, day: string): Promise<CommitteeRow[]> {
  const rows = prepared(read, `${COMMITTEES} ORDER BY heldOn DESC, c.id DESC`).all({ day });
  return (rows as StoredCommittee[]).map(committeeOf);
}

export async function committeeAt(read: Read, id: number, day: string): Promise<CommitteeRow | undefined> {
  const row = prepared(read, `${COMMITTEES} AND c.id = @id`).get({ day, id });
  return row ? committeeOf(row as StoredCommittee) : undefined;
}

export interface EntryRow {
  id: number;
  committeeId: number;
  kind: CommitteeEntryKind;
  body: string;
  actionKey: string | null;
  componentId: string | null;
  gapKey: string | null;
  figure: ReadFigure | null;
  responsible: string | null;
  dueOn: string | null;
  accountId: number;
  at: string;
}

const ENTRIES = `SELECT e.id, e.committee_id AS committeeId, e.kind, e.body, e.action_key AS actionKey,
    e.component_id AS componentId, e.gap_key AS gapKey, e.figure, e.responsible, e.due_on AS dueOn,
    e.account_id AS accountId, e.at
  FROM committee_entries e WHERE e.known_from <= @day`;

type StoredEntry = Omit<EntryRow, 'figure'> & { figure: string | null };
const entryOf = ({ figure, ...row }: StoredEntry): EntryRow => ({
  ...row,
  figure: figure === null ? null : (JSON.parse(figure) as ReadFigure),
});

/** What was written of every committee by the end of a day, in the order written. */
export async function entriesAt(read: Read, day: string): Promise<EntryRow[]> {
  return (prepared(read, `${ENTRIES} ORDER BY e.id`).all({ day }) as StoredEntry[]).map(entryOf);
}

export async function entryAt(read: Read, id: number, day: string): Promise<EntryRow | undefined> {
  const row = prepared(read, `${ENTRIES} AND e.id = @id`).get({ day, id });
  return row ? entryOf(row as StoredEntry) : undefined;
}

export interface EventRow extends EntryEvent {
  entryId: number;
  accountId: number;
  at: string;
}

const EVENTS = `SELECT v.id, v.entry_id AS entryId, v.event, v.body, v.responsible, v.due_on AS dueOn, v.reason,
    v.known_from AS "on", v.account_id AS accountId, v.at
  FROM committee_entry_events v WHERE v.known_from <= @day`;

/** What was said since of every entry by the end of a day, oldest first. */
export async function entryEventsAt(read: Read, day: string): Promise<EventRow[]> {
  return prepared(read, `${EVENTS} ORDER BY v.id`).all({ day }) as EventRow[];
}

export async function eventsOfEntry(read: Read, entryId: number, day: string): Promise<EventRow[]> {
  return prepared(read, `${EVENTS} AND v.entry_id = @entryId ORDER BY v.id`).all({
    day,
    entryId,
  }) as EventRow[];
}

/** The actions of a season, or of every season. */
export async function actionKeysIn(read: Read, seasonKey: SeasonKey | null): Promise<string[]> {
  const rows = prepared(
    read,
    'SELECT DISTINCT action_key AS key FROM action_seasons WHERE season_key = @seasonKey OR @seasonKey IS NULL ORDER BY 1',
  ).all({ seasonKey }) as { key: string }[];
  return rows.map(({ key }) => key);
}

export async function insertCommittee(
  tx: Tx,
  row: typeof t.committees.$inferInsert,
  actionKeys: readonly string[],
): Promise<number> {
  const { id } = tx.insert(t.committees).values(row).returning({ id: t.committees.id }).get();
  for (const actionKey of actionKeys)
    tx.insert(t.committeeActions).values({ committeeId: id, actionKey }).run();
  return id;
}

export async function appendCommitteeCorrection(
  tx: Tx,
  row: typeof t.committeeCorrections.$inferInsert,
): Promise<void> {
  tx.insert(t.committeeCorrections).values(row).run();
}

export async function appendEntry(tx: Tx, row: typeof t.committeeEntries.$inferInsert): Promise<number> {
  return tx.insert(t.committeeEntries).values(row).returning({ id: t.committeeEntries.id }).get().id;
}

export async function appendEntryEvent(
  tx: Tx,
  row: typeof t.committeeEntryEvents.$inferInsert,
): Promise<number> {
  return tx.insert(t.committeeEntryEvents).values(row).returning({ id: t.committeeEntryEvents.id }).get().id;
}

/** Whether an entry written since an instant says what a target of an action read, at the end of a day or of a later one. */
export function isQuotedSince(
  read: Read,
  asked: { actionKey: string; seasonKey: string; instant: string; day: string },
): boolean {
  const found = prepared(
    read,
    `SELECT 1 FROM committee_entries e JOIN components c ON c.id = e.component_id
     WHERE c.action_key = @actionKey AND c.season_key = @seasonKey AND e.at >= @instant AND e.figure ->> 'on' >= @day LIMIT 1`,
  ).get(asked);
  return found !== undefined;
}
