import { frenchOrder } from '@/lib/domain/french-order';
import { FIGURES, type JournalRow, OF_COMMITTEES, rowFollows } from './journal';
import { answersWord, type NamedThings } from './journal-names';
import type { Read } from './store';
import { prepared } from './store-prepared';

/**
 * Pages of the journal, newest first. The journal is long: each question walks an index from a cursor, and several
 * of them (one a project, or one a person) are merged; nothing is skipped over by counting.
 */

/** Which lines a reader may see; `security` names the commands of accounts and sessions. */
export type JournalScope = { security: readonly string[] } & ScopeKind;

export type ScopeKind =
  | { kind: 'security' }
  /** His own sign-ins and what he did with accounts. */
  | { kind: 'own_security'; accountId: number }
  | { kind: 'all' }
  /** Lines of projects, and those of the programme that concern some actions (null: none of the programme). */
  | { kind: 'some'; projectIds: readonly number[]; actions: readonly string[] | null };

export interface JournalFilter {
  /** The first instant of the first day, and that of the day after the last. */
  since?: string;
  until?: string;
  accounts?: readonly number[];
  command?: string;
  door?: string;
  projectId?: number;
  action?: string;
  subject?: SubjectFilter;
  /** Of each word of a search, what it names: a line must answer every word. */
  named?: readonly NamedThings[];
}

export type SubjectFilter =
  | { kind: 'exact'; subject: string }
  | { kind: 'section'; id: number; reportId: number }
  /** The history of one figure, which is of a training. */
  | { kind: 'figure'; lineId: number; trainingId: number };

const SECURITY = 'j.command IN (SELECT value FROM json_each(@security))';
const NO_SECURITY = 'j.command NOT IN (SELECT value FROM json_each(@security))';

const kindIs = (kind: string) => `j.subject LIKE '${kind}:%'`;
/** The number after the colon of a subject. */
const numberOf = (kind: string) => `CAST(substr(j.subject, ${kind.length + 2}) AS INTEGER)`;

/** Whether a line of the programme concerns one of the actions of a list: what names no action concerns all. */
const OF_ACTIONS = `(CASE
  WHEN ${kindIs('component')} THEN EXISTS (SELECT 1 FROM components c WHERE c.id = substr(j.subject, 11)
    AND c.action_key IN (SELECT value FROM json_each(@actions)))
  WHEN ${kindIs('campaign')} THEN EXISTS (SELECT 1 FROM campaign_actions c WHERE c.campaign_id = ${numberOf('campaign')}
    AND c.action_key IN (SELECT value FROM json_each(@actions)))
  WHEN ${kindIs('milestone')} THEN EXISTS (SELECT 1 FROM milestone_records m JOIN components c ON c.id = m.component_id
    WHERE m.id = ${numberOf('milestone')} AND c.action_key IN (SELECT value FROM json_each(@actions)))
  WHEN ${kindIs('synthesis')} THEN EXISTS (SELECT 1 FROM syntheses y WHERE y.id = ${numberOf('synthesis')}
    AND y.action_key IN (SELECT value FROM json_each(@actions)))
  WHEN ${kindIs('committee')} THEN EXISTS (SELECT 1 FROM committee_actions k WHERE k.committee_id = ${numberOf('committee')}
    AND k.action_key IN (SELECT value FROM json_each(@actions)))
  WHEN ${kindIs('gap')} THEN NOT EXISTS (SELECT 1 FROM actions a WHERE instr(j.subject, a.key) > 0)
    OR EXISTS (SELECT 1 FROM json_each(@actions) m WHERE instr(j.subject, m.value) > 0)
  ELSE 1 END)`;

