import { type CampaignDates, wasClosed } from './campaign';
import { addDays } from './time';

export interface NamedCampaign extends CampaignDates {
  label: string;
  observedOn: string;
}

/** Two days between which a reader is told what changed, each the end of its day. */
export interface CampaignSpan {
  from: string;
  to: string;
  /** The campaign whose figures stood at the start; null before the first one. */
  since: SpanEnd | null;
  /** The one whose figures stand at the end; null: those of the day read. */
  until: SpanEnd | null;
}

export type SpanEnd = Pick<NamedCampaign, 'label' | 'observedOn'>;

/**
 * What an officer follows: from the eve of the latest opening to the day. Null where no campaign has opened.
 * `campaigns` are those opened by the day, in the order of their opening.
 */
export function sinceLatestOpening(campaigns: readonly NamedCampaign[], day: string): CampaignSpan | null {
  const latest = campaigns.at(-1);
  if (!latest) return null;
  const since = endOf(campaigns.at(-2));
  return { from: addDays(latest.opensOn, -1), to: day, since, until: null };
}

/**
 * What anyone else is told: from one closed campaign to the next, so that no change is that of one report. A campaign's
 * figures are those verified on the eve of the next opening: verifying comes after observing. Null where none is closed.
 */
export function betweenClosedCampaigns(
  campaigns: readonly NamedCampaign[],
  day: string,
): CampaignSpan | null {
  const knownOn = (campaign: NamedCampaign): string => {
    const next = campaigns.find(({ opensOn }) => opensOn > campaign.opensOn);
    return next ? addDays(next.opensOn, -1) : day;
  };
  const closed = campaigns
    .filter((one) => wasClosed(one, day))
    .toSorted((a, b) => a.observedOn.localeCompare(b.observedOn) || a.opensOn.localeCompare(b.opensOn));
  const last = closed.at(-1);
  if (!last) return null;
  const previous = closed.at(-2);
  const from = previous ? knownOn(previous) : addDays(last.opensOn, -1);
  return { from, to: knownOn(last), since: endOf(previous), until: endOf(last) };
}

const endOf = (campaign: NamedCampaign | undefined): SpanEnd | null =>
  campaign ? { label: campaign.label, observedOn: campaign.observedOn } : null;
