import type { Read } from '@/db/store';
import { type TrainingLifeRow, trainingLives } from '@/db/training-life-rows';
import {
  type OfferAt,
  type TrainingRow,
  type TrainingsOf,
  trainingLevelsOf,
  trainingOffersAt,
  trainingRegionsOf,
  trainingsAt,
} from '@/db/training-rows';
import type { Layer, LevelKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from './action-names';

export interface TrainingDetail extends Omit<TrainingRow, 'seasonKey' | 'actionKey'> {
  action: Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle'>;
  levels: LevelKey[];
  /** Where it is delivered, with its places (a capacity, not people) where known. */
  regions: { code: string; name: string; places: number | null }[];
  /** The day committed, and the days of opening as declared and as verified; null: nobody said that it happened. */
  offer: Record<Layer, string | null>;
  /** What happened to it by that day, in the order of the days. */
  life: TrainingLifeRow[];
}

/** The trainings of a project, or delivered in a region, with what was known of each at the end of a day. */
export async function trainingsOf(read: Read, of: TrainingsOf, day: string): Promise<TrainingDetail[]> {
  const actions = await actionNames(read);
  const rows = await trainingsAt(read, of, day);
  const regions = Map.groupBy(await trainingRegionsOf(read, of, day), ({ trainingId }) => trainingId);
  const levels = Map.groupBy(await trainingLevelsOf(read, of, day), ({ trainingId }) => trainingId);
  const offers = new Map<string, OfferAt>(
    (await trainingOffersAt(read, of, day)).map((row) => [`${row.trainingId} ${row.layer}`, row]),
  );
  const life = lifeOf(
    read,
    rows.map(({ id }) => id),
    day,
  );
  return rows.map(({ seasonKey, actionKey, ...training }) => {
    const { key, season, number, shortTitle } = actions.of(seasonKey, actionKey);
    const on = (layer: Layer) => offers.get(`${training.id} ${layer}`)?.happenedOn ?? null;
    return {
      ...training,
      action: { key, season, number, shortTitle },
      levels: (levels.get(training.id) ?? []).map(({ levelKey }) => levelKey),
      regions: (regions.get(training.id) ?? []).map(({ code, name, places }) => ({ code, name, places })),
      offer: { committed: on('committed'), declared: on('declared'), verified: on('verified') },
      life: life(training.id),
    };
  });
}

/** What is known and true of the lives of some trainings, told of each: of a replacement, of both. */
function lifeOf(read: Read, ids: readonly number[], day: string): (id: number) => TrainingLifeRow[] {
  const events = trainingLives(read, ids, day).filter(({ effectiveOn }) => effectiveOn <= day);
  return (id) =>
    events.flatMap(({ reason: _, ...event }) =>
      event.trainingId === id || event.successorId === id ? [event] : [],
    );
}
