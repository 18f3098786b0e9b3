import { authorsOfGapNotes } from '@/db/gap-notes';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { GapNote } from '@/lib/domain/gap';
import type { Now } from '@/lib/domain/time';
import { GAP_STATES, type GapKind, type GapState, type SeasonKey } from '@/lib/domain/vocabulary';
import { readDayItself } from '@/lib/figure/reader';
import { ERASED_PERSON } from '@/lib/wording/persons';
import { entryGapsFor, isOfEntries } from './gap-entries';
import { type Gap, publicGaps, withStandings } from './gaps';

export interface GapFilter {
  season: SeasonKey | undefined;
  day: string;
  action?: string | undefined;
  kind?: GapKind | undefined;
  state?: GapState | undefined;
}

/** A gap as a person may read it. */
export interface ReadGap extends Gap {
  notes: (GapNote & { author: string | null })[];
  /** Whether this person may say what it is. */
  explainable: boolean;
}

export interface GapList {
  gaps: ReadGap[];
  /** Checks that ran and found nothing; none where a state was asked for: they have none. */
  coherent: ReadGap[];
  /** Of what the other filters leave. */
  byState: Record<GapState, number>;
}

/**
 * What a person finds on the page of gaps and in the API, the same set: the public gaps, and those of the entries
 * that he may read. Names of authors are for officers; observers read no personal data.
 */
export async function gapList(
  read: Read,
  actor: Performer | null,
  now: Now,
  { season, day, action, kind, state }: GapFilter,
): Promise<GapList> {
  const inSeason = (gap: { season: SeasonKey | null }) => season === undefined || gap.season === season;
  const ofEntries = (await entryGapsFor(read, actor, now, day)).filter(inSeason);
  const all = [
    ...(await publicGaps(read, day, season)),
    ...(await withStandings(read, ofEntries, day)),
  ].filter(
    (gap) =>
      (action === undefined || gap.actionKeys.includes(action)) && (kind === undefined || gap.kind === kind),
  );
  const wordless = new Set(ofEntries.flatMap(({ key, notesReadable }) => (notesReadable ? [] : key)));
  const authors = can(actor, 'gap_author.read') ? await authorsOfGapNotes(read) : undefined;
  const readable = all.map(
    (gap): ReadGap => ({
      ...gap,
      notes: (wordless.has(gap.key) ? [] : gap.notes).map((note) => ({
        ...note,
        author: authors ? (authors.get(note.id) ?? ERASED_PERSON) : null,
      })),
      explainable: !gap.coherent && can(actor, 'gap.explain', { actionKeys: gap.actionKeys }),
    }),
  );
  const gaps = readable.filter(({ coherent }) => !coherent);
  return {
    gaps: gaps.filter((gap) => state === undefined || gap.state === state),
    coherent: state === undefined ? readable.filter(({ coherent }) => coherent) : [],
    byState: {
      to_explain: gaps.filter((gap) => gap.state === GAP_STATES[0]).length,
      explained: gaps.filter((gap) => gap.state === GAP_STATES[1]).length,
      accepted: gaps.filter((gap) => gap.state === GAP_STATES[2]).length,
    },
  };
}

/** One gap on a day, as a person may read it; undefined where it does not exist for him on that day. */
export async function readGap(
  read: Read,
  actor: Performer | null,
  now: Now,
  { key, day }: { key: string; day: string },
): Promise<ReadGap | undefined> {
  const { gaps, coherent } = await gapList(read, actor, now, { season: undefined, day });
  return [...gaps, ...coherent].find((gap) => gap.key === key);
}

/** One gap today, with the project whose entries it shows; undefined where it does not exist for this person. */
export async function findGap(
  read: Read,
  actor: Performer,
  now: Now,
  key: string,
): Promise<(Gap & { projectId: number | null }) | undefined> {
  if (!isOfEntries(key)) {
    // Of today, which for a command is the day of its moment.
    const gap = (await publicGaps(readDayItself(read, now.day), now.day)).find((one) => one.key === key);
    return gap && { ...gap, projectId: null };
  }
  const found = (await entryGapsFor(read, actor, now, now.day)).find((one) => one.key === key);
  if (!found) return undefined;
  const [gap] = await withStandings(read, [found], now.day);
  return gap && { ...gap, projectId: found.projectId };
}
