import { wasClosed } from './campaign';

/** A campaign that asked some participations, with how many answered by a day. */
export interface AskingCampaign {
  period: { id: number; endsOn: string };
  observedOn: string;
  opensOn: string;
  closedAt: string | null;
  reported: number;
}

export interface Covering<Campaign> {
  /** The one whose answers the figures are made of; null where nobody was asked. */
  covering: Campaign | null;
  /** A later one of which nobody has answered anything yet: it stands on a line of its own. */
  unanswered: Campaign | null;
}

const later = <Campaign extends AskingCampaign>(a: Campaign, b: Campaign): number =>
  b.period.endsOn.localeCompare(a.period.endsOn) ||
  b.observedOn.localeCompare(a.observedOn) ||
  b.opensOn.localeCompare(a.opensOn);

/**
 * The campaign that says how complete the figures of a period are: the latest one of the period that is closed or has
 * an answer. A figure never stands beside another campaign's « n'a déclaré »: one without any answer gives way to an
 * earlier one of the same period that has some. Where no period is asked for, the latest that has such a campaign; of
 * campaigns none of which is closed or answered, the latest.
 */
export function coveringCampaign<Campaign extends AskingCampaign>(
  campaigns: readonly Campaign[],
  day: string,
  periodId?: number,
): Covering<Campaign> {
  const known = campaigns
    .filter((one) => one.opensOn <= day && (periodId === undefined || one.period.id === periodId))
    .toSorted(later);
  const standing = known.find((one) => one.reported > 0 || wasClosed(one, day)) ?? known[0];
  if (!standing) return { covering: null, unanswered: null };
  const answered = known.find((one) => one.period.id === standing.period.id && one.reported > 0);
  const covering = answered ?? standing;
  const unanswered = known.find(
    (one) => one.reported === 0 && one !== covering && one.observedOn > covering.observedOn,
  );
  return { covering, unanswered: unanswered ?? null };
}