/** What concerns one action: its sections, trainings, targets, campaigns. */
const OF_ACTION = `(CASE
  WHEN ${kindIs('section')} THEN EXISTS (SELECT 1 FROM sections s JOIN participations p ON p.id = s.participation_id
    WHERE s.id = ${numberOf('section')} AND p.action_key = @action)
  WHEN ${kindIs('report')} THEN EXISTS (SELECT 1 FROM sections s JOIN participations p ON p.id = s.participation_id
    WHERE s.report_id = ${numberOf('report')} AND p.action_key = @action)
  WHEN ${kindIs('training')} THEN EXISTS (SELECT 1 FROM trainings t JOIN participations p ON p.id = t.participation_id
    WHERE t.id = ${numberOf('training')} AND p.action_key = @action)
  WHEN ${kindIs('training-session')} THEN EXISTS (SELECT 1 FROM training_sessions s JOIN trainings t ON t.id = s.training_id
    JOIN participations p ON p.id = t.participation_id WHERE s.id = ${numberOf('training-session')} AND p.action_key = @action)
  WHEN ${kindIs('participation')} THEN EXISTS (SELECT 1 FROM participations p WHERE p.id = ${numberOf('participation')}
    AND p.action_key = @action)
  WHEN ${kindIs('project')} THEN EXISTS (SELECT 1 FROM participations p WHERE p.project_id = ${numberOf('project')}
    AND p.action_key = @action)
  WHEN ${kindIs('overlap')} THEN EXISTS (SELECT 1 FROM training_overlaps o JOIN trainings t
    ON t.id IN (o.first_training_id, o.second_training_id) JOIN participations p ON p.id = t.participation_id
    WHERE o.id = ${numberOf('overlap')} AND p.action_key = @action)
  WHEN ${kindIs('component')} THEN EXISTS (SELECT 1 FROM components c WHERE c.id = substr(j.subject, 11) AND c.action_key = @action)
  WHEN ${kindIs('milestone')} THEN EXISTS (SELECT 1 FROM milestone_records m JOIN components c ON c.id = m.component_id
    WHERE m.id = ${numberOf('milestone')} AND c.action_key = @action)
  WHEN ${kindIs('campaign')} THEN EXISTS (SELECT 1 FROM campaign_actions c WHERE c.campaign_id = ${numberOf('campaign')}
    AND c.action_key = @action)
  WHEN ${kindIs('synthesis')} THEN EXISTS (SELECT 1 FROM syntheses y WHERE y.id = ${numberOf('synthesis')}
    AND y.action_key = @action)
  WHEN ${kindIs('committee')} THEN EXISTS (SELECT 1 FROM committee_actions k WHERE k.committee_id = ${numberOf('committee')}
    AND k.action_key = @action)
  WHEN ${kindIs('gap')} THEN instr(j.subject, @action) > 0
  ELSE 0 END)`;

const REVISIONS = "json_each(j.refs, '$.revisions') v JOIN figure_revisions r ON r.id = v.value";
const OFFERS = "json_each(j.refs, '$.offerRevisions') v JOIN offer_revisions r ON r.id = v.value";
const EVENTS = "json_each(j.refs, '$.events') v JOIN section_events r ON r.id = v.value";

/** A section's own lines, and those of its report that touched it. */
export const OF_SECTION = `(j.subject = @subject OR (j.subject = @report AND (
  EXISTS (SELECT 1 FROM ${REVISIONS} WHERE r.section_id = @sectionId)
  OR EXISTS (SELECT 1 FROM ${OFFERS} WHERE r.section_id = @sectionId)
  OR EXISTS (SELECT 1 FROM ${EVENTS} WHERE r.section_id = @sectionId)
  OR EXISTS (SELECT 1 FROM json_each(j.refs, '$.answers') v WHERE json_extract(v.value, '$.sectionId') = @sectionId))))`;

/** Every value of a learner figure, and what was decided of the sections that hold one. */
const OF_FIGURE = `(EXISTS (SELECT 1 FROM ${REVISIONS} WHERE r.line_id = @lineId)
  OR EXISTS (SELECT 1 FROM ${EVENTS} WHERE r.section_id IN (SELECT x.section_id FROM figure_revisions x WHERE x.line_id = @lineId)))`;

interface Walk {
  /** The table with the index to walk. */
  from: string;
  where: string[];
  parameters: Record<string, string | number>;
  /** Walks each of `@projects` from its own newest line, instead of all their lines at once. */
  each?: true;
}

