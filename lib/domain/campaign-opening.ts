import { z } from 'zod';
import { lineText } from './accepted-text';
import { reasonInput } from './inputs';
import type { RefusalCode } from './refusal-codes';
import { says } from './says';
import { addDays, isRealDay } from './time';
import type { ProjectStatus } from './vocabulary';

const day = lineText.refine(isRealDay, says('day_needed'));

/** What opens a campaign: its period, the day of its observation, its three dates and the actions concerned. */
export const campaignInput = z.object({
  label: lineText.min(2, says('campaign_label_needed')).max(120, says('campaign_label_needed')),
  periodId: z.int(says('period_needed')).positive(says('period_needed')),
  observedOn: day,
  opensOn: day,
  dueOn: day,
  closesOn: day,
  actionKeys: z.array(z.string()).min(1, says('campaign_actions_needed')),
});
export type CampaignInput = z.infer<typeof campaignInput>;

/** What a campaign should have been: its actions are all those that it concerns from now on. */
export const correctionInput = campaignInput
  .pick({ label: true, periodId: true, observedOn: true, actionKeys: true })
  .extend({ campaignId: z.int().positive(), reason: reasonInput });
export type CorrectionInput = z.infer<typeof correctionInput>;

/** The actions that an officer brings into a campaign that another one opened. */
export const joiningInput = z.object({
  campaignId: z.int().positive(),
  actionKeys: z.array(z.string().max(40)).min(1, says('campaign_actions_needed')).max(40),
});
export type JoiningInput = z.infer<typeof joiningInput>;

export interface Dates {
  observedOn: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
}

/** Opening, due day, closing: in that order; nobody is late before the day that is observed. */
export function dateProblems({ observedOn, opensOn, dueOn, closesOn }: Dates) {
  const problems: { path: 'dueOn' | 'closesOn'; code: RefusalCode }[] = [];
  if (dueOn < opensOn) problems.push({ path: 'dueOn', code: 'due_before_opening' });
  else if (dueOn < observedOn) problems.push({ path: 'dueOn', code: 'due_before_observation' });
  if (closesOn < dueOn) problems.push({ path: 'closesOn', code: 'closing_before_due' });
  return problems;
}

/** A participation in one of the actions of a campaign that is being prepared. */
export interface Candidate {
  participationId: number;
  actionKey: string;
  projectStatus: ProjectStatus;
  startsOn: string | null;
  endsOn: string | null;
  /** The day from which the participation is known. */
  knownFrom: string;
  /** The action was added to a project that was known already: it takes part in it since that day. */
  joinedLater: boolean;
}

/** Why no section is asked of a participation. */
export type NotAsked =
  | 'abandoned'
  | 'terminated'
  | 'suspended'
  | 'ended'
  | 'known_later'
  | 'started_later'
  | 'joined_later';

/**
 * Why a participation is left out of a campaign that is opened on a day; null where a section is asked of it: nobody is
 * asked for a time in which he did not take part, nor while the project is suspended, or was given up. One that ended is still asked for a period in which it ran;
 * without the day of its end nothing says that it did. Without the day of its start nothing says that it did not.
 */
export function notAsked(
  { projectStatus, startsOn, endsOn, knownFrom, joinedLater }: Candidate,
  { today, period }: { today: string; period: { startsOn: string; endsOn: string } },
): NotAsked | null {
  if (projectStatus === 'abandoned' || projectStatus === 'terminated' || projectStatus === 'suspended')
    return projectStatus;
  if (endsOn === null ? projectStatus === 'ended' : endsOn < period.startsOn) return 'ended';
  if (knownFrom > today) return 'known_later';
  if (joinedLater && knownFrom > period.endsOn) return 'joined_later';
  return startsOn !== null && startsOn > period.endsOn ? 'started_later' : null;
}

/** A year after its end, a period is no longer what a campaign usually observes. */
const USUAL_DAYS = 365;

/** What is unusual about the period of a campaign that is opened today: long past, or not begun. */
export function unusualPeriod(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  today: string,
): 'past' | 'to_come' | null {
  if (startsOn > today) return 'to_come';
  return endsOn < addDays(today, -USUAL_DAYS) ? 'past' : null;
}

/** Dates that a new campaign starts from: the end of the month is observed, then three weeks, then three more. */
export function proposedDates(today: string): Dates {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const observedOn = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  const dueOn = addDays(observedOn, 21);
  return { observedOn, opensOn: today, dueOn, closesOn: addDays(dueOn, 21) };
}
