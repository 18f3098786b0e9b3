import { lastInvitation } from '@/db/account-invitations';
import { accountById } from '@/db/accounts';
import { officersOfActions } from '@/db/campaign-due-work';
import { type FigureReport, figureReport } from '@/db/figure-reports';
import { wasToldOf } from '@/db/mail-messages';
import { memberRegions, projectTarget } from '@/db/projects';
import {
  authorOf,
  type ReportHeading,
  reportHeading,
  type SectionRow,
  sectionHistory,
  sectionsOfReport,
} from '@/db/report-rows';
import { reportOfSection } from '@/db/reports';
import { releasedSections } from '@/db/section-releases';
import type { Read } from '@/db/store';
import { can } from '@/lib/access/policy';
import { type DueReport, type DueWork, dueWork } from '@/lib/campaign/due-work';
import { overseasOf } from '@/lib/domain/overseas';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import {
  type MessageKind,
  type ReleaseCause,
  type Role,
  SECOND_FACTOR_CHANGES,
  type SecondFactorChange,
} from '@/lib/domain/vocabulary';
import { type ArrivalFacts, arrivalFacts } from './arrival-facts';
import { type CampaignFacts, campaignFacts } from './campaign-facts';
import { type ExceptionFacts, exceptionFacts } from './exception-facts';
import { type LeadFacts, leadFacts } from './lead-facts';
import type { Recipient } from './letter';

interface OfReport {
  heading: ReportHeading;
  /** The officers of the actions that the message is about. */
  officers: string[];
}
/** What a message names of a section. */
type NamedSection = Pick<
  SectionRow,
  'id' | 'actionKey' | 'seasonKey' | 'actionNumber' | 'actionTitle' | 'exceptedUntil'
>;
interface OfSection extends OfReport {
  section: NamedSection;
  by: string | null;
  /** The regions of the consortium whose clock is not that of Paris. */
  overseas: string[];
}

type SectionKind =
  | 'section_returned'
  | 'section_accepted_modified'
  | 'section_corrected'
  | 'section_validated';

/** What a message says, read at the moment when it leaves. */
export type Facts =
  | { kind: 'invitation' | 'password_reset' }
  | { kind: 'reminder'; work: DueWork; officers: string[] }
  | { kind: 'partner_reminder'; by: string | null; reports: DueReport[] }
  | (OfReport & {
      kind: 'submission_receipt';
      eventId: number;
      at: string;
      by: string | null;
      sections: NamedSection[];
      /** The person does not send the reports of the project: others do, and answer for them. */
      partner: boolean;
    })
  | (OfSection & { kind: SectionKind })
  | (OfSection & { kind: 'decision_undone'; step: 'validate' | 'return' })
  | CampaignFacts
  | ExceptionFacts
  | ArrivalFacts
  | (OfReport & { kind: 'entered_on_behalf'; by: string | null })
  | (OfReport & {
      kind: 'section_released';
      cause: ReleaseCause;
      reason: string;
      by: string | null;
      sections: Pick<NamedSection, 'id' | 'actionKey' | 'seasonKey' | 'actionNumber' | 'actionTitle'>[];
    })
  | { kind: 'figure_reported'; report: FigureReport }
  | { kind: 'sign_in_failures'; at: string }
  | { kind: 'second_factor_changed'; at: string; what: SecondFactorChange }
  /** `linked`: another account of the person, and not an identity of ProConnect. */
  | { kind: 'identity_linked'; at: string; linked: { role: Role; organisation: string | null } | null }
  | LeadFacts
  | { kind: 'handover'; from: string | null; toSend: DueReport[] };

interface Message {
  kind: MessageKind;
  accountId: number;
  params: Record<string, unknown>;
  createdAt: string;
}

/** The account a message is for; undefined where it may not be used any more. */
export async function recipientOf(read: Read, accountId: number, now: Now): Promise<Recipient | undefined> {
  const account = await accountById(read, accountId);
  if (!account || !mayBeUsed(account, now)) return undefined;
  const { name, email, organisation, organisationId } = account;
  return { accountId, name, email, organisation, organisationId };
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(number) : []);

/**
 * Reads what a message has to say. Undefined where it is no longer true (the report has arrived, the part is
 * finished, the section has been sent again, the invitation has served), or no longer for that person: rights are read
 * when it leaves, as at each request.
 */
