import { membershipsAt, participationsAt } from '@/db/project-rows';
import { memberRegions, projectsOfOrganisation } from '@/db/projects';
import { type ReportHeading, reportsOfProject, type SectionRow, sectionsOfReport } from '@/db/report-rows';
import { hasEntries } from '@/db/reports';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can, conditionOf } from '@/lib/access/policy';
import { type DueReport, dueWork } from '@/lib/campaign/due-work';
import { isOpen } from '@/lib/domain/campaign';
import { staysOf } from '@/lib/domain/consortium';
import { DIAGNOSED_ACTION } from '@/lib/domain/finding';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { overseasOf } from '@/lib/domain/overseas';
import { mayBeEntered } from '@/lib/domain/section';
import type { Now } from '@/lib/domain/time';
import { SESSION_ACTIONS } from '@/lib/domain/training-session/vocabulary';
import { Refusal } from '@/lib/refusal';
import { type PartLeft, partLeft } from './part-left';
import { reportEntry } from './report-entry';

/** What a report waits for: this organisation, the rest of the consortium, the officers, its opening day, or nothing more. */
export type ReportStage = 'to_do' | 'own_part_done' | 'under_review' | 'to_come' | 'past';
/** The one thing to do next; `read` where nothing is to be done, or not by this person. */
export type NextStep = 'begin' | 'continue' | 'correct' | 'read';

export interface WorkspaceReport extends ReportHeading {
  stage: ReportStage;
  next: NextStep;
  sections: WorkspaceSection[];
  /** The day by which what remains must be sent: the due day, or the end of the exceptions. */
  expectedOn: string;
  /** All that it waits for was sent once: it is to be sent again, and is late no more. */
  resent: boolean;
  /** The regions of the consortium whose clock is not that of Paris. */
  overseas: string[];
}

/** A section, with what is left of the person's part where he has one to finish. */
export interface WorkspaceSection extends SectionRow {
  left: PartLeft | null;
}

export interface Workspace {
  /** The projects of which the organisation is a member today, by acronym; empty where it is of none. */
  projects: WorkspaceProject[];
  leads: boolean;
  reports: WorkspaceReport[];
}

export interface WorkspaceProject {
  slug: string;
  acronym: string;
  leads: LeadStay[];
  /** Whether one of its actions is given in sessions. */
  givesSessions: boolean;
  /** Whether it takes part in the action whose needs diagnostics evaluate. */
  isDiagnosed: boolean;
}

/** Who leads a project, since when or from when: today, and what is recorded for later. */
export interface LeadStay {
  organisation: string;
  since: string;
  state: 'present' | 'to_come';
}

/** What a person of a consortium finds on arriving: the reports of his organisation's projects, by stage. */
export async function workspace(read: Read, actor: Actor, now: Now): Promise<Workspace> {
  if (!can(actor, 'workspace.open')) throw new Refusal('missing', 'not_found');
  const projects =
    actor.organisationId === null ? [] : await projectsOfOrganisation(read, actor.organisationId, now.day);
  const { toSend, toEnter } = await dueWork(read, actor, now.day);
  const due = {
    reports: new Set([...toSend, ...toEnter].map(({ reportId }) => reportId)),
    parts: new Map(toEnter.map((report) => [report.reportId, report])),
  };
  const reports: WorkspaceReport[] = [];
  for (const { projectId } of projects)
    for (const heading of await reportsOfProject(read, projectId))
      reports.push(await described(read, actor, now, heading, due));
  return {
    projects: (await Promise.all(projects.map((project) => withLeads(read, project, now.day)))).toSorted(
      (a, b) => inFrenchOrder(a.acronym, b.acronym),
    ),
    leads:
      conditionOf(actor, 'report.submit') === 'own_led' &&
      projects.some((project) => project.role === 'lead'),
    // Of one whose sections are all released nobody waits for anything: its drafts are among the project's entries.
    reports: reports
      .filter(({ sections }) => sections.length > 0)
      .toSorted((a, b) => b.observedOn.localeCompare(a.observedOn) || inFrenchOrder(a.acronym, b.acronym)),
  };
}

async function withLeads(
  read: Read,
  { projectId, slug, acronym }: { projectId: number; slug: string; acronym: string },
  day: string,
): Promise<WorkspaceProject> {
  const stays = staysOf(await membershipsAt(read, projectId, day), day);
  const leads = stays.flatMap(({ role, organisation, since, state }): LeadStay[] =>
    role === 'lead' && state !== 'gone' ? [{ organisation, since, state }] : [],
  );
  const actionKeys = (await participationsAt(read, projectId, day)).map(({ actionKey }) => actionKey);
  return {
    slug,
    acronym,
    leads,
    givesSessions: actionKeys.some((key) => SESSION_ACTIONS.includes(key)),
    isDiagnosed: actionKeys.includes(DIAGNOSED_ACTION),
  };
}

async function described(
  read: Read,
  actor: Actor,
  now: Now,
  heading: ReportHeading,
  due: { reports: ReadonlySet<number>; parts: ReadonlyMap<number, DueReport> },
): Promise<WorkspaceReport> {
  const sections = await sectionsOfReport(read, heading.id, now.day);
  const open = isOpen(heading, now.day);
  const waiting = sections.filter((section) => mayBeEntered(section, open));
  const stands = stageOf(heading, sections, waiting.length > 0, now);
  // Whoever enters a part, and has none left to finish, has nothing due.
  const done = stands === 'to_do' && conditionOf(actor, 'part.finish') && !due.reports.has(heading.id);
  const stage = done ? 'own_part_done' : stands;
  let next: NextStep = 'read';
  if (stage === 'to_do' && conditionOf(actor, 'figures.enter')) {
    let begun = false;
    for (const section of waiting) begun ||= section.nothingToReport || (await hasEntries(read, section.id));
    next = waiting.some((s) => s.status === 'returned') ? 'correct' : begun ? 'continue' : 'begin';
  }
  const ends = waiting.flatMap((s) => (s.exceptedUntil ? [s.exceptedUntil] : []));
  return {
    ...heading,
    stage,
    next,
    sections: await withParts(read, actor, now, sections, due.parts.get(heading.id)),
    resent: waiting.length > 0 && waiting.every(({ submittedAt }) => submittedAt !== null),
    overseas: overseasOf(await memberRegions(read, heading.projectId, now.day)),
    expectedOn: open ? heading.dueOn : (ends.toSorted()[0] ?? heading.dueOn),
  };
}

/** Of who enters a part, the sections where it is still to finish: the others wait for somebody else. */
async function withParts(
  read: Read,
  actor: Actor,
  now: Now,
  sections: SectionRow[],
  due: DueReport | undefined,
): Promise<WorkspaceSection[]> {
  if (!due) return sections.map((section) => ({ ...section, left: null }));
  const asked = new Set(due.sections.map(({ id }) => id));
  const entry = await reportEntry(read, actor, now, due.reportId);
  const left = new Map(entry.sections.map((section) => [section.id, partLeft(section)]));
  return sections
    .filter(({ id }) => asked.has(id))
    .map((section) => ({ ...section, left: left.get(section.id) ?? null }));
}

function stageOf(heading: ReportHeading, sections: SectionRow[], waiting: boolean, now: Now): ReportStage {
  if (heading.opensOn > now.day && heading.closedAt === null) return 'to_come';
  if (waiting) return 'to_do';
  return sections.some((s) => s.status === 'submitted') ? 'under_review' : 'past';
}
