import { type CampaignDates, isOpen, whyNotOpen } from './campaign';
import type { SectionStatus, SectionStep } from './vocabulary';

/** The whole life of a section (DOMAIN §5): anything that is not in this table is refused. */
export const transitions: Record<
  SectionStep,
  { from: readonly SectionStatus[]; to: SectionStatus | 'same'; reason: boolean }
> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', reason: false },
  /** The officer has begun to read: from then on the lead no longer recalls. */
  open_review: { from: ['submitted'], to: 'same', reason: false },
  recall: { from: ['submitted'], to: 'draft', reason: false },
  return: { from: ['submitted'], to: 'returned', reason: true },
  validate: { from: ['submitted'], to: 'validated', reason: false },
  accept_modified: { from: ['submitted'], to: 'validated', reason: true },
  correct: { from: ['validated'], to: 'submitted', reason: true },
  /** The officer takes his own decision back, until anybody acted on it (docs/decisions/0048). */
  undo: { from: ['validated', 'returned'], to: 'submitted', reason: false },
};

/** Statuses in which figures may be entered. */
export const ENTERABLE: readonly SectionStatus[] = ['draft', 'returned'];

/** What tells of an exception that runs today: that there is one, or its last day. */
type Kept = { excepted: boolean } | { exceptedUntil: string | null };

/** Whether a section takes entries as far as its campaign goes: open, or kept open by an exception of that section. */
export const isSectionOpen = (section: Kept, campaignOpen: boolean): boolean =>
  campaignOpen || ('excepted' in section ? section.excepted : section.exceptedUntil !== null);

/** Whether a section may be entered and sent today; rights are checked apart. */
export const mayBeEntered = (section: Kept & { status: SectionStatus }, campaignOpen: boolean): boolean =>
  ENTERABLE.includes(section.status) && isSectionOpen(section, campaignOpen);

/** Of a closed campaign: a section that was not sent, or came back, and that no exception keeps open. */
export const isLockedUnsent = (section: Kept & { status: SectionStatus }): boolean =>
  ENTERABLE.includes(section.status) && !isSectionOpen(section, false);

/** Why nothing may be entered in a section today, undefined where it may. */
export function whyNotEntered(
  section: Kept & { status: SectionStatus },
  campaign: CampaignDates,
  today: string,
): 'section_locked' | 'campaign_not_open' | 'campaign_closed' | undefined {
  if (!ENTERABLE.includes(section.status)) return 'section_locked';
  return isSectionOpen(section, isOpen(campaign, today)) ? undefined : whyNotOpen(campaign);
}

/** The events of a section's life without the decisions that were taken back, and without the acts that took them back. */
export const standingEvents = <Event extends { id: number; undoes: number | null }>(
  events: readonly Event[],
): Event[] => {
  const undone = new Set(events.map(({ undoes }) => undoes));
  return events.filter(({ id, undoes }) => undoes === null && !undone.has(id));
};

/** The status after a step, or undefined where the table does not allow it. */
export function after(step: SectionStep, status: SectionStatus): SectionStatus | undefined {
  const rule = transitions[step];
  if (!rule.from.includes(status)) return undefined;
  return rule.to === 'same' ? status : rule.to;
}

/** The steps that a status allows, for screens to offer (rights are checked apart). */
export const steps = (status: SectionStatus): SectionStep[] =>
  (Object.keys(transitions) as SectionStep[]).filter((step) => after(step, status) !== undefined);
