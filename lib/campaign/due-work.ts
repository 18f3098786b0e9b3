import { type DeclaringOrganisation, declarersOfSection, exceptedReports } from '@/db/campaign-due-work';
import { houseOf } from '@/db/organisation-heirs';
import { activeMembers, memberRegions, projectsOfOrganisation, tookPart } from '@/db/projects';
import { type ReportHeading, reportsOfProject, type SectionRow, sectionsOfReport } from '@/db/report-rows';
import { hasEntries } from '@/db/reports';
import type { Read } from '@/db/store';
import { conditionOf } from '@/lib/access/policy';
import { isOpen } from '@/lib/domain/campaign';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { overseasOf } from '@/lib/domain/overseas';
import { isSectionOpen, mayBeEntered } from '@/lib/domain/section';
import type { Role } from '@/lib/domain/vocabulary';
import { standingsOfParts } from '@/lib/section/part-standings';

export interface DueSection {
  id: number;
  actionKey: string;
  action: { number: number; title: string; season: string };
  /** What the section waits for: everything, to be finished and sent, or to be corrected. */
  missing: 'all' | 'rest' | 'correction';
  /** The other organisations that have not said that their part is finished. */
  unfinished: string[];
}

export interface DueReport {
  reportId: number;
  projectId: number;
  campaignId: number;
  acronym: string;
  campaign: string;
  /** Whether its campaign runs: else only exceptions keep it open, and nobody is reminded by himself. */
  open: boolean;
  opensOn: string;
  /** The day by which it is to be sent: the due day, or the end of the exceptions. */
  expectedOn: string;
  dueOn: string;
  closesOn: string;
  /** The regions of the consortium whose clock is not that of Paris. */
  overseas: string[];
  /** All that it waits for was sent once: it is to be sent again, and is late no more. */
  resent: boolean;
  sections: DueSection[];
}

/** What a person of a consortium has to do: reports to send where his organisation leads, parts to enter elsewhere. */
export interface DueWork {
  toSend: DueReport[];
  toEnter: DueReport[];
}

/** What is still to be done on a day by an account of a consortium. Empty for any other, and once all has arrived. */
export async function dueWork(
  read: Read,
  { role, organisationId }: { role: Role; organisationId: number | null },
  day: string,
): Promise<DueWork> {
  const work: DueWork = { toSend: [], toEnter: [] };
  if (organisationId === null || !conditionOf({ role }, 'part.finish')) return work;
  const house = houseOf(read, organisationId, day);
  for (const project of await projectsOfOrganisation(read, organisationId, day)) {
    const leads = conditionOf({ role }, 'report.submit') === 'own_led' && project.role === 'lead';
    const members = new Set(
      (await activeMembers(read, project.projectId, day)).map((member) => member.organisationId),
    );
    const excepted = exceptedReports(read, project.projectId, day);
    for (const heading of await reportsOfProject(read, project.projectId)) {
      // Of all the campaigns that a project answered few are open: the sections of the others are not read.
      if (!isSectionOpen({ excepted: excepted.has(heading.id) }, isOpen(heading, day))) continue;
      // A partner is asked for the periods in which it took part; whoever leads sends them all.
      const { projectId, periodStartsOn: startsOn, periodEndsOn: endsOn } = heading;
      if (!leads && !(await tookPart(read, { projectId, organisationId, startsOn, endsOn }, day))) continue;
      const report = await dueReport(read, heading, day, {
        members,
        house: leads ? undefined : house,
      });
      if (report) (leads ? work.toSend : work.toEnter).push(report);
    }
  }
  const byDay = (a: DueReport, b: DueReport) =>
    a.expectedOn.localeCompare(b.expectedOn) || inFrenchOrder(a.acronym, b.acronym);
  return { toSend: work.toSend.toSorted(byDay), toEnter: work.toEnter.toSorted(byDay) };
}

/** Whose parts are waited for: of one organisation and those that merged with it, or of every member of today. */
interface AskedParts {
  house: readonly number[] | undefined;
  members: ReadonlySet<number>;
}

/** What a report waits for; of one organisation, only the sections where it declares something unfinished. */
async function dueReport(
  read: Read,
  heading: ReportHeading,
  day: string,
  asked: AskedParts,
): Promise<DueReport | undefined> {
  if (heading.closedAt === null && heading.opensOn > day) return undefined;
  const open = isOpen(heading, day);
  const waiting = (await sectionsOfReport(read, heading.id, day)).filter((section) =>
    mayBeEntered(section, open),
  );
  const sections: DueSection[] = [];
  let resent = true;
  for (const section of waiting) {
    const due = await dueSection(read, section, asked);
    if (!due) continue;
    sections.push(due);
    resent &&= section.submittedAt !== null;
  }
  if (sections.length === 0) return undefined;
  const ends = waiting.flatMap(({ exceptedUntil }) => (exceptedUntil === null ? [] : [exceptedUntil]));
  return {
    reportId: heading.id,
    projectId: heading.projectId,
    campaignId: heading.campaignId,
    acronym: heading.acronym,
    campaign: heading.campaignLabel,
    open,
    opensOn: heading.opensOn,
    expectedOn: open ? heading.dueOn : (ends.toSorted()[0] ?? heading.dueOn),
    dueOn: heading.dueOn,
    resent,
    closesOn: heading.closesOn,
    overseas: overseasOf(await memberRegions(read, heading.projectId, day)),
    sections,
  };
}

async function dueSection(
  read: Read,
  section: SectionRow,
  { house, members }: AskedParts,
): Promise<DueSection | undefined> {
  const parts = (await declarersOfSection(read, section.id)).filter((part) =>
    members.has(part.organisationId),
  );
  const standingOf = await standingsOfParts(read, section.id);
  const isFinished = (part: DeclaringOrganisation) => standingOf(part.organisationId).state === 'finished';
  if (house !== undefined) {
    const own = parts.filter((part) => house.includes(part.organisationId));
    if (own.every(isFinished) || section.nothingToReport) return undefined;
  }
  const begun = section.nothingToReport || (await hasEntries(read, section.id));
  return {
    id: section.id,
    actionKey: section.actionKey,
    action: { number: section.actionNumber, title: section.actionTitle, season: section.seasonKey },
    missing: section.status === 'returned' ? 'correction' : begun ? 'rest' : 'all',
    unfinished:
      house === undefined && !section.nothingToReport && parts.length > 1
        ? parts.filter((part) => !isFinished(part)).map(({ name }) => name)
        : [],
  };
}
