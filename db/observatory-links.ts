import type { LinkNature, LinkState, LinkTarget } from '@/lib/domain/observatory/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** A link of a job with its last word known on a day. */
export interface JobLinkRow {
  id: number;
  jobKey: string;
  target: LinkTarget;
  targetKey: string;
  nature: LinkNature;
  state: LinkState;
  /** The day of that last word. */
  since: string;
  /** What says so, as it was last proposed. */
  source: string | null;
  /** The note of the proposal or of the confirmation, the reason of the withdrawal. */
  note: string | null;
  /** Who proposed it last. */
  accountId: number;
}

const LINKS = `SELECT l.id, l.job_key AS jobKey, l.target, l.target_key AS targetKey, l.nature, e.state, e.known_from AS since,
    (SELECT p.source FROM job_link_events p WHERE p.link_id = l.id AND p.state = 'proposed' AND p.known_from <= @day
     ORDER BY p.id DESC LIMIT 1) AS source, e.note, (SELECT p.account_id FROM job_link_events p WHERE p.link_id = l.id
     AND p.state = 'proposed' AND p.known_from <= @day ORDER BY p.id DESC LIMIT 1) AS accountId
  FROM job_links l JOIN job_link_events e ON e.id = (
    SELECT max(x.id) FROM job_link_events x WHERE x.link_id = l.id AND x.known_from <= @day)`;

/** Every link as it stands at the end of a day, those withdrawn too. */
export const jobLinksAt = (read: Read, day: string): JobLinkRow[] =>
  prepared(read, `${LINKS} ORDER BY l.id`).all({ day }) as JobLinkRow[];

export const jobLinkAt = (read: Read, id: number, day: string): JobLinkRow | undefined =>
  prepared(read, `${LINKS} WHERE l.id = @id`).get({ day, id }) as JobLinkRow | undefined;

interface LinkAddress {
  jobKey: string;
  target: LinkTarget;
  targetKey: string;
  nature: LinkNature;
}

/** The same link as it was first proposed, whatever became of it. */
export const sameLink = (read: Read, address: LinkAddress, day: string): JobLinkRow | undefined =>
  prepared(
    read,
    `${LINKS} WHERE l.job_key = @jobKey AND l.target = @target AND l.target_key = @targetKey AND l.nature = @nature`,
  ).get({ ...address, day }) as JobLinkRow | undefined;

/** A training that is linked to a job, held back by an embargo or not, as it is called now. */
export interface LinkedTrainingRow {
  id: number;
  title: string;
  slug: string;
  acronym: string;
  actionKey: string;
}

/** The trainings of all links, for those who decide on them. */
export const linkedTrainingsNow = (read: Read): LinkedTrainingRow[] =>
  prepared(
    read,
    `SELECT t.id, t.title, j.slug, j.acronym, p.action_key AS actionKey FROM trainings t
     JOIN participations p ON p.id = t.participation_id JOIN projects j ON j.id = t.project_id
     WHERE t.withdrawn_from IS NULL AND t.id IN (SELECT CAST(l.target_key AS INTEGER) FROM job_links l WHERE l.target = 'training')`,
  ).all() as LinkedTrainingRow[];

export const insertJobLink = (tx: Tx, row: typeof t.jobLinks.$inferInsert): number =>
  tx.insert(t.jobLinks).values(row).returning({ id: t.jobLinks.id }).get().id;

export const appendLinkEvent = (tx: Tx, row: typeof t.jobLinkEvents.$inferInsert): number =>
  tx.insert(t.jobLinkEvents).values(row).returning({ id: t.jobLinkEvents.id }).get().id;
