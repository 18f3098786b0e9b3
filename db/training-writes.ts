import type { Statement } from 'better-sqlite3';
import { and, eq, isNull } from 'drizzle-orm';
import type { Door, LevelKey } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What is said of a training beside its lists: one row of its revisions. */
export type TrainingWords = Omit<
  typeof t.trainingRevisions.$inferSelect,
  'id' | 'trainingId' | 'source' | 'reason' | 'accountId' | 'door' | 'at' | 'knownFrom'
>;

export interface TrainingLists {
  /** The offer components that it counts towards. */
  componentIds: string[];
  /** Delivery regions, with the places (capacity, not people) where known. */
  regions: { regionCode: string; places: number | null }[];
  levelKeys: LevelKey[];
  professionIds: number[];
}

/** Who says it, when, by which document and why. */
export interface RevisionAuthor {
  source: string | null;
  reason: string | null;
  /** Null where the service itself follows what was recorded for that day. */
  accountId: number | null;
  door: Door;
  at: string;
  knownFrom: string;
}

/** A new training with its first revision; its lists hold from the day it is known. */
export async function addTraining(
  tx: Tx,
  identity: { projectId: number; participationId: number; organisationId: number },
  words: TrainingWords,
  lists: TrainingLists,
  author: RevisionAuthor,
): Promise<number> {
  const { id } = tx
    .insert(t.trainings)
    .values({ ...identity, ...words, knownFrom: author.knownFrom })
    .returning({ id: t.trainings.id })
    .get();
  tx.insert(t.trainingRevisions)
    .values({ ...words, ...author, trainingId: id })
    .run();
  await setLists(tx, id, lists, author.knownFrom);
  return id;
}

/** Says something else of a training from a day on; the row keeps the last word, the revisions all of them. */
export async function appendTrainingRevision(
  tx: Tx,
  trainingId: number,
  words: TrainingWords,
  author: RevisionAuthor,
): Promise<number> {
  tx.update(t.trainings).set(words).where(eq(t.trainings.id, trainingId)).run();
  return tx
    .insert(t.trainingRevisions)
    .values({ ...words, ...author, trainingId })
    .returning({ id: t.trainingRevisions.id })
    .get().id;
}

export interface TrainingNow {
  words: TrainingWords;
  lists: TrainingLists;
  /** The last revision: what a form had before its eyes. */
  revisionId: number;
  /** From when it is known. */
  knownFrom: string;
}

/** The last word about a training; undefined where there is none, or it was withdrawn. */
export async function trainingNow(read: Read, trainingId: number): Promise<TrainingNow | undefined> {
  const training = read
    .select()
    .from(t.trainings)
    .where(and(eq(t.trainings.id, trainingId), isNull(t.trainings.withdrawnFrom)))
    .get();
  if (!training) return undefined;
  const { revisionId } = prepared(
    read,
    'SELECT max(id) AS revisionId FROM training_revisions WHERE training_id = ?',
  ).get(trainingId) as { revisionId: number };
  return {
    words: wordsOf(training),
    lists: await listsNow(read, trainingId),
    revisionId,
    knownFrom: training.knownFrom,
  };
}

/** What is said of a training, of all that its row holds. */
export function wordsOf(training: typeof t.trainings.$inferSelect): TrainingWords {
  const { title, kind, regime, modality, hours, ects, certificationCode, romeCode, closedOn } = training;
  return { title, kind, regime, modality, hours, ects, certificationCode, romeCode, closedOn };
}

async function listsNow(read: Read, trainingId: number): Promise<TrainingLists> {
  const of = <Row>(statement: Statement) => statement.all(trainingId) as Row[];
  return {
    componentIds: of<{ key: string }>(
      prepared(
        read,
        'SELECT component_id AS key FROM training_components WHERE training_id = ? AND until IS NULL ORDER BY 1',
      ),
    ).map(({ key }) => key),
    regions: of<{ regionCode: string; places: number | null }>(
      prepared(
        read,
        'SELECT region_code AS regionCode, places FROM training_regions WHERE training_id = ? AND until IS NULL ORDER BY 1',
      ),
    ),
    levelKeys: of<{ key: LevelKey }>(
      prepared(
        read,
        'SELECT level_key AS key FROM training_levels WHERE training_id = ? AND until IS NULL ORDER BY 1',
      ),
    ).map(({ key }) => key),
    professionIds: of<{ key: number }>(
      prepared(
        read,
        'SELECT profession_id AS key FROM training_professions WHERE training_id = ? AND until IS NULL ORDER BY 1',
      ),
    ).map(({ key }) => key),
  };
}

/** Brings the lists of a training to what they are from a day on: what goes ends that day, what comes begins. */
export async function setLists(
  tx: Tx,
  trainingId: number,
  { componentIds, regions, levelKeys, professionIds }: Partial<TrainingLists>,
  day: string,
): Promise<void> {
  const set = (table: string, column: string, rows: readonly ListRow[] | undefined) =>
    rows && setList(tx, trainingId, { table, column, rows, day });
  const plain = (keys: readonly (string | number)[] | undefined) =>
    keys?.map((key) => ({ key, places: null }));
  set('training_components', 'component_id', plain(componentIds));
  set(
    'training_regions',
    'region_code',
    regions?.map(({ regionCode, places }) => ({ key: regionCode, places })),
  );
  set('training_levels', 'level_key', plain(levelKeys));
  set('training_professions', 'profession_id', plain(professionIds));
}

interface ListRow {
  key: string | number;
  places: number | null;
}

function setList(
  tx: Tx,
  trainingId: number,
  { table, column, rows, day }: { table: string; column: string; rows: readonly ListRow[]; day: string },
): void {
  const withPlaces = table === 'training_regions';
  const held = prepared(
    tx,
    `SELECT ${column} AS key, known_from AS knownFrom, ${withPlaces ? 'places' : 'NULL AS places'} FROM ${table}
     WHERE training_id = ? AND until IS NULL`,
  ).all(trainingId) as (ListRow & { knownFrom: string })[];
  const same = (a: ListRow, b: ListRow) => a.key === b.key && a.places === b.places;
  for (const { key, knownFrom } of held.filter((row) => !rows.some((next) => same(row, next)))) {
    // What began on the same day never was.
    const end =
      knownFrom >= day
        ? `DELETE FROM ${table} WHERE training_id = @trainingId AND ${column} = @key AND until IS NULL AND @day IS NOT NULL`
        : `UPDATE ${table} SET until = @day WHERE training_id = @trainingId AND ${column} = @key AND until IS NULL`;
    prepared(tx, end).run({ trainingId, key, day });
  }
  for (const { key, places } of rows.filter((row) => !held.some((before) => same(before, row))))
    prepared(
      tx,
      `INSERT INTO ${table} (training_id, ${column}, known_from${withPlaces ? ', places' : ''})
       VALUES (@trainingId, @key, @day${withPlaces ? ', @places' : ''})`,
    ).run({ trainingId, key, day, ...(withPlaces && { places }) });
}
