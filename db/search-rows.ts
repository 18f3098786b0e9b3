import type { SeasonKey, SectionStatus } from '@/lib/domain/vocabulary';
import { askedAt, campaignStandsAt, knownAt, organisationSaid } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What the search of the whole site reads beside the index of projects. */

export interface SearchedOrganisation {
  id: number;
  name: string;
  /** The known projects of which it is, or was, a member. */
  projects: number;
}

/** The organisations of the projects known at the end of a day, under the names of that day. */
export const organisationsOfProjects = (read: Read, day: string): SearchedOrganisation[] =>
  prepared(
    read,
    `SELECT o.id, ${organisationSaid('o', 'name')} AS name, count(DISTINCT p.id) AS projects
     FROM projects p JOIN membership_events m ON m.project_id = p.id JOIN organisations o ON o.id = m.organisation_id
     WHERE ${knownAt('p')} AND m.event = 'join' AND m.effective_on <= @day AND m.known_from <= @day AND o.withdrawn_from IS NULL
     GROUP BY o.id`,
  ).all({ day }) as SearchedOrganisation[];

/** Every organisation that was not withdrawn, with its identifiers and the projects that were not, whoever knows them. */
export const recordedOrganisations = (
  read: Read,
): (SearchedOrganisation & { identifiers: string | null })[] =>
  prepared(
    read,
    `SELECT o.id, o.name, count(DISTINCT p.id) AS projects,
       (SELECT group_concat(i.value, ' ') FROM organisation_identifiers i WHERE i.organisation_id = o.id) AS identifiers
     FROM organisations o LEFT JOIN membership_events m ON m.organisation_id = o.id
     LEFT JOIN projects p ON p.id = m.project_id AND p.withdrawn_from IS NULL
     WHERE o.withdrawn_from IS NULL GROUP BY o.id`,
  ).all() as (SearchedOrganisation & { identifiers: string | null })[];

/** A name that a project or an organisation had on pages of an earlier day, and no longer has. */
export interface FormerName {
  id: number;
  name: string;
}

const calledUntil = (column: 'acronym' | 'name') => `
  SELECT e.project_id AS id, e.${column} AS name FROM project_events e
  WHERE e.${column} IS NOT NULL AND e.known_from < (SELECT n.known_from FROM project_events n WHERE n.project_id = e.project_id
    AND n.id > e.id AND n.${column} IS NOT NULL AND n.known_from <= @day ORDER BY n.id LIMIT 1)`;

/** The former acronyms and names of projects, as known at the end of a day: what nobody could ever read is none. */
export const formerNamesOfProjects = (read: Read, day: string): FormerName[] =>
  prepared(read, `${calledUntil('acronym')} UNION ${calledUntil('name')}`).all({ day }) as FormerName[];

/** The same of organisations. */
export const formerNamesOfOrganisations = (read: Read, day: string): FormerName[] =>
  prepared(
    read,
    `SELECT DISTINCT v.organisation_id AS id, v.name FROM organisation_revisions v
     WHERE v.known_from < (SELECT n.known_from FROM organisation_revisions n WHERE n.organisation_id = v.organisation_id
       AND n.id > v.id AND n.known_from <= @day ORDER BY n.id LIMIT 1)`,
  ).all({ day }) as FormerName[];

export interface SearchedProject {
  id: number;
  slug: string;
  acronym: string;
  name: string;
  anrReference: string | null;
}

/** Some projects, and those that have one of some actions, held back by an embargo or not; the withdrawn ones left out. */
export const projectsOf = (
  read: Read,
  { ids, actionKeys }: { ids: readonly number[]; actionKeys: readonly string[] },
): SearchedProject[] =>
  prepared(
    read,
    `SELECT p.id, p.slug, p.acronym, p.name, p.anr_reference AS anrReference FROM projects p
     WHERE p.withdrawn_from IS NULL AND (p.id IN (SELECT value FROM json_each(@ids)) OR EXISTS (SELECT 1 FROM participations x
       WHERE x.project_id = p.id AND x.withdrawn_from IS NULL AND x.action_key IN (SELECT value FROM json_each(@actionKeys))))`,
  ).all({ ids: JSON.stringify(ids), actionKeys: JSON.stringify(actionKeys) }) as SearchedProject[];

export interface SearchedSection {
  sectionId: number;
  reportId: number;
  projectId: number;
  campaign: string;
  retrospective: 0 | 1;
  actionKey: string;
  seasonKey: SeasonKey;
  actionNumber: number;
  actionTitle: string;
  status: SectionStatus;
}

/** The sections asked of some projects, the latest observation first; of some actions only, or of all (null). */
export const sectionsOfProjects = (
  read: Read,
  {
    projectIds,
    actionKeys,
    day,
  }: { projectIds: readonly number[]; actionKeys: readonly string[] | null; day: string },
): SearchedSection[] =>
  prepared(
    read,
    `SELECT s.id AS sectionId, r.id AS reportId, r.project_id AS projectId, c.label AS campaign, c.retrospective,
       p.action_key AS actionKey, p.season_key AS seasonKey, n.number AS actionNumber, a.short_title AS actionTitle, s.status
     FROM reports r JOIN campaigns c ON c.id = r.campaign_id
     JOIN sections s ON s.report_id = r.id JOIN participations p ON p.id = s.participation_id
     JOIN actions a ON a.key = p.action_key
     JOIN action_seasons g ON g.action_key = p.action_key AND g.season_key = p.season_key
     JOIN action_editions n ON n.action_key = g.action_key AND n.edition_key = g.edition_key
     WHERE r.project_id IN (SELECT value FROM json_each(@projectIds)) AND ${campaignStandsAt('c')} AND ${askedAt('s')}
       AND (@every = 1 OR p.action_key IN (SELECT value FROM json_each(@actionKeys)))
     ORDER BY c.observed_on DESC, r.id, n.number`,
  ).all({
    projectIds: JSON.stringify(projectIds),
    every: actionKeys === null ? 1 : 0,
    actionKeys: JSON.stringify(actionKeys ?? []),
    day,
  }) as SearchedSection[];
