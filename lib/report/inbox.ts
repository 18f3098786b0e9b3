import { projectTargets } from '@/db/projects';
import { regions } from '@/db/reference';
import {
  askedInActions,
  type InboxRow,
  leadContacts,
  livelySections,
  waitingOfActions,
} from '@/db/report-inbox';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { daysLate, isLate, isOpen } from '@/lib/domain/campaign';
import { fold } from '@/lib/domain/fold';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { isSectionOpen } from '@/lib/domain/section';
import { addDays, type Now, startOfParisDay } from '@/lib/domain/time';
import { remember } from '@/lib/figure/memory';
import { sectionsToCheck, type ToCheck } from '@/lib/figure/to-check';
import { Refusal } from '@/lib/refusal';

export interface InboxFilter {
  action?: string;
  region?: string;
  campaign?: string;
  /** Words of the project, its leading organisation, the action or the campaign; case and accents are ignored. */
  q?: string;
}

/** The filters that are chosen from a list. */
export type ChosenFilter = Exclude<keyof InboxFilter, 'q'>;

/** Expected and never sent; a section that was returned or taken back is an answer. */
export interface LateSection extends InboxRow {
  days: number;
  /** Who may send the report. */
  contacts: { name: string; email: string; organisation: string }[];
}

/** Sent, and not decided on. */
export interface WaitingSection extends InboxRow {
  /** The organisation that leads its project today. */
  lead: string | null;
  /** The national totals that it multiplies, until somebody has opened it. */
  toCheck: ToCheck[];
}

export interface Inbox {
  /** What multiplies a national total first, then the oldest. */
  toValidate: WaitingSection[];
  /** Owed: of an open campaign, or of one that an exception keeps open, once its due day has passed. */
  late: LateSection[];
  /** Of a closed campaign: until it is excepted or released. */
  neverSent: LateSection[];
  returned: InboxRow[];
  validated: InboxRow[];
  choices: {
    actions: { key: string; title: string }[];
    regions: { code: string; name: string }[];
    campaigns: { id: number; label: string }[];
  };
  /** Values of the filter that name nothing: they are said, and left out. */
  unknown: ChosenFilter[];
}

/** A validation stays in the inbox for so many days. */
const RECENT_DAYS = 60;

/** The sections of an officer's actions, sorted by what they wait for. */
export async function inbox(read: Read, actor: Actor, now: Now, filter: InboxFilter): Promise<Inbox> {
  if (!can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  const actionKeys = actionsOf(actor);
  const since = startOfParisDay(addDays(now.day, -RECENT_DAYS));
  const all = await livelySections(read, { actionKeys, day: now.day, since });
  const choices = {
    ...(await askedChoices(read, actionKeys, now.day)),
    regions: (await regions(read)).map(({ code, name }) => ({ code, name })),
  };
  const unknown = unknownIn(filter, choices);
  const projects = await projectTargets(
    read,
    all.map(({ projectId }) => projectId),
    now.day,
  );
  const leadOf = ({ projectId }: InboxRow) =>
    projects.get(projectId)?.members.find(({ role }) => role === 'lead');
  const rows = all.filter(
    within(withoutUnknown(filter, unknown), {
      regionsOf: ({ projectId }) => projects.get(projectId)?.projectRegions ?? [],
      leadOf: (row) => leadOf(row)?.name,
    }),
  );

  const multiplying = Map.groupBy(await sectionsToCheck(read), ({ sectionId }) => sectionId);
  const unsent = rows
    .filter((row) => row.submittedAt === null && isLate(row, now.day))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || inFrenchOrder(a.acronym, b.acronym));
  const contacts = Map.groupBy(
    await leadContacts(
      read,
      [...new Set(unsent.flatMap((row) => leadOf(row)?.organisationId ?? []))],
      now.day,
    ),
    ({ organisationId }) => organisationId,
  );
  const withContacts = (row: InboxRow): LateSection => ({
    ...row,
    days: daysLate(row, now.day),
    contacts: (contacts.get(leadOf(row)?.organisationId ?? 0) ?? []).map(
      ({ organisationId: _, ...contact }) => contact,
    ),
  });
  return {
    toValidate: rows
      .filter((row) => row.status === 'submitted')
      .map((row) => ({
        ...row,
        lead: leadOf(row)?.name ?? null,
        toCheck: multiplying.get(row.sectionId) ?? [],
      }))
      .toSorted(inQueueOrder(multiplying)),
    late: unsent.filter((row) => isOwed(row, now.day)).map(withContacts),
    neverSent: unsent.filter((row) => !isOwed(row, now.day)).map(withContacts),
    returned: rows
      .filter((row) => row.status === 'returned')
      .toSorted((a, b) => (a.lastAt ?? '').localeCompare(b.lastAt ?? '')),
    validated: rows
      .filter((row) => row.status === 'validated' && row.lastAt !== null && row.lastAt >= since)
      .toSorted((a, b) => (b.lastAt ?? '').localeCompare(a.lastAt ?? '')),
    choices,
    unknown,
  };
}

