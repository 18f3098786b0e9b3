import { frenchOrder } from '@/lib/domain/french-order';
import type { SuccessionGround } from '@/lib/domain/succession';
import type { MembershipRole, SuccessionKind } from '@/lib/domain/vocabulary';
import { organisationSaid } from './known';
import type { ActionOfSeason } from './offer-spans';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

type NewSuccession = Omit<typeof t.organisationSuccessions.$inferInsert, 'id'>;

export async function appendSuccession(tx: Tx, row: NewSuccession): Promise<number> {
  return tx
    .insert(t.organisationSuccessions)
    .values(row)
    .returning({ id: t.organisationSuccessions.id })
    .get().id;
}

/** What was recorded of a succession; undefined where the number is none, or that of a row that cancels another. */
export async function findSuccession(read: Read, id: number) {
  const row = read.query.organisationSuccessions.findFirst({ where: (s, { eq }) => eq(s.id, id) }).sync();
  return row && row.cancelsId === null ? row : undefined;
}

/** The days on which organisations joined consortia, the last of each, and the projects that they lead on a day. */
export function seatsOf(
  read: Read,
  organisationIds: readonly number[],
  day: string,
): Pick<SuccessionGround, 'joined' | 'led'> {
  const asked = { ids: JSON.stringify(organisationIds), day };
  const joined = prepared(
    read,
    `SELECT m.organisation_id AS organisationId, j.acronym AS project, max(m.effective_on) AS "on"
     FROM json_each(@ids) v JOIN membership_events m ON m.organisation_id = v.value AND m.event = 'join'
       JOIN projects j ON j.id = m.project_id AND j.withdrawn_from IS NULL
     WHERE @day IS NOT NULL GROUP BY m.organisation_id, j.id`,
  ).all(asked) as SuccessionGround['joined'];
  const led = frenchOrder(
    prepared(
      read,
      `SELECT m.organisation_id AS organisationId, j.acronym AS project
     FROM json_each(@ids) v JOIN membership_events m ON m.organisation_id = v.value
       JOIN projects j ON j.id = m.project_id AND j.withdrawn_from IS NULL
     WHERE m.event = 'join' AND m.role = 'lead' AND j.status IN ('announced', 'contracted', 'running', 'suspended')
       AND m.id = (SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id
         AND n.organisation_id = m.organisation_id AND n.effective_on <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)`,
    ).all(asked) as { organisationId: number; project: string }[],
    ({ project }) => project,
  );
  return { joined, led };
}

/** The actions, season by season, to which some of the organisations bring what is counted by organisation. */
export const actionsCounting = (read: Read, organisationIds: readonly number[]): ActionOfSeason[] =>
  prepared(
    read,
    `SELECT DISTINCT p.season_key AS seasonKey, p.action_key AS actionKey FROM json_each(?) v
     JOIN offer_revisions r ON r.organisation_id = v.value AND r.subject = 'university'
     JOIN participations p ON p.id = r.participation_id`,
  ).all(JSON.stringify(organisationIds)) as ActionOfSeason[];

/** The projects of which organisations are, or were, members. */
export const projectsNaming = (read: Read, organisationId: number): number[] =>
  (
    prepared(
      read,
      `SELECT DISTINCT m.project_id AS id FROM membership_events m JOIN projects j ON j.id = m.project_id
       WHERE m.organisation_id = ? AND j.withdrawn_from IS NULL`,
    ).all(organisationId) as { id: number }[]
  ).map(({ id }) => id);

/** A succession as it is told, with the names that its organisations bear today. */
export interface ToldSuccession {
  id: number;
  kind: SuccessionKind;
  predecessorId: number;
  predecessor: string;
  successorId: number | null;
  successor: string | null;
  effectiveOn: string;
  knownFrom: string;
  source: string | null;
  reason: string;
  cancelledFrom: string | null;
  cancelReason: string | null;
}

/** The successions known by the end of a day, cancelled or not by then, oldest first. */
export async function successionsAt(read: Read, day: string): Promise<ToldSuccession[]> {
  return prepared(
    read,
    `SELECT s.id, s.kind, s.predecessor_id AS predecessorId, ${organisationSaid('p', 'name')} AS predecessor,
       s.successor_id AS successorId, CASE WHEN q.id IS NOT NULL THEN ${organisationSaid('q', 'name')} END AS successor,
       s.effective_on AS effectiveOn, s.known_from AS knownFrom, s.source, s.reason,
       c.known_from AS cancelledFrom, c.reason AS cancelReason
     FROM organisation_successions s JOIN organisations p ON p.id = s.predecessor_id
       LEFT JOIN organisations q ON q.id = s.successor_id
       LEFT JOIN organisation_successions c ON c.cancels_id = s.id AND c.known_from <= @day
     WHERE s.cancels_id IS NULL AND s.known_from <= @day ORDER BY s.effective_on, s.id`,
  ).all({ day }) as ToldSuccession[];
}

/** What hangs on an organisation on a day: its seats in consortia, its trainings, the accounts that may be used. */
export function partsOf(read: Read, organisationId: number, day: string) {
  const seats = prepared(
    read,
    `SELECT j.acronym AS project, j.slug, m.role FROM membership_events m
     JOIN projects j ON j.id = m.project_id AND j.withdrawn_from IS NULL
     WHERE m.organisation_id = @organisationId AND m.event = 'join' AND m.id = (
       SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
         AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)`,
  ).all({ organisationId, day }) as { project: string; slug: string; role: MembershipRole }[];
  const counts = prepared(
    read,
    `SELECT (SELECT count(*) FROM trainings WHERE organisation_id = @organisationId AND withdrawn_from IS NULL) AS trainings,
       (SELECT count(*) FROM accounts WHERE organisation_id = @organisationId AND status = 'active') AS accounts`,
  ).get({ organisationId }) as { trainings: number; accounts: number };
  return { seats: frenchOrder(seats, (seat) => seat.project), ...counts };
}
