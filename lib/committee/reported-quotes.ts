import { committeesAt } from '@/db/committees';
import { quotesAt } from '@/db/observatory-facts';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { CommitteeAsked } from '@/lib/domain/committee-report';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { committeeTarget } from './committee-target';

/** A fact as a committee quoted it: its words, its source and its guard go together. */
export interface ReportedQuote {
  words: string;
  source: string;
  guard: string | null;
  note: string | null;
  /** The day of the committee that quoted it. */
  heldOn: string;
}

/** The facts quoted in the last committee held by the day, of those that this person may read on these seasons and actions. */
export async function reportedQuotes(
  read: Read,
  actor: Actor,
  { day, actions }: Pick<CommitteeAsked, 'day' | 'actions'>,
  seasons: readonly SeasonKey[],
): Promise<ReportedQuote[]> {
  const quotes = quotesAt(read, day);
  if (quotes.length === 0) return [];
  const last = (await committeesAt(read, day)).find(
    ({ withdrawn, heldOn, seasonKey, actionKeys }) =>
      !withdrawn &&
      heldOn <= day &&
      (seasonKey === null || seasons.includes(seasonKey)) &&
      (actions.length === 0 || actionKeys.some((key) => actions.includes(key))) &&
      can(actor, 'committee.read', committeeTarget(actionKeys)),
  );
  if (!last) return [];
  return quotes
    .filter(({ committeeId }) => committeeId === last.id)
    .map(({ words, source, guard, note }) => ({ words, source, guard, note, heldOn: last.heldOn }));
}
