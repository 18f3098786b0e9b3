import { amountKnownAt, knownAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

export interface AnnouncedAid {
  /** The sum of the last announced amount of each project, in cents; null where none is recorded. */
  cents: number | null;
  /** How many projects have one. */
  projects: number;
}

/**
 * The announced aid of a season's projects as known at the end of a day. A project that takes part in both
 * seasons counts once, in its first.
 */
export async function announcedAid(read: Read, seasonKey: string, day: string): Promise<AnnouncedAid> {
  return prepared(
    read,
    `SELECT count(*) AS projects, sum(a.cents) AS cents FROM amounts a
     WHERE a.kind = 'announced' AND a.id = (
       SELECT b.id FROM amounts b WHERE b.project_id = a.project_id AND b.kind = 'announced' AND ${amountKnownAt('b')}
       ORDER BY b.dated_on DESC, b.id DESC LIMIT 1)
     AND @seasonKey = (SELECT min(p.season_key) FROM participations p
       WHERE p.project_id = a.project_id AND ${knownAt('p')})`,
  ).get({ seasonKey, day }) as AnnouncedAid;
}
