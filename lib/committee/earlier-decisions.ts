import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { byDueDay } from '@/lib/domain/committee';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type EntryView, entryViews } from './entry-views';
import { type KeptEntry, keptEntries } from './kept-entries';

interface Asked {
  season: SeasonKey;
  /** Of some actions only; what was decided of none in particular is among them. */
  actions?: readonly string[] | undefined;
  day: string;
}

export interface EarlierDecisions {
  /** What was settled since the last committee, then what is still to be followed, the longest due first. */
  decisions: EntryView[];
  /** The last committee held before the day, of those that the reader may know of. */
  last: { id: number; heldOn: string; title: string } | null;
}

/**
 * What the report of a committee opens with: the decisions of those held before a day that are still to be followed at
 * its end, and those that were done or dropped since the last of them. Each with what its target or écart read then,
 * and as the handle reads it now. Only what this actor may read; nobody else is given it.
 */
export async function earlierDecisions(
  read: Read,
  actor: Actor | null,
  { season, actions, day }: Asked,
): Promise<EarlierDecisions> {
  const { committees, entries } = await keptEntries(read, actor, day);
  const isOfSeason = ({ seasonKey, heldOn }: { seasonKey: SeasonKey | null; heldOn: string }) =>
    heldOn < day && (seasonKey === null || seasonKey === season);
  const isAsked = (keys: readonly string[]) => !actions || keys.some((key) => actions.includes(key));
  const last = committees.find((one) => isOfSeason(one) && isAsked(one.actionKeys)) ?? null;
  const told = entries.filter(
    ({ entry, committee }) =>
      entry.kind === 'decision' &&
      isOfSeason(committee) &&
      isAsked(entry.actionKey === null ? committee.actionKeys : [entry.actionKey]),
  );
  const views = (await entryViews(read, told, day)).filter(isOfReaderSeason(season));
  const byId = new Map(told.map((one) => [one.entry.id, one]));
  const settled = views.filter(({ id, toFollow }) => !toFollow && isSince(byId.get(id), last?.heldOn));
  return {
    decisions: [...settled, ...views.filter(({ toFollow }) => toFollow).toSorted(byDueDay)],
    last: last && { id: last.id, heldOn: last.heldOn, title: last.title },
  };
}

/** A committee on every season speaks of targets of each: the report is of one. */
const isOfReaderSeason =
  (season: SeasonKey) =>
  ({ about, action }: EntryView): boolean =>
    !about?.componentId || action?.season === season;

const isSince = (kept: KeptEntry | undefined, from: string | undefined): boolean =>
  from === undefined || (kept?.standing.said?.on ?? '') >= from;
