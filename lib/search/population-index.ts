import { populationsKnown, populationValues } from '@/db/populations';
import { professions } from '@/db/reference';
import type { Read } from '@/db/store';
import { remember } from '@/lib/figure/memory';
import { populationEndWords, populationSourceWords, populationUnitWords } from '@/lib/wording/populations';
import { type Entry, entry } from './search-index';

export interface SearchedPopulation {
  id: number;
  title: string;
  detail: string;
}

/** The populations known on a day, by their names, what they count, their source and the professions that they give. */
export const populationIndex = (read: Read, day: string): Promise<Entry<SearchedPopulation>[]> =>
  remember(read, 'search-populations', { day }, async () => {
    const all = populationsKnown(read, day);
    const labels = new Map((await professions(read)).map(({ id, label }) => [id, label]));
    const values = Map.groupBy(
      populationValues(
        read,
        all.map(({ id }) => id),
      ),
      ({ seriesId }) => seriesId,
    );
    return all.map((one) =>
      entry(
        {
          id: one.id,
          title: one.title,
          detail: [populationSourceWords(one), populationEndWords(one)].filter(Boolean).join(' · '),
        },
        [one.title],
        [
          ...['population effectifs dénominateur', populationUnitWords[one.unit], one.source, one.basis],
          ...new Set(
            (values.get(one.id) ?? []).flatMap(({ professionId }) =>
              professionId === null ? [] : (labels.get(professionId) ?? []),
            ),
          ),
        ],
      ),
    );
  });
