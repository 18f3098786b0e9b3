import { z } from 'zod';
import { lineText } from './accepted-text';
import { cellInput, offerInput } from './figure';
import { type FieldProblem, problem } from './inputs';
import { later } from './known';
import { says } from './says';
import { isRealDay } from './time';

/** What a file says of a campaign of the past, for one project: values that were reported before the service. */
export const pastFiguresInput = z.object({
  projectId: z.int().positive(),
  campaign: z.object({
    label: lineText.min(2, says('campaign_label_needed')).max(120, says('campaign_label_needed')),
    periodId: z.int(says('period_needed')).positive(says('period_needed')),
    observedOn: z.string().refine(isRealDay, says('day_needed')),
  }),
  cells: z
    .array(cellInput.omit({ seen: true }))
    .max(5000)
    .default([]),
  offers: z
    .array(offerInput.omit({ seen: true }))
    .max(500)
    .default([]),
});
export type PastFiguresInput = z.output<typeof pastFiguresInput>;

interface Observed {
  observedOn: string;
  periodId: number;
}

interface Known extends Observed {
  label: string;
  retrospective: boolean;
}

/**
 * What keeps values out of a campaign of the past: it is not over, its period had not begun, its name is that of a
 * campaign that the service opened, or of another observation, or its actions were observed on that day already.
 */
export function pastCampaignProblems(
  given: PastFiguresInput['campaign'],
  {
    known,
    sameDay,
    period,
    today,
  }: {
    /** The campaign of that name. */
    known: Known | undefined;
    /** Another campaign of one of the actions that observed the same day. */
    sameDay: { label: string } | undefined;
    period: { label: string; startsOn: string } | undefined;
    today: string;
  },
): FieldProblem[] {
  const refused = (...[path, code, params]: Parameters<typeof problem>) => [
    problem(`campaign.${path}`, code, params),
  ];
  if (!period) return refused('periodId', 'unknown_period');
  if (given.observedOn >= today) return refused('observedOn', 'observation_not_past');
  if (given.observedOn < period.startsOn) return refused('observedOn', 'period_to_come');
  if (known && !known.retrospective) return refused('label', 'campaign_of_service', { label: known.label });
  if (known && known.observedOn !== given.observedOn)
    return refused('observedOn', 'past_campaign_observed', { label: known.label, day: known.observedOn });
  if (known && known.periodId !== given.periodId)
    return refused('periodId', 'past_campaign_period', { label: known.label });
  if (sameDay) return refused('observedOn', 'same_observation', { label: sameDay.label });
  return [];
}

/**
 * From when the values of a campaign of the past are known: from its observation, not before what they belong to
 * (docs/decisions/0020). Without it a programme that ran for years would begin on the day of its loading.
 */
export const pastKnown = (observedOn: string, owners: readonly string[]): string =>
  owners.reduce(later, observedOn);

/** A campaign of the past was over on the day that it observed: whoever reads a day after it finds it closed. */
export const closedSince = (observedOn: string): string => `${observedOn}T12:00:00.000Z`;