/** Beyond so many people of one name they are no longer walked one by one. */
const MANY_PEOPLE = 20;

/** Beyond so many projects their lines are dense: the journal itself is walked. */
const MANY = 30;

function walksOf(scope: JournalScope, asked: JournalFilter): Walk[] {
  // A word that names nothing is answered by no line.
  if (asked.named?.some((things) => Object.values(things).every(({ length }) => length === 0))) return [];
  const { where, parameters } = conditionsOf(asked);
  const { accounts, ...filter } = asked;
  const people = accounts && accounts.length <= MANY_PEOPLE ? accounts : undefined;
  const walk = (from: string, more: string[], values: Walk['parameters'] = {}): Walk => ({
    from,
    where: [...more, ...where],
    parameters: { ...parameters, security: JSON.stringify(scope.security), ...values },
  });
  const byAccount = (accounts: readonly number[], more: string[], values: Walk['parameters'] = {}) =>
    accounts.map((accountId) =>
      walk('journal j INDEXED BY journal_account', ['j.account_id = @accountId', ...more], {
        ...values,
        accountId,
      }),
    );
  const whole =
    filter.command === undefined ? 'journal j NOT INDEXED' : 'journal j INDEXED BY journal_command';
  if (scope.kind === 'own_security') return byAccount([scope.accountId], [SECURITY]);
  if (scope.kind === 'security')
    return people
      ? byAccount(people, [SECURITY])
      : [walk('journal j INDEXED BY journal_project', ['j.project_id IS NULL', SECURITY])];
  const { projectId } = filter;
  const called = projectsAlone(asked.named);
  const projects =
    projectId === undefined
      ? scope.kind === 'some'
        ? scope.projectIds.filter((id) => called === undefined || called.includes(id))
        : called && [...called]
      : scope.kind === 'all' || scope.projectIds.includes(projectId)
        ? [projectId]
        : [];
  const ofProjects = projectId !== undefined || called !== undefined;
  const actions = !ofProjects && scope.kind === 'some' ? scope.actions : null;
  const ofProgramme = actions === null ? '0' : `(j.project_id IS NULL AND ${OF_ACTIONS})`;
  const named: Walk['parameters'] = actions === null ? {} : { actions: JSON.stringify(actions) };
  if (projects === undefined) return people ? byAccount(people, [NO_SECURITY]) : [walk(whole, [NO_SECURITY])];
  const mine = `(j.project_id IN (SELECT value FROM json_each(@projects)) OR ${ofProgramme})`;
  const inAll = { ...named, projects: JSON.stringify(projects) };
  if (people) return byAccount(people, [NO_SECURITY, mine], inAll);
  if (projects.length > MANY) return [walk(whole, [NO_SECURITY, mine], inAll)];
  return [
    {
      ...walk(
        'json_each(@projects) p CROSS JOIN journal j INDEXED BY journal_project',
        ['j.project_id = p.value'],
        {
          projects: JSON.stringify(projects),
        },
      ),
      each: true,
    },
    ...(actions === null
      ? []
      : [
          walk(
            'journal j INDEXED BY journal_of_figures',
            [FIGURES, 'j.project_id IS NULL', OF_ACTIONS],
            named,
          ),
          walk(
            'journal j INDEXED BY journal_command',
            [`j.command IN (${OF_COMMITTEES})`, 'j.project_id IS NULL', OF_ACTIONS],
            named,
          ),
        ]),
  ];
}

/** The projects that a word names which names nothing else: no other line needs to be looked at. */
const projectsAlone = (named: JournalFilter['named']): readonly number[] | undefined =>
  named?.find(({ projects, ...others }) => Object.values(others).every(({ length }) => length === 0))
    ?.projects;

