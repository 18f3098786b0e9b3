import { eq } from 'drizzle-orm';
import { frenchOrder } from '@/lib/domain/french-order';
import type { Layer, LevelKey, Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { standingLearners } from './figure-standing';
import { declarerAt, holdsAt, knownAt, organisationSaid, titleAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What an overlap speaks of: a pair of trainings, a period and a measure. */
export interface OverlapKey {
  firstTrainingId: number;
  secondTrainingId: number;
  periodId: number;
  measure: Measure;
}

export interface OverlapRow extends OverlapKey {
  id: number;
  projectId: number;
  learners: number | null;
}

/** The overlaps of all projects that hold at the end of a day: the last line of each pair, period and measure. */
export async function overlapsAt(read: Read, day: string): Promise<OverlapRow[]> {
  return prepared(
    read,
    `SELECT id, project_id AS projectId, first_training_id AS firstTrainingId, second_training_id AS secondTrainingId,
       period_id AS periodId, measure, learners
     FROM training_overlaps WHERE withdrawn = 0 AND id IN (SELECT max(id) FROM training_overlaps WHERE known_from <= @day
       GROUP BY first_training_id, second_training_id, period_id, measure) ORDER BY id`,
  ).all({ day }) as OverlapRow[];
}

export interface OverlapLine extends OverlapRow {
  withdrawn: boolean;
  reason: string;
  accountId: number;
  at: string;
}

/** Every line that a project's overlaps ever had by the end of a day, the last first. */
export async function overlapLines(read: Read, projectId: number, day: string): Promise<OverlapLine[]> {
  const rows = prepared(
    read,
    `SELECT id, project_id AS projectId, first_training_id AS firstTrainingId, second_training_id AS secondTrainingId,
       period_id AS periodId, measure, learners, withdrawn, reason, account_id AS accountId, at
     FROM training_overlaps WHERE project_id = @projectId AND known_from <= @day ORDER BY id DESC`,
  ).all({ projectId, day }) as (Omit<OverlapLine, 'withdrawn'> & { withdrawn: number })[];
  return rows.map((row) => ({ ...row, withdrawn: row.withdrawn === 1 }));
}

/** The last line of a pair, period and measure, withdrawn or not. */
export async function lastOverlap(
  read: Read,
  key: OverlapKey,
): Promise<{ id: number; learners: number | null; withdrawn: boolean } | undefined> {
  const row = prepared(
    read,
    `SELECT id, learners, withdrawn FROM training_overlaps WHERE first_training_id = @firstTrainingId
       AND second_training_id = @secondTrainingId AND period_id = @periodId AND measure = @measure ORDER BY id DESC LIMIT 1`,
  ).get({ ...key }) as { id: number; learners: number | null; withdrawn: number } | undefined;
  return row && { ...row, withdrawn: row.withdrawn === 1 };
}

export async function findOverlap(read: Read, id: number) {
  return read.select().from(t.trainingOverlaps).where(eq(t.trainingOverlaps.id, id)).get();
}

export async function appendOverlap(tx: Tx, row: typeof t.trainingOverlaps.$inferInsert): Promise<number> {
  return tx.insert(t.trainingOverlaps).values(row).returning({ id: t.trainingOverlaps.id }).get().id;
}

/** What a training declares today for a period and measure; null where no number is declared. */
export async function declaredOf(
  read: Read,
  trainingId: number,
  { periodId, measure }: Pick<OverlapKey, 'periodId' | 'measure'>,
): Promise<number | null> {
  const row = prepared(
    read,
    `SELECT sum(f.value) AS declared FROM figure_lines l JOIN current_figures f ON f.line_id = l.id
     WHERE l.training_id = (SELECT @trainingId) AND l.period_id = @periodId AND l.measure = @measure
       AND l.nature = 'actual' AND f.layer = 'declared' AND f.state = 'number'`,
  ).get({ trainingId, periodId, measure }) as { declared: number | null };
  return row.declared;
}

/** What a training counts in a region, at a level. */
export interface StandingCount {
  trainingId: number;
  periodId: number;
  measure: Measure;
  layer: Exclude<Layer, 'committed'>;
  regionCode: string;
  levelKey: LevelKey;
  value: number;
}

/** What stood for every training of a participation at the end of a day, by region and level: numbers alone. */
export async function standingOfParticipation(
  read: Read,
  participationId: number,
  day: string,
): Promise<StandingCount[]> {
  return (['declared', 'verified'] as const).flatMap(
    (layer) =>
      prepared(
        read,
        `SELECT n.training_id AS trainingId, n.period_id AS periodId, n.measure, '${layer}' AS layer,
           n.region_code AS regionCode, n.level_key AS levelKey, sum(w.value) AS value
         FROM (${standingLearners(layer, { ofParticipation: true })}) w JOIN figure_lines n ON n.id = w.line_id
         WHERE w.rank = 1 AND w.state = 'number' AND w.value > 0 GROUP BY 1, 2, 3, 5, 6`,
      ).all({ participationId, day }) as StandingCount[],
  );
}

export interface TrainingPlace {
  trainingId: number;
  title: string;
  organisation: string;
  projectId: number;
  participationId: number;
  seasonKey: SeasonKey;
  actionKey: string;
  regionCode: string | null;
}

/** The trainings of a project with each region where they are delivered, known by the end of a day. */
export async function trainingPlacesOfProject(
  read: Read,
  projectId: number,
  day: string,
): Promise<TrainingPlace[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT t.id AS trainingId, ${titleAt('t')} AS title, ${organisationSaid('o', 'name')} AS organisation, t.project_id AS projectId, p.id AS participationId,
       p.season_key AS seasonKey, p.action_key AS actionKey, r.region_code AS regionCode
     FROM trainings t JOIN participations p ON p.id = t.participation_id JOIN organisations o ON o.id = ${declarerAt('t')}
       LEFT JOIN training_regions r ON r.training_id = t.id AND ${holdsAt('r')}
     WHERE t.project_id = (SELECT @projectId) AND ${knownAt('t')} AND ${knownAt('p')}`,
    ).all({ projectId, day }) as TrainingPlace[],
    (row) => row.title,
    (row) => row.trainingId,
    (row) => row.regionCode,
  );
}