export async function factsOf(read: Read, message: Message, now: Now): Promise<Facts | undefined> {
  const facts = await trueFacts(read, message, now);
  if (!facts || !('heading' in facts)) return facts;
  const account = await accountById(read, message.accountId);
  const target = await projectTarget(read, facts.heading.projectId, now.day);
  return account && can({ ...account, accountId: account.id }, 'project.read', target) ? facts : undefined;
}

async function trueFacts(read: Read, message: Message, now: Now): Promise<Facts | undefined> {
  const { kind, accountId, params } = message;
  switch (kind) {
    case 'invitation':
      return (await hasAccepted(read, message)) ? undefined : { kind };
    case 'password_reset':
      return Date.parse(now.instant) - Date.parse(message.createdAt) > HOUR ? undefined : { kind };
    case 'reminder':
      return reminderFacts(read, accountId, now);
    case 'partner_reminder':
      return partnerFacts(read, message, now);
    case 'submission_receipt':
      return receiptFacts(read, message, now);
    case 'section_returned':
    case 'section_accepted_modified':
    case 'section_corrected':
    case 'section_validated':
      return sectionFacts(read, kind, message, now);
    case 'decision_undone':
      return undoneFacts(read, message, now);
    case 'entered_on_behalf': {
      const heading = await reportHeading(read, number(params.reportId));
      if (!heading) return undefined;
      return { kind, heading, by: await nameOf(read, number(params.by)), officers: [] };
    }
    case 'section_released':
      return releaseFacts(read, number(params.reportId), numbers(params.sections), now);
    case 'campaign_opened':
    case 'dates_moved':
    case 'lock_near':
    case 'campaign_closed':
      return campaignFacts(read, kind, message, now);
    case 'exception_asked':
    case 'exception_granted':
    case 'exception_refused':
    case 'exception_ending':
    case 'exception_ended':
      return exceptionFacts(read, kind, params, now);
    case 'sections_arrived':
      return arrivalFacts(read, message, now);
    case 'lead_changed':
      return leadFacts(read, params, now);
    case 'figure_reported': {
      const report = figureReport(read, number(params.report));
      return report && { kind, report };
    }
    case 'sign_in_failures':
      return { kind, at: message.createdAt };
    case 'identity_linked': {
      const linked = params.account === undefined ? null : await accountById(read, number(params.account));
      return linked === undefined ? undefined : { kind, at: message.createdAt, linked };
    }
    case 'second_factor_changed': {
      const what = SECOND_FACTOR_CHANGES.find((change) => change === params.what);
      return what && { kind, at: message.createdAt, what };
    }
    case 'handover': {
      const account = await accountById(read, accountId);
      const work = account && (await dueWork(read, account, now.day));
      return work && { kind, from: await nameOf(read, number(params.from)), toSend: work.toSend };
    }
  }
}

const HOUR = 3_600_000;

async function hasAccepted(read: Read, { accountId, createdAt }: Message): Promise<boolean> {
  const last = await lastInvitation(read, accountId);
  return last?.usedAt != null && last.usedAt >= createdAt;
}

const nameOf = async (read: Read, accountId: number): Promise<string | null> =>
  (await authorOf(read, accountId))?.name ?? null;

async function reminderFacts(read: Read, accountId: number, now: Now): Promise<Facts | undefined> {
  const account = await accountById(read, accountId);
  const work = account && (await dueWork(read, account, now.day));
  if (!work || work.toSend.length + work.toEnter.length === 0) return undefined;
  const actions = [...work.toSend, ...work.toEnter].flatMap(({ sections }) =>
    sections.map(({ actionKey }) => actionKey),
  );
  return { kind: 'reminder', work, officers: await officersOfActions(read, actions) };
}

async function partnerFacts(read: Read, message: Message, now: Now): Promise<Facts | undefined> {
  const { accountId, params } = message;
  const account = await accountById(read, accountId);
  if (!account) return undefined;
  // A lead of the organisation is told too: here it is asked as a partner.
  const work = await dueWork(read, { ...account, role: 'contributor' }, now.day);
  const reportIds = [...numbers(params.reports), number(params.reportId)];
  const sectionIds = [...numbers(params.sections), number(params.sectionId)];
  const reports = work.toEnter
    .map((report) => ({
      ...report,
      sections: reportIds.includes(report.reportId)
        ? report.sections
        : report.sections.filter((section) => sectionIds.includes(section.id)),
    }))
    .filter(({ sections }) => sections.length > 0);
  if (reports.length === 0) return undefined;
  return { kind: 'partner_reminder', by: await nameOf(read, number(params.by)), reports };
}