function conditionsOf({ since, until, accounts, command, door, action, subject, named }: JournalFilter) {
  const where: string[] = [];
  const parameters: Record<string, string | number> = {};
  const add = (condition: string, values: Record<string, string | number>) => {
    where.push(condition);
    Object.assign(parameters, values);
  };
  if (since !== undefined) add('j.at >= @since', { since });
  if (until !== undefined) add('j.at < @until', { until });
  if (accounts && accounts.length > MANY_PEOPLE)
    add('j.account_id IN (SELECT value FROM json_each(@accounts))', { accounts: JSON.stringify(accounts) });
  if (command !== undefined) add('j.command = @command', { command });
  if (door !== undefined) add('j.door = @door', { door });
  if (action !== undefined) add(OF_ACTION, { action });
  if (subject?.kind === 'exact') add('j.subject = @subject', { subject: subject.subject });
  if (subject?.kind === 'section')
    add(OF_SECTION, {
      subject: `section:${subject.id}`,
      report: `report:${subject.reportId}`,
      sectionId: subject.id,
    });
  if (subject?.kind === 'figure') add(OF_FIGURE, { lineId: subject.lineId });
  for (const [rank, things] of (named ?? []).entries()) {
    const { condition, values } = answersWord(rank, things);
    add(condition, values);
  }
  return { where, parameters };
}

const COLUMNS = `j.id, j.at, j.account_id AS accountId, j.door, j.command, j.subject, j.project_id AS projectId,
  j.refs AS "references", j.reason, j.hash`;

type StoredRow = Omit<JournalRow, 'references'> & { references: string };
const parsed = (row: StoredRow): JournalRow => ({ ...row, references: JSON.parse(row.references) });

/** Where a page begins: after (older than) a line, or just before (newer than) one; neither: the newest lines. */
export type Cursor = { before: number } | { after: number } | Record<string, never>;

const inOrder = (newer: boolean) => `ORDER BY j.id ${newer ? 'ASC' : 'DESC'} LIMIT @limit`;

/** A page is among the first lines of each project: the others are not read. */
const newestOfEach = (where: readonly string[], newer: boolean) =>
  `SELECT ${COLUMNS} FROM json_each(@projects) p CROSS JOIN journal j ON j.id IN (
     SELECT j.id FROM journal j INDEXED BY journal_project WHERE ${where.join(' AND ')} ${inOrder(newer)})
   ${inOrder(newer)}`;

/** At most `size` lines from the cursor, newest first, and whether others lie beyond them in that direction. */
export async function journalPage(
  read: Read,
  scope: JournalScope,
  filter: JournalFilter,
  cursor: Cursor,
  size: number,
): Promise<{ rows: JournalRow[]; more: boolean }> {
  const newer = 'after' in cursor;
  const bound = newer ? 'j.id > @cursor' : 'before' in cursor ? 'j.id < @cursor' : '1';
  const found = walksOf(scope, filter).flatMap(
    ({ from, where, parameters, each }) =>
      prepared(
        read,
        each
          ? newestOfEach([bound, ...where], newer)
          : `SELECT ${COLUMNS} FROM ${from} WHERE ${[bound, ...where].join(' AND ')} ${inOrder(newer)}`,
      ).all({
        ...parameters,
        limit: size + 1,
        ...(newer && { cursor: cursor.after }),
        ...('before' in cursor && { cursor: cursor.before }),
      }) as StoredRow[],
  );
  const ordered = found.toSorted((a, b) => (newer ? a.id - b.id : b.id - a.id)).slice(0, size + 1);
  const rows = ordered.slice(0, size).map(parsed);
  return { rows: newer ? rows.toReversed() : rows, more: ordered.length > size };
}

/** How many lines there are, counted up to `cap` and no further. */
export async function countJournal(
  read: Read,
  scope: JournalScope,
  filter: JournalFilter,
  cap: number,
): Promise<number> {
  let total = 0;
  for (const { from, where, parameters } of walksOf(scope, filter)) {
    if (total >= cap) return cap;
    const { n } = prepared(
      read,
      `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${where.join(' AND ') || '1'} LIMIT @limit)`,
    ).get({ ...parameters, limit: cap - total }) as { n: number };
    total += n;
  }
  return total;
}

