import { activeMembers, regionsOfProject } from '@/db/projects';
import { regions } from '@/db/reference';
import { type InboxRow, leadContacts, sectionsOfAction } from '@/db/report-inbox';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { daysLate, isLate, isOpen } from '@/lib/domain/campaign';
import { isSectionOpen } from '@/lib/domain/section';
import { addDays, type Now, parisDay } from '@/lib/domain/time';
import { sectionsToCheck, type ToCheck } from '@/lib/figure/to-check';
import { Refusal } from '@/lib/refusal';

export interface InboxFilter {
  action?: string;
  region?: string;
  campaign?: string;
}

/** Expected and never sent; a section that was returned or taken back is an answer. */
export interface LateSection extends InboxRow {
  days: number;
  /** Who may send the report. */
  contacts: { name: string; email: string; organisation: string }[];
}

/** Sent, and not decided on. */
export interface WaitingSection extends InboxRow {
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
  unknown: (keyof InboxFilter)[];
}

/** A validation stays in the inbox for so many days. */
const RECENT_DAYS = 60;

/** The sections of an officer's actions, sorted by what they wait for. */
export async function inbox(read: Read, actor: Actor, now: Now, filter: InboxFilter): Promise<Inbox> {
  if (!can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  const all: InboxRow[] = [];
  for (const actionKey of actionsOf(actor)) all.push(...(await sectionsOfAction(read, actionKey, now.day)));
  const choices = {
    actions: distinct(
      all.map((r) => ({ key: r.actionKey, title: r.actionTitle })),
      (a) => a.key,
    ),
    regions: (await regions(read)).map(({ code, name }) => ({ code, name })),
    campaigns: distinct(
      all
        .toSorted((a, b) => b.opensOn.localeCompare(a.opensOn))
        .map((r) => ({ id: r.campaignId, label: r.campaignLabel })),
      (c) => c.id,
    ),
  };
  const unknown = unknownIn(filter, choices);
  const rows = await filtered(read, all, withoutUnknown(filter, unknown));

  const multiplying = Map.groupBy(await sectionsToCheck(read), ({ sectionId }) => sectionId);
  const bySubmission = (a: InboxRow, b: InboxRow) => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '');
  const since = addDays(now.day, -RECENT_DAYS);
  const unsent = rows
    .filter((row) => row.submittedAt === null && isLate(row, now.day))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.acronym.localeCompare(b.acronym, 'fr'));
  return {
    toValidate: rows
      .filter((row) => row.status === 'submitted')
      .map((row) => ({ ...row, toCheck: multiplying.get(row.sectionId) ?? [] }))
      .toSorted((a, b) => Number(b.toCheck.length > 0) - Number(a.toCheck.length > 0) || bySubmission(a, b)),
    late: await withContacts(
      read,
      unsent.filter((row) => isOwed(row, now.day)),
      now,
    ),
    neverSent: await withContacts(
      read,
      unsent.filter((row) => !isOwed(row, now.day)),
      now,
    ),
    returned: rows
      .filter((row) => row.status === 'returned')
      .toSorted((a, b) => (a.lastAt ?? '').localeCompare(b.lastAt ?? '')),
    validated: rows
      .filter(
        (row) => row.status === 'validated' && row.lastAt !== null && parisDay(new Date(row.lastAt)) >= since,
      )
      .toSorted((a, b) => (b.lastAt ?? '').localeCompare(a.lastAt ?? '')),
    choices,
    unknown,
  };
}

function unknownIn(filter: InboxFilter, choices: Inbox['choices']): (keyof InboxFilter)[] {
  const { action, region, campaign } = filter;
  const unknown: (keyof InboxFilter)[] = [];
  if (action && !choices.actions.some(({ key }) => key === action)) unknown.push('action');
  if (region && !choices.regions.some(({ code }) => code === region)) unknown.push('region');
  if (campaign && !choices.campaigns.some(({ id }) => String(id) === campaign)) unknown.push('campaign');
  return unknown;
}

const withoutUnknown = (filter: InboxFilter, unknown: (keyof InboxFilter)[]): InboxFilter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => !unknown.some((u) => u === name)));

async function filtered(
  read: Read,
  rows: InboxRow[],
  { action, region, campaign }: InboxFilter,
): Promise<InboxRow[]> {
  const delivered = new Map<number, string[]>();
  const kept: InboxRow[] = [];
  for (const row of rows) {
    if (action && row.actionKey !== action) continue;
    if (campaign && String(row.campaignId) !== campaign) continue;
    if (region) {
      const known = delivered.get(row.projectId) ?? (await regionsOfProject(read, row.projectId));
      delivered.set(row.projectId, known);
      if (!known.includes(region)) continue;
    }
    kept.push(row);
  }
  return kept;
}

/** It can still be sent: its campaign runs, or an exception of its own. */
const isOwed = (row: InboxRow, today: string): boolean => isSectionOpen(row, isOpen(row, today));

const withContacts = (read: Read, rows: readonly InboxRow[], now: Now): Promise<LateSection[]> =>
  Promise.all(
    rows.map(async (row) => {
      const members = await activeMembers(read, row.projectId, now.day);
      const lead = members.find((member) => member.role === 'lead');
      const contacts = lead ? await leadContacts(read, lead.organisationId) : [];
      return { ...row, days: daysLate(row, now.day), contacts };
    }),
  );

function distinct<T>(items: T[], keyOf: (item: T) => string | number): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
