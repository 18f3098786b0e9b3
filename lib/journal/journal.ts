import type { JournalRow } from '@/db/journal';
import {
  accountsNamed,
  brokenAmong,
  type Cursor,
  countJournal,
  type JournalFilter,
  type JournalScope,
  journalPage,
  journalRow,
  projectNamesIn,
  projectOfSubject,
  type SubjectFilter,
} from '@/db/journal-rows';
import { findProject } from '@/db/projects';
import { allActions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { holdsProject, journalScope } from '@/lib/access/journal-scope';
import { can, conditionOf } from '@/lib/access/policy';
import { fold } from '@/lib/domain/fold';
import { isDoor, parseSubject, subjectText } from '@/lib/domain/journal';
import { searchWords } from '@/lib/domain/search';
import { addDays, isRealDay, type Now, startOfParisDay } from '@/lib/domain/time';
import { Refusal, refusedFields } from '@/lib/refusal';
import { COMMAND_GROUPS, type CommandGroup, isCommandName } from '@/lib/wording/journal-commands';
import { type JournalLine, journalLines } from './journal-lines';
import { namedThings } from './named-things';

/** The filters of the journal as the address holds them. */
export interface JournalQuery {
  /** Words of a project, an action, a campaign, an organisation, a person, of what was done. */
  q?: string;
  from?: string;
  to?: string;
  person?: string;
  command?: string;
  door?: string;
  project?: string;
  action?: string;
  subject?: string;
  before?: string;
  after?: string;
}

export type JournalField = keyof JournalQuery;

/** The code of what is wrong with a filter: it is said, and left out. */
export type JournalProblem =
  | 'impossible_date'
  | 'days_reversed'
  | 'unknown_command'
  | 'unknown_door'
  | 'unknown_project'
  | 'unknown_action'
  | 'unknown_subject'
  | 'unknown_cursor';

export interface JournalView {
  lines: JournalLine[];
  /** Counted up to `JOURNAL_CAP`: beyond, « plus de ». */
  total: number;
  /** The cursors of the pages beside this one; null at an end. */
  older: number | null;
  newer: number | null;
  problems: Partial<Record<JournalField, JournalProblem>>;
  /** What the filter « subject » names, as a line about it does. */
  about: Pick<JournalLine, 'project' | 'about'> | null;
  /** Where the lines shown were checked against the chain: the last of them, or the first that does not follow. */
  chain: { last: number } | { broken: number } | null;
  choices: {
    groups: readonly CommandGroup[];
    actions: { key: string; title: string }[];
    /** Whether people may be looked for by name. */
    byPerson: boolean;
    projects: { slug: string; acronym: string }[];
    /** Whether projects and actions may be looked for: an administrator reads no figures. */
    byProject: boolean;
  };
}

export const JOURNAL_CAP = 1000;
const PAGE = 25;
/** Values shown under a line of the list; its own page has all of them. */
const FEW = 10;

/** A page of what was done, newest first, for whoever may read it. Filters that mean nothing are named and left out. */
export async function journal(read: Read, actor: Actor, now: Now, query: JournalQuery): Promise<JournalView> {
  if (!can(actor, 'journal.open')) throw new Refusal('missing', 'not_found');
  const command = query.command && isCommandName(query.command) ? query.command : undefined;
  const scope = await journalScope(read, actor, now, command);
  const { filter, problems } = await filterOf(read, actor, scope, query);
  const cursor = cursorOf(query, problems);
  const page = await journalPage(read, scope, filter, cursor, PAGE);
  const total = await countJournal(read, scope, filter, JOURNAL_CAP + 1);
  const { rows, more } = page;
  const first = rows[0]?.id;
  const last = rows.at(-1)?.id;
  const fromNewer = 'after' in cursor;
  const hasNewer = fromNewer ? more : 'before' in cursor;
  const hasOlder = fromNewer ? true : more;
  return {
    lines: await journalLines(read, actor, rows, { day: now.day, few: FEW }),
    total,
    older: hasOlder && last !== undefined ? last : null,
    newer: hasNewer && first !== undefined ? first : null,
    problems,
    about: filter.subject ? await namedSubject(read, actor, now, filter) : null,
    chain: await chainOf(read, actor, rows),
    choices: await choicesOf(read, actor, now),
  };
}

/** The most lines that leave the service in one file. */
export const JOURNAL_EXPORT_CAP = 50_000;
const EXPORT_PAGE = 500;

/**
 * The lines of the same filters without their values, newest first, as they are read: never more than
 * `JOURNAL_EXPORT_CAP`. A filter that means nothing is refused (422): a file cannot say that it was left out.
 */
export async function journalForExport(
  read: Read,
  actor: Actor,
  now: Now,
  query: Omit<JournalQuery, 'before' | 'after'>,
): Promise<AsyncIterable<JournalLine>> {
  if (!can(actor, 'journal.open')) throw new Refusal('missing', 'not_found');
  const command = query.command && isCommandName(query.command) ? query.command : undefined;
  const scope = await journalScope(read, actor, now, command);
  const { filter, problems } = await filterOf(read, actor, scope, query);
  const fields = Object.keys(problems).map((path) => ({ path, code: 'unknown_filter' as const, params: {} }));
  if (fields.length > 0) throw refusedFields(fields);
  return exportedLines(read, actor, now, { scope, filter });
}

async function* exportedLines(
  read: Read,
  actor: Actor,
  now: Now,
  { scope, filter }: { scope: JournalScope; filter: JournalFilter },
): AsyncGenerator<JournalLine> {
  let cursor: Cursor = {};
  for (let left = JOURNAL_EXPORT_CAP; left > 0; left -= EXPORT_PAGE) {
    const { rows, more } = await journalPage(read, scope, filter, cursor, Math.min(left, EXPORT_PAGE));
    yield* await journalLines(read, actor, rows, { day: now.day, few: 0 });
    const last = rows.at(-1)?.id;
    if (!more || last === undefined) return;
    cursor = { before: last };
  }
}

/** Values on one page of a line. */
export const VALUES_PAGE = 200;

/** One line with all its values, a page at a time. What is not the actor's does not exist. */
export async function journalEntry(
  read: Read,
  actor: Actor,
  now: Now,
  id: number,
  page = 1,
): Promise<{ line: JournalLine; chain: JournalView['chain']; pages: number }> {
  if (!can(actor, 'journal.open')) throw new Refusal('missing', 'not_found');
  const row =
    (await journalRow(read, await journalScope(read, actor, now, undefined), id)) ??
    (await journalRow(read, await journalScope(read, actor, now, 'sign-in'), id));
  const [line] = row ? await journalLines(read, actor, [row], { day: now.day, few: VALUES_PAGE, page }) : [];
  if (!row || !line) throw new Refusal('missing', 'not_found');
  return {
    line,
    chain: await chainOf(read, actor, [row]),
    pages: Math.max(1, Math.ceil(line.values / VALUES_PAGE)),
  };
}

async function filterOf(read: Read, actor: Actor, scope: JournalScope, query: JournalQuery) {
  const problems: JournalView['problems'] = {};
  const filter: JournalFilter = {};
  const days = { from: dayOf('from', query, problems), to: dayOf('to', query, problems) };
  if (days.from && days.to && days.to < days.from) {
    problems.to = 'days_reversed';
    days.to = undefined;
  }
  if (days.from) filter.since = startOfParisDay(days.from);
  if (days.to) filter.until = startOfParisDay(addDays(days.to, 1));
  if (query.command) {
    if (isCommandName(query.command)) filter.command = query.command;
    else problems.command = 'unknown_command';
  }
  if (query.door) {
    if (isDoor(query.door)) filter.door = query.door;
    else problems.door = 'unknown_door';
  }
  if (query.q) filter.named = await namedThings(read, actor, scope, searchWords(query.q));
  if (query.person && can(actor, 'person.name.read')) {
    filter.accounts = await accountsOf(read, actor, query.person);
  }
  const readsProjects = scope.kind === 'all' || scope.kind === 'some';
  if (query.project && readsProjects) {
    const project = await findProject(read, { slug: query.project });
    if (project && holdsProject(scope, project.id)) filter.projectId = project.id;
    else problems.project = 'unknown_project';
  }
  if (query.action && readsProjects) {
    if ((await allActions(read)).some(({ key }) => key === query.action)) filter.action = query.action;
    else problems.action = 'unknown_action';
  }
  if (query.subject) {
    const found = await subjectOf(read, scope, query.subject);
    if (found) Object.assign(filter, found);
    else problems.subject = 'unknown_subject';
  }
  return { filter, problems };
}

/** As a line about it would say: « ESSAI · Action n° 2 – Juristes (saison 1), Juin 2026 ». */
async function namedSubject(
  read: Read,
  actor: Actor,
  now: Now,
  { subject, projectId }: JournalFilter,
): Promise<JournalView['about']> {
  if (!subject) return null;
  const text =
    subject.kind === 'exact'
      ? subject.subject
      : subject.kind === 'section'
        ? `section:${subject.id}`
        : `training:${subject.trainingId}`;
  const row: JournalRow = { ...NO_LINE, subject: text, projectId: projectId ?? null };
  const [line] = await journalLines(read, actor, [row], { day: now.day, few: 0 });
  return line ? { project: line.project, about: line.about } : null;
}

const NO_LINE: JournalRow = {
  ...{ id: 0, at: '', accountId: null, door: '', command: '', subject: '', projectId: null },
  ...{ references: {}, reason: null, hash: '' },
};

function dayOf(name: 'from' | 'to', query: JournalQuery, problems: JournalView['problems']) {
  const text = query[name];
  if (!text) return undefined;
  if (isRealDay(text)) return text;
  problems[name] = 'impossible_date';
  return undefined;
}

/**
 * The accounts that a search names; a number is an account's. A name that exists outside the reader's scope answers
 * like one that nobody has: no line. Addresses are searched for those who read them: a consortium reads names.
 */
async function accountsOf(read: Read, actor: Actor, text: string): Promise<number[]> {
  const trimmed = text.trim();
  if (/^\d{1,9}$/.test(trimmed)) return [Number(trimmed)];
  const folded = fold(trimmed);
  const byAddress = can(actor, 'person.address.read');
  return (await accountsNamed(read, folded)).flatMap(({ id, name }) =>
    byAddress || fold(name).includes(folded) ? [id] : [],
  );
}

const OF_PROJECTS = ['section', 'report', 'figure', 'training', 'participation'] as const;

async function subjectOf(
  read: Read,
  scope: JournalScope,
  text: string,
): Promise<Pick<JournalFilter, 'subject' | 'projectId'> | undefined> {
  const subject = parseSubject(text);
  if (!subject) return undefined;
  const kind = OF_PROJECTS.find((known) => known === subject.kind);
  if (!kind) return { subject: { kind: 'exact', subject: subjectText(subject) } };
  if (!/^\d{1,9}$/.test(subject.key)) return undefined;
  const id = Number(subject.key);
  const place = await projectOfSubject(read, kind, id);
  if (!place || !holdsProject(scope, place.projectId)) return undefined;
  const precise: SubjectFilter =
    kind === 'section'
      ? { kind: 'section', id, reportId: place.reportId ?? 0 }
      : kind === 'figure'
        ? { kind: 'figure', lineId: id, trainingId: place.trainingId ?? 0 }
        : { kind: 'exact', subject: subjectText(subject) };
  return { subject: precise, projectId: place.projectId };
}

function cursorOf({ before, after }: JournalQuery, problems: JournalView['problems']): Cursor {
  const name = before ? 'before' : 'after';
  const text = before || after;
  if (!text) return {};
  if (!/^\d{1,15}$/.test(text)) {
    problems[name] = 'unknown_cursor';
    return {};
  }
  return before ? { before: Number(text) } : { after: Number(text) };
}

/** For those who answer for the journal: whether the lines that they have before them follow from the chain. */
async function chainOf(read: Read, actor: Actor, rows: readonly JournalRow[]): Promise<JournalView['chain']> {
  if (!can(actor, 'journal.chain.read') || rows.length === 0) return null;
  const broken = await brokenAmong(read, rows);
  return broken === undefined ? { last: Math.max(...rows.map(({ id }) => id)) } : { broken };
}

async function choicesOf(read: Read, actor: Actor, now: Now): Promise<JournalView['choices']> {
  const readsProjects = conditionOf(actor, 'project.read') !== undefined;
  const whole = await journalScope(read, actor, now, undefined);
  return {
    groups: COMMAND_GROUPS.filter(({ key }) => readsProjects || key === 'security'),
    actions: readsProjects
      ? (await allActions(read)).map(({ key, shortTitle }) => ({ key, title: shortTitle }))
      : [],
    projects: await projectNamesIn(
      read,
      whole.kind === 'some' ? whole.projectIds : whole.kind === 'all' ? null : [],
    ),
    byPerson: can(actor, 'person.name.read'),
    byProject: readsProjects,
  };
}
