import type { Synthesis } from '@/lib/domain/synthesis';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface SynthesisRow extends Synthesis {
  seasonKey: SeasonKey;
  actionKey: string;
}

/** The days of what happened to a synthèse `s` by the end of `@day`. */
const EVENT = (event: string) =>
  `(SELECT e.known_from FROM synthesis_events e WHERE e.synthesis_id = s.id AND e.event = '${event}' AND e.known_from <= @day)`;
const COLUMNS = `s.id, s.season_key AS seasonKey, s.action_key AS actionKey, s.component_id AS componentId, s.body,
  s.confidence, s.known_from AS writtenOn, ${EVENT('published')} AS publishedOn, ${EVENT('withdrawn')} AS withdrawnOn`;

/** Every synthèse of a season by the end of a day, oldest first. Without the authors: a public answer never has them. */
export async function synthesesAt(
  read: Read,
  { seasonKey, day }: { seasonKey: SeasonKey; day: string },
): Promise<SynthesisRow[]> {
  return prepared(
    read,
    `SELECT ${COLUMNS} FROM syntheses s WHERE s.season_key = @seasonKey AND s.known_from <= @day ORDER BY s.id`,
  ).all({ seasonKey, day }) as SynthesisRow[];
}

export const synthesisOf = async (read: Read, id: number, day: string): Promise<SynthesisRow | undefined> =>
  prepared(read, `SELECT ${COLUMNS} FROM syntheses s WHERE s.id = @id`).get({ id, day }) as
    | SynthesisRow
    | undefined;

/** The names of the authors of the synthèses of an action, by their number: for those entitled, and never kept. Null: erased. */
export async function authorsOfSyntheses(read: Read, actionKey: string): Promise<Map<number, string | null>> {
  const rows = prepared(
    read,
    'SELECT s.id, p.name FROM syntheses s LEFT JOIN people p ON p.account_id = s.account_id WHERE s.action_key = ?',
  ).all(actionKey) as { id: number; name: string | null }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function appendSynthesis(tx: Tx, row: typeof t.syntheses.$inferInsert): Promise<number> {
  return tx.insert(t.syntheses).values(row).returning({ id: t.syntheses.id }).get().id;
}

export async function appendSynthesisEvent(
  tx: Tx,
  row: typeof t.synthesisEvents.$inferInsert,
): Promise<void> {
  tx.insert(t.synthesisEvents).values(row).run();
}