/** The actions and campaigns that a list of some actions may be narrowed to: of every section asked, decided on or not. */
const askedChoices = (
  read: Read,
  actionKeys: readonly string[],
  day: string,
): Promise<Pick<Inbox['choices'], 'actions' | 'campaigns'>> =>
  remember(read, 'inbox-choices', { actionKeys, day }, async () => {
    const asked = await askedInActions(read, actionKeys, day);
    return {
      actions: distinct(
        asked.map((r) => ({ key: r.actionKey, title: r.actionTitle })),
        (a) => a.key,
      ),
      campaigns: distinct(
        asked
          .toSorted((a, b) => b.opensOn.localeCompare(a.opensOn))
          .map((r) => ({ id: r.campaignId, label: r.campaignLabel })),
        (c) => c.id,
      ),
    };
  });

/** What multiplies a national total first, then what was sent first. */
const inQueueOrder = (multiplying: ReadonlyMap<number, unknown>) => (a: InboxRow, b: InboxRow) =>
  Number(multiplying.has(b.sectionId)) - Number(multiplying.has(a.sectionId)) ||
  (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '');

/** The sections that wait for a decision, in the order of the inbox, and one that was just decided on. */
export async function waitingQueue(
  read: Read,
  actor: Actor,
  { now, filter, decidedId = null }: { now: Now; filter: InboxFilter; decidedId?: number | null | undefined },
): Promise<{ waiting: InboxRow[]; decided: InboxRow | undefined }> {
  if (Object.values(filter).some(Boolean)) {
    const { toValidate, returned, validated } = await inbox(read, actor, now, filter);
    const decided = [...returned, ...validated].find(({ sectionId }) => sectionId === decidedId);
    return { waiting: toValidate, decided };
  }
  // Of all that an officer follows, most was decided on long ago: it is not read for a queue.
  const rows = await waitingOfActions(read, { actionKeys: actionsOf(actor), day: now.day, decidedId });
  const multiplying = Map.groupBy(await sectionsToCheck(read), ({ sectionId }) => sectionId);
  return {
    waiting: rows.filter(({ status }) => status === 'submitted').toSorted(inQueueOrder(multiplying)),
    decided: rows.find(({ sectionId, status }) => sectionId === decidedId && status !== 'submitted'),
  };
}

function unknownIn(filter: InboxFilter, choices: Inbox['choices']): ChosenFilter[] {
  const { action, region, campaign } = filter;
  const unknown: ChosenFilter[] = [];
  if (action && !choices.actions.some(({ key }) => key === action)) unknown.push('action');
  if (region && !choices.regions.some(({ code }) => code === region)) unknown.push('region');
  if (campaign && !choices.campaigns.some(({ id }) => String(id) === campaign)) unknown.push('campaign');
  return unknown;
}

const withoutUnknown = (filter: InboxFilter, unknown: ChosenFilter[]): InboxFilter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => !unknown.some((u) => u === name)));

interface Known {
  /** Where the trainings of its project are delivered. */
  regionsOf(row: InboxRow): readonly string[];
  leadOf(row: InboxRow): string | undefined;
}

function within({ action, region, campaign, q = '' }: InboxFilter, { regionsOf, leadOf }: Known) {
  const words = fold(q)
    .split(' ')
    .filter((word) => word !== '');
  const isFound = (row: InboxRow) => {
    const { acronym, projectName, actionTitle, campaignLabel } = row;
    const said = fold([acronym, projectName, leadOf(row), actionTitle, campaignLabel].join(' '));
    return words.every((word) => said.includes(word));
  };
  return (row: InboxRow): boolean =>
    (!action || row.actionKey === action) &&
    (!campaign || String(row.campaignId) === campaign) &&
    (!region || regionsOf(row).includes(region)) &&
    (words.length === 0 || isFound(row));
}

/** It can still be sent: its campaign runs, or an exception of its own. */
const isOwed = (row: InboxRow, today: string): boolean => isSectionOpen(row, isOpen(row, today));

function distinct<T>(items: T[], keyOf: (item: T) => string | number): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
