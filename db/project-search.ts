import type { Origin, ProjectStatus, SeasonKey } from '@/lib/domain/vocabulary';
import { amountKnownAt, holdsAt, knownAt, organisationSaid, projectSaid, projectStatusAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Questions about all projects as they were known at the end of a day. */

export interface ProjectRow {
  id: number;
  slug: string;
  acronym: string;
  name: string;
  status: ProjectStatus;
  anrReference: string | null;
  startsOn: string | null;
  endsOn: string | null;
  origin: Origin;
  /** Folded acronym, name, reference and names of all that ever were members. */
  search: string;
  knownFrom: string;
}

const PROJECT = `p.id, p.slug, ${projectSaid('p', 'acronym')} AS acronym, ${projectSaid('p', 'name')} AS name,
  ${projectStatusAt('p')} AS status, ${projectSaid('p', 'anr_reference')} AS anrReference,
  ${projectSaid('p', 'starts_on')} AS startsOn, ${projectSaid('p', 'ends_on')} AS endsOn, p.origin, p.search,
  p.known_from AS knownFrom`;

export async function projectsAt(read: Read, day: string): Promise<ProjectRow[]> {
  return prepared(read, `SELECT ${PROJECT} FROM projects p WHERE ${knownAt('p')}`).all({
    day,
  }) as ProjectRow[];
}

export async function projectAt(read: Read, slug: string, day: string): Promise<ProjectRow | undefined> {
  return prepared(read, `SELECT ${PROJECT} FROM projects p WHERE p.slug = @slug AND ${knownAt('p')}`).get({
    slug,
    day,
  }) as ProjectRow | undefined;
}

export interface DeliveryRow {
  projectId: number;
  seasonKey: SeasonKey;
  actionKey: string;
  /** Where a training of this participation is delivered; null for a participation without a training. */
  regionCode: string | null;
}

/** The participations known by the day, each once for every region where one of its known trainings is delivered. */
export async function deliveriesAt(read: Read, day: string): Promise<DeliveryRow[]> {
  return prepared(
    read,
    `SELECT DISTINCT p.project_id AS projectId, p.season_key AS seasonKey, p.action_key AS actionKey, r.region_code AS regionCode
     FROM participations p LEFT JOIN trainings t ON t.participation_id = p.id AND ${knownAt('t')}
     LEFT JOIN training_regions r ON r.training_id = t.id AND ${holdsAt('r')}
     WHERE ${knownAt('p')}`,
  ).all({ day }) as DeliveryRow[];
}

/** The leading organisation of every consortium on the day. */
export async function leadsAt(
  read: Read,
  day: string,
): Promise<{ projectId: number; organisation: string }[]> {
  return prepared(
    read,
    `SELECT m.project_id AS projectId, ${organisationSaid('o', 'name')} AS organisation FROM membership_events m JOIN organisations o ON o.id = m.organisation_id
     WHERE m.role = 'lead' AND m.event = 'join' AND m.id = (
       SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
         AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)`,
  ).all({ day }) as { projectId: number; organisation: string }[];
}

/** The latest announced aid of every project known by the day, in cents. */
export async function announcedAidsAt(
  read: Read,
  day: string,
): Promise<{ projectId: number; cents: number; datedOn: string; source: string }[]> {
  return prepared(
    read,
    `SELECT a.project_id AS projectId, a.cents, a.dated_on AS datedOn, a.source FROM amounts a
     WHERE a.kind = 'announced' AND a.id = (SELECT b.id FROM amounts b WHERE b.project_id = a.project_id AND b.kind = a.kind
       AND ${amountKnownAt('b')} ORDER BY b.dated_on DESC, b.id DESC LIMIT 1)`,
  ).all({ day }) as { projectId: number; cents: number; datedOn: string; source: string }[];
}
