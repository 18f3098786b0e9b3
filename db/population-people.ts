import type { Denominator } from '@/lib/domain/reach';
import { unlikeBases } from '@/lib/domain/reach';
import type { TrainingRegime } from '@/lib/domain/vocabulary';
import { type People, peopleKey } from '@/lib/domain/warnings';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** How many people of a profession a standing population gives in a delivery region of a training of a section. */
export interface PeopleOfPlace extends Denominator {
  sectionId: number;
  trainingId: number;
  regime: TrainingRegime;
  regionCode: string;
  /** null where the population has no levels. */
  levelKey: string | null;
  professionId: number;
  value: number;
}

type StoredPeople = Omit<PeopleOfPlace, 'byLevel' | 'byProfession'> & { byLevel: 0 | 1 };

/** Of the populations that stand now: a number that took the place of another is the one to look at. */
export const peopleOfSections = (read: Read, sectionIds: readonly number[]): PeopleOfPlace[] =>
  (
    prepared(
      read,
      `SELECT m.id AS sectionId, t.id AS trainingId, t.regime, v.region_code AS regionCode, v.level_key AS levelKey,
         v.profession_id AS professionId, v.value, s.unit, s.dated_on AS datedOn, s.precision, s.by_level AS byLevel
       FROM json_each(@sectionIds) i JOIN sections m ON m.id = i.value
       JOIN trainings t ON t.participation_id = m.participation_id
       JOIN training_regions x ON x.training_id = t.id AND x.until IS NULL
       JOIN population_values v ON v.region_code = x.region_code AND v.state = 'number' AND v.profession_id IS NOT NULL
       JOIN population_series s ON s.id = v.series_id
       WHERE NOT EXISTS (SELECT 1 FROM population_ends e WHERE e.series_id = s.id)
       ORDER BY m.id, t.id, s.id, v.profession_id, v.level_key, v.region_code`,
    ).all({ sectionIds: JSON.stringify(sectionIds) }) as StoredPeople[]
  ).map(({ byLevel, ...place }) => ({ ...place, byLevel: byLevel === 1, byProfession: true }));

/** The same as the warnings of a section in a period read it: of like bases only, the largest where several are. */
export function peopleInPeriod(
  places: readonly PeopleOfPlace[],
  { sectionId, startsOn, endsOn }: { sectionId: number; startsOn: string; endsOn: string },
): People {
  const people = new Map<string, number>();
  for (const place of places) {
    const { professionId, levelKey, regime, value } = place;
    const asked = { professionId, level: levelKey ?? undefined, startsOn, endsOn, regimes: [regime] };
    if (place.sectionId !== sectionId || unlikeBases(place, asked)) continue;
    const key = peopleKey(place);
    people.set(key, Math.max(people.get(key) ?? 0, value));
  }
  return people;
}