/** A line that the scope holds; undefined where there is none, or it is not the reader's. */
export async function journalRow(
  read: Read,
  scope: JournalScope,
  id: number,
): Promise<JournalRow | undefined> {
  for (const { from, where, parameters } of walksOf(scope, {})) {
    const text = `SELECT ${COLUMNS} FROM ${from} WHERE ${['j.id = @id', ...where].join(' AND ')}`;
    const row = prepared(read, text).get({ ...parameters, id }) as StoredRow | undefined;
    if (row) return parsed(row);
  }
  return undefined;
}

/** The first of these lines whose hash does not follow from the line before it in the journal; undefined: all do. */
export async function brokenAmong(read: Read, rows: readonly JournalRow[]): Promise<number | undefined> {
  const before = new Map(
    (
      prepared(
        read,
        `SELECT v.value AS id, (SELECT hash FROM journal j WHERE j.id < v.value ORDER BY j.id DESC LIMIT 1) AS hash
         FROM json_each(?) v`,
      ).all(JSON.stringify(rows.map(({ id }) => id))) as { id: number; hash: string | null }[]
    ).map(({ id, hash }) => [id, hash ?? '']),
  );
  return rows.toSorted((a, b) => a.id - b.id).find((row) => !rowFollows(before.get(row.id) ?? '', row))?.id;
}

/** The accounts whose name or address holds a folded text, with their names. */
export async function accountsNamed(read: Read, folded: string): Promise<{ id: number; name: string }[]> {
  return prepared(
    read,
    "SELECT account_id AS id, name FROM people WHERE search LIKE '%' || replace(replace(?, '%', ''), '_', '') || '%'",
  ).all(folded) as { id: number; name: string }[];
}

interface SubjectPlace {
  projectId: number;
  reportId: number | null;
  /** Of a figure, the training that it is of. */
  trainingId?: number;
}

/** The project of a thing that lines are about; null for what belongs to none, undefined for what does not exist. */
export async function projectOfSubject(
  read: Read,
  kind: 'section' | 'report' | 'figure' | 'training' | 'participation',
  id: number,
): Promise<SubjectPlace | undefined> {
  const questions = {
    section:
      'SELECT q.project_id AS projectId, q.id AS reportId FROM sections s JOIN reports q ON q.id = s.report_id WHERE s.id = ?',
    report: 'SELECT project_id AS projectId, id AS reportId FROM reports WHERE id = ?',
    figure:
      'SELECT t.project_id AS projectId, NULL AS reportId, t.id AS trainingId FROM figure_lines l JOIN trainings t ON t.id = l.training_id WHERE l.id = ?',
    training: 'SELECT project_id AS projectId, NULL AS reportId FROM trainings WHERE id = ?',
    participation: 'SELECT project_id AS projectId, NULL AS reportId FROM participations WHERE id = ?',
  };
  return prepared(read, questions[kind]).get(id) as SubjectPlace | undefined;
}

/** The projects that a reader's journal holds: those of some actions, or that deliver in some regions. */
export async function projectsInScope(
  read: Read,
  scope: { actions: readonly string[]; regions: readonly string[] },
): Promise<number[]> {
  const rows = prepared(
    read,
    `SELECT project_id AS id FROM participations WHERE action_key IN (SELECT value FROM json_each(@actions))
     UNION SELECT t.project_id FROM training_regions r JOIN trainings t ON t.id = r.training_id
       WHERE r.region_code IN (SELECT value FROM json_each(@regions))`,
  ).all({ actions: JSON.stringify(scope.actions), regions: JSON.stringify(scope.regions) }) as {
    id: number;
  }[];
  return rows.map(({ id }) => id);
}

/** The names of some projects, or of all (null), in the order of their acronyms. */
export async function projectNamesIn(
  read: Read,
  ids: readonly number[] | null,
): Promise<{ slug: string; acronym: string }[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT slug, acronym FROM projects WHERE @all = 1 OR id IN (SELECT value FROM json_each(@ids))`,
    ).all({ all: ids === null ? 1 : 0, ids: JSON.stringify(ids ?? []) }) as {
      slug: string;
      acronym: string;
    }[],
    (row) => row.acronym,
  );
}
