import type { Breakdown } from '@/lib/domain/line-address';
import type { EnteredState, Measure, Nature, Role, SeasonKey, SectionStatus } from '@/lib/domain/vocabulary';
import { wasSent } from './figure-settling';
import { askedAt, organisationSaid, titleAt } from './known';
import { breakdownColumns } from './line-address';
import { allAside, type Read } from './store';
import { prepared } from './store-prepared';

/** An entered value with its author, for those entitled: never part of a public answer. */
export interface ProjectEntryRow extends Breakdown {
  revisionId: number;
  trainingId: number;
  training: string;
  seasonKey: SeasonKey;
  actionKey: string;
  region: string;
  periodId: number;
  period: string;
  measure: Measure;
  nature: Nature;
  value: number | null;
  /** Null: the cell was cleared. */
  state: EnteredState | null;
  /** Absent for a planned figure, which stands outside any section. */
  reportId: number | null;
  campaign: string | null;
  /** Whether it was reported before the service; null outside any campaign. */
  retrospective: 0 | 1 | null;
  sectionStatus: SectionStatus | null;
  role: Role;
  organisation: string | null;
  at: string;
}

/** Of those who read no drafts, the last that was sent. */
const LAST = `r.known_from <= @day AND r.id = (SELECT max(x.id) FROM figure_revisions x
  WHERE x.line_id = r.line_id AND x.campaign_id IS r.campaign_id AND x.known_from <= @day
    AND (@drafts = 1 OR ${wasSent('x', 'figure_revisions', 'y.line_id = x.line_id')}))`;

/** « CROSS JOIN »: from the project on; SQLite would begin with every revision. */
const FROM = `FROM trainings t CROSS JOIN figure_lines l ON l.training_id = t.id CROSS JOIN figure_revisions r ON r.line_id = l.id
  WHERE t.project_id = @projectId AND ${LAST}`;

/** Of which project, on which day, and whether what nobody has sent is among them. */
export interface EntriesAsked {
  projectId: number;
  day: string;
  drafts: boolean;
}

/** How many entries a project has: the last revision by the day of each line and observation. */
export async function countEntries(read: Read, { projectId, day, drafts }: EntriesAsked): Promise<number> {
  const bound = { projectId, day, drafts: drafts ? 1 : 0 };
  const [row] = (await allAside(read, `SELECT count(*) AS n ${FROM}`, bound)) as { n: number }[];
  return row?.n ?? 0;
}

/** What is said of the entries that stand in `page`, the last saved first. */
const SAID = `SELECT r.id AS revisionId, t.id AS trainingId, ${titleAt('t')} AS training, p.season_key AS seasonKey, p.action_key AS actionKey,
       g.name AS region, d.id AS periodId, d.label AS period, ${breakdownColumns('l')}, l.measure, l.nature, r.value, r.state, s.report_id AS reportId, c.label AS campaign, c.retrospective,
       CASE WHEN s.id IS NULL THEN NULL ELSE coalesce((SELECT e.to_status FROM section_events e
         WHERE e.section_id = s.id AND e.known_from <= @day ORDER BY e.id DESC LIMIT 1), 'draft') END AS sectionStatus,
       a.role, ${organisationSaid('o', 'name')} AS organisation, r.at
     FROM page CROSS JOIN figure_revisions r ON r.id = page.id JOIN figure_lines l ON l.id = r.line_id
     JOIN trainings t ON t.id = l.training_id JOIN participations p ON p.id = t.participation_id
     JOIN regions g ON g.code = l.region_code JOIN periods d ON d.id = l.period_id JOIN accounts a ON a.id = r.account_id
     LEFT JOIN organisations o ON o.id = a.organisation_id LEFT JOIN sections s ON s.id = r.section_id
     LEFT JOIN campaigns c ON c.id = r.campaign_id ORDER BY r.id DESC`;

/** A page of these entries, the last saved first. */
export async function entriesAt(
  read: Read,
  { projectId, day, drafts }: EntriesAsked,
  page: { size: number; number: number },
): Promise<ProjectEntryRow[]> {
  return (await allAside(
    read,
    `WITH page AS (SELECT r.id ${FROM} ORDER BY r.id DESC LIMIT @size OFFSET @offset) ${SAID}`,
    {
      projectId,
      day,
      drafts: drafts ? 1 : 0,
      size: page.size,
      offset: (page.number - 1) * page.size,
    },
  )) as ProjectEntryRow[];
}

/** The numbers of the last of these entries, saved before one of them: so many at once, the last saved first. */
export async function entryNumbers(
  read: Read,
  { projectId, day, drafts }: EntriesAsked,
  { before, most }: { before: number; most: number },
): Promise<number[]> {
  const [row] = (await allAside(
    read,
    `SELECT json_group_array(id) AS numbers FROM (SELECT r.id ${FROM} AND r.id < @before ORDER BY r.id DESC LIMIT @most)`,
    { projectId, day, drafts: drafts ? 1 : 0, before, most },
  )) as { numbers: string }[];
  return JSON.parse(row?.numbers ?? '[]') as number[];
}

/** What is said of some entries on a day, by their numbers, the last saved first. */
export async function entriesNumbered(
  read: Read,
  day: string,
  numbers: readonly number[],
): Promise<ProjectEntryRow[]> {
  return (await allAside(read, `WITH page AS (SELECT value AS id FROM json_each(@numbers)) ${SAID}`, {
    ...{ day, numbers: JSON.stringify(numbers) },
  })) as ProjectEntryRow[];
}

/** The reports of a project opened by the day, with the statuses of their sections today. */
export async function reportsOfProjectAt(
  read: Read,
  projectId: number,
  day: string,
): Promise<{ id: number; campaign: string; dueOn: string; closedAt: string | null }[]> {
  return prepared(
    read,
    `SELECT r.id, c.label AS campaign, c.due_on AS dueOn, c.closed_at AS closedAt FROM reports r
     JOIN campaigns c ON c.id = r.campaign_id WHERE r.project_id = @projectId AND c.opens_on <= @day
       AND EXISTS (SELECT 1 FROM sections s WHERE s.report_id = r.id AND ${askedAt('s')})
     ORDER BY c.observed_on DESC, r.id DESC`,
  ).all({ projectId, day }) as { id: number; campaign: string; dueOn: string; closedAt: string | null }[];
}
