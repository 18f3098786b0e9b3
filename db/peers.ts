import type { SeasonKey } from '@/lib/domain/season';
import { knownAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** Questions of the comparison of a participation with the others of its action and season. */

/** The projects that take part in an action in a season, as known at the end of a day: once each. */
export async function projectsInAction(
  read: Read,
  asked: { seasonKey: SeasonKey; actionKey: string; day: string },
): Promise<number[]> {
  const rows = prepared(
    read,
    `SELECT DISTINCT p.project_id AS id FROM participations p
     WHERE p.season_key = @seasonKey AND p.action_key = @actionKey AND ${knownAt('p')} ORDER BY p.project_id`,
  ).all(asked) as { id: number }[];
  return rows.map(({ id }) => id);
}

export interface PeerThreshold {
  /** In tenths of a point under the median. */
  tenths: number;
  reason: string;
  accountId: number;
  knownFrom: string;
}

/** What was said of the threshold of a season by the end of a day, the latest first. */
export async function peerThresholds(
  read: Read,
  seasonKey: SeasonKey,
  day: string,
): Promise<PeerThreshold[]> {
  return prepared(
    read,
    `SELECT tenths, reason, account_id AS accountId, known_from AS knownFrom FROM peer_thresholds
     WHERE season_key = @seasonKey AND known_from <= @day ORDER BY known_from DESC, id DESC`,
  ).all({ seasonKey, day }) as PeerThreshold[];
}

export async function addPeerThreshold(tx: Tx, row: typeof t.peerThresholds.$inferInsert): Promise<number> {
  return tx.insert(t.peerThresholds).values(row).returning({ id: t.peerThresholds.id }).get().id;
}
