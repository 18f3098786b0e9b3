import { isNull } from 'drizzle-orm';
import type { LevelKey } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read } from './store';
import { prepared } from './store-prepared';
import { type TrainingNow, wordsOf } from './training-writes';

/** The last word about every training that stands, as `trainingNow` says it of one: as many statements as for one. */
export async function trainingsNow(read: Read): Promise<ReadonlyMap<number, TrainingNow>> {
  const revisions = prepared(
    read,
    'SELECT training_id AS id, max(id) AS revisionId FROM training_revisions GROUP BY training_id',
  ).all() as { id: number; revisionId: number }[];
  const components = prepared(
    read,
    'SELECT training_id AS id, component_id AS key FROM training_components WHERE until IS NULL ORDER BY 1, 2',
  ).all() as { id: number; key: string }[];
  const regions = prepared(
    read,
    'SELECT training_id AS id, region_code AS regionCode, places FROM training_regions WHERE until IS NULL ORDER BY 1, 2',
  ).all() as { id: number; regionCode: string; places: number | null }[];
  const levels = prepared(
    read,
    'SELECT training_id AS id, level_key AS key FROM training_levels WHERE until IS NULL ORDER BY 1, 2',
  ).all() as { id: number; key: LevelKey }[];
  const professions = prepared(
    read,
    'SELECT training_id AS id, profession_id AS key FROM training_professions WHERE until IS NULL ORDER BY 1, 2',
  ).all() as { id: number; key: number }[];

  const lastOf = new Map(revisions.map(({ id, revisionId }) => [id, revisionId]));
  const [componentsOf, regionsOf] = [byTraining(components), byTraining(regions)];
  const [levelsOf, professionsOf] = [byTraining(levels), byTraining(professions)];
  const trainings = read.select().from(t.trainings).where(isNull(t.trainings.withdrawnFrom)).all();
  return new Map(
    trainings.map((training) => [
      training.id,
      {
        words: wordsOf(training),
        lists: {
          componentIds: componentsOf(training.id).map(({ key }) => key),
          regions: regionsOf(training.id).map(({ regionCode, places }) => ({ regionCode, places })),
          levelKeys: levelsOf(training.id).map(({ key }) => key),
          professionIds: professionsOf(training.id).map(({ key }) => key),
        },
        revisionId: lastOf.get(training.id) ?? 0,
        knownFrom: training.knownFrom,
      },
    ]),
  );
}

function byTraining<Row extends { id: number }>(rows: readonly Row[]): (id: number) => readonly Row[] {
  const own = Map.groupBy(rows, ({ id }) => id);
  return (id) => own.get(id) ?? [];
}