async function receiptFacts(
  read: Read,
  { accountId, params }: Message,
  now: Now,
): Promise<Facts | undefined> {
  const [reportId, events] = [number(params.reportId), numbers(params.events)];
  const heading = await reportHeading(read, reportId);
  const account = await accountById(read, accountId);
  if (!heading || !account) return undefined;
  const target = await projectTarget(read, heading.projectId, now.day);
  const sections: SectionRow[] = [];
  let sent: { at: string; accountId: number } | undefined;
  for (const section of await sectionsOfReport(read, reportId, now.day)) {
    const event = (await sectionHistory(read, section.id)).find(({ id }) => events.includes(id));
    if (!event) continue;
    sections.push(section);
    sent ??= event;
  }
  if (!sent) return undefined;
  return {
    kind: 'submission_receipt',
    heading,
    eventId: Math.min(...events),
    at: sent.at,
    by: await nameOf(read, sent.accountId),
    sections,
    partner: !can({ ...account, accountId }, 'report.submit', target),
    officers: await officersOfActions(
      read,
      sections.map(({ actionKey }) => actionKey),
    ),
  };
}

/** Nothing is left to say where the sections were asked for again meanwhile. */
async function releaseFacts(
  read: Read,
  reportId: number,
  sectionIds: number[],
  now: Now,
): Promise<Facts | undefined> {
  const heading = await reportHeading(read, reportId);
  const sections = (await releasedSections(read, { reportId }, now.day)).filter(({ id }) =>
    sectionIds.includes(id),
  );
  const [first] = sections;
  if (!heading || !first) return undefined;
  return {
    kind: 'section_released',
    heading,
    cause: first.cause,
    reason: first.reason,
    by: await nameOf(read, first.accountId),
    sections,
    officers: await officersOfActions(
      read,
      sections.map(({ actionKey }) => actionKey),
    ),
  };
}

async function sectionFacts(
  read: Read,
  kind: SectionKind,
  message: Message,
  now: Now,
): Promise<Facts | undefined> {
  const found = await eventFacts(read, message, now);
  const { status } = found?.section ?? {};
  if (!found || found.undone) return undefined;
  if (kind === 'section_returned' && status !== 'returned') return undefined;
  if (kind === 'section_validated' && status !== 'validated') return undefined;
  return { kind, ...found };
}

/** Where the section was decided on again, its own message says how it stands; who was not told of the first is told nothing. */
async function undoneFacts(read: Read, message: Message, now: Now): Promise<Facts | undefined> {
  const found = await eventFacts(read, message, now);
  if (found?.section.status !== 'submitted') return undefined;
  const step = message.params.step === 'return' ? 'return' : 'validate';
  const told = {
    kind: step === 'return' ? ('section_returned' as const) : ('section_validated' as const),
    eventId: number(message.params.decision),
  };
  if (!(await wasToldOf(read, message.accountId, told))) return undefined;
  return { kind: 'decision_undone', ...found, step };
}

/** What a message about an event of a section says of it, and whether the event was taken back since. */
async function eventFacts(read: Read, { params }: Message, now: Now) {
  const sectionId = number(params.sectionId);
  const eventId = number(params.eventId);
  const reportId = await reportOfSection(read, sectionId);
  const heading = reportId === undefined ? undefined : await reportHeading(read, reportId);
  if (!heading) return undefined;
  const section = (await sectionsOfReport(read, heading.id, now.day)).find(({ id }) => id === sectionId);
  const history = await sectionHistory(read, sectionId);
  const event = history.find(({ id }) => id === eventId);
  if (!section || !event) return undefined;
  return {
    heading,
    section,
    undone: history.some(({ undoes }) => undoes === eventId),
    by: await nameOf(read, event.accountId),
    overseas: overseasOf(await memberRegions(read, heading.projectId, now.day)),
    officers: await officersOfActions(read, [section.actionKey]),
  };
}
