import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { remember } from '@/lib/figure/memory';
import { allEntryGaps, entryGapsFor } from '@/lib/gap/gap-entries';
import { type Gap, publicGaps, withStandings } from '@/lib/gap/gaps';
import {
  gapKindWords,
  gapNumberName,
  gapNumberText,
  gapRecorded,
  gapStateWords,
  gapTitle,
} from '@/lib/wording/gaps';
import { type Entry, entry } from './search-index';

export interface SearchedGap {
  key: string;
  title: string;
  /** What kind of disagreement it is, and what is done with it. */
  detail: string;
  season: SeasonKey | null;
}

/**
 * The gaps that somebody may read today, by what they are about, their numbers, actions and records; those of entries
 * for who reads the project. Notes are free words: they are not searched.
 */
export async function gapIndex(read: Read, actor: Actor | null, now: Now): Promise<Entry<SearchedGap>[]> {
  const open = await remember(read, 'search-gaps', { day: now.day }, async () =>
    (await publicGaps(read, now.day)).map(gapEntry),
  );
  const own = await entryGapsFor(read, actor, now, now.day);
  if (own.length === 0) return open;
  const known = await entriesOfEntryGaps(read, now.day);
  return [...open, ...own.flatMap(({ key }) => known.get(key) ?? [])];
}

/** Of everyone’s projects, worked out once for each state of the data: who reads which is asked at every search. */
const entriesOfEntryGaps = (read: Read, day: string): Promise<ReadonlyMap<string, Entry<SearchedGap>>> =>
  remember(read, 'search-gaps-of-entries', { day }, async () => {
    const gaps = await withStandings(read, await allEntryGaps(read, day, false), day);
    return new Map(gaps.map((gap) => [gap.key, gapEntry(gap)]));
  });

function gapEntry(gap: Gap): Entry<SearchedGap> {
  const { key, season, kind, coherent, state, actions, components, records, codes, numbers, project } = gap;
  const title = gapRecorded(gap) ?? gapTitle(gap);
  return entry(
    {
      ...{ key, title, season },
      detail: `${gapKindWords[kind]} – ${coherent ? 'sans écart' : gapStateWords[state]}`,
    },
    [title],
    [
      // A check that agrees is no gap: the word alone does not find it.
      ...[
        coherent ? '' : 'écart contradiction',
        gapTitle(gap),
        gap.label,
        gapKindWords[kind],
        project?.acronym ?? '',
      ],
      ...codes,
      ...records.flatMap(({ finding, position }) => [finding, position]),
      ...numbers.flatMap((number) => [gapNumberText(number), number.source ?? '']),
    ],
    [
      coherent ? 'sans écart' : gapStateWords[state],
      ...actions.map(({ number, shortTitle }) => `action ${number} ${shortTitle}`),
      ...components.map(({ label }) => label),
      ...numbers.flatMap(({ name, source }) => [gapNumberName(name), source ? `document ${source}` : '']),
    ],
  );
}
