import { asc, eq } from 'drizzle-orm';
import type { Specialty, SpecialtyCategory, StandingCell } from '@/lib/domain/specialty';
import { declarerAt, knownAt, organisationSaid, titleAt } from './known';
import { perJournalLine } from './per-journal-line';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** The annex of action 6 and what trainings say that they cover of it. */

type CategoryRow = Omit<typeof t.specialtyCategories.$inferSelect, 'key'> & { key: SpecialtyCategory };

/** Its columns, in their printed order. */
export const specialtyCategories = (read: Read): readonly CategoryRow[] =>
  perJournalLine(
    read,
    'specialty-categories',
    () =>
      read
        .select()
        .from(t.specialtyCategories)
        .orderBy(asc(t.specialtyCategories.position))
        .all() as CategoryRow[],
  );

/** Its rows with the columns that they tick, in their printed order. */
export const specialties = (read: Read): readonly Specialty[] =>
  perJournalLine(read, 'specialties', () => {
    const cells = Map.groupBy(read.select().from(t.specialtyCells).all(), ({ specialtyId }) => specialtyId);
    return read
      .select()
      .from(t.specialties)
      .orderBy(asc(t.specialties.id))
      .all()
      .map((row) => ({
        ...row,
        printed: (cells.get(row.id) ?? []).map(({ categoryKey }) => categoryKey as SpecialtyCategory),
      }));
  });

type NewRow = Omit<typeof t.trainingSpecialties.$inferInsert, 'id'>;

/** Appends what a training says of some cells; answers the numbers of the rows. */
export const appendTrainingSpecialties = (tx: Tx, rows: readonly NewRow[]): number[] =>
  rows.map(
    (row) =>
      tx.insert(t.trainingSpecialties).values(row).returning({ id: t.trainingSpecialties.id }).get().id,
  );

/** What every row of a training said, the last first. */
export const saidOfSpecialties = (read: Read, trainingId: number) =>
  read
    .select()
    .from(t.trainingSpecialties)
    .where(eq(t.trainingSpecialties.trainingId, trainingId))
    .orderBy(asc(t.trainingSpecialties.id))
    .all()
    .toReversed();

const LAST = `x.id = (SELECT max(y.id) FROM training_specialties y WHERE y.training_id = x.training_id
  AND y.specialty_id = x.specialty_id AND y.category_key = x.category_key AND y.stage = x.stage AND y.known_from <= @day)`;

/** What a training says that it covers, by the last word known on a day. */
export const standingSpecialties = (read: Read, trainingId: number, day: string): StandingCell[] =>
  prepared(
    read,
    `SELECT x.specialty_id AS specialtyId, x.category_key AS categoryKey, x.stage, x.on_day AS onDay
     FROM training_specialties x WHERE x.training_id = @trainingId AND x.event = 'declared' AND ${LAST}
     ORDER BY x.specialty_id, x.id`,
  ).all({ trainingId, day }) as StandingCell[];

/** The same of every training that stands, with the training. */
export const allStandingSpecialties = (read: Read, day: string): (StandingCell & { trainingId: number })[] =>
  prepared(
    read,
    `SELECT x.training_id AS trainingId, x.specialty_id AS specialtyId, x.category_key AS categoryKey, x.stage, x.on_day AS onDay
     FROM training_specialties x JOIN trainings t ON t.id = x.training_id
     WHERE t.withdrawn_from IS NULL AND x.event = 'declared' AND ${LAST} ORDER BY x.training_id, x.specialty_id, x.id`,
  ).all({ day }) as (StandingCell & { trainingId: number })[];

/** A cell that a training covers, as anyone may know it at the end of a day. */
export interface PublicCell extends StandingCell {
  trainingId: number;
  training: string;
  organisation: string;
  projectId: number;
  slug: string;
  acronym: string;
}

/**
 * What the trainings of public projects cover at the end of a day, true by then. A training that closed has no module
 * open any more; the frameworks that it wrote stay.
 */
export const specialtiesAt = (read: Read, day: string): PublicCell[] =>
  prepared(
    read,
    `SELECT x.specialty_id AS specialtyId, x.category_key AS categoryKey, x.stage, x.on_day AS onDay, t.id AS trainingId,
       ${titleAt('t')} AS training, ${organisationSaid('o', 'name')} AS organisation,
       j.id AS projectId, j.slug, j.acronym
     FROM training_specialties x JOIN trainings t ON t.id = x.training_id
     JOIN participations p ON p.id = t.participation_id JOIN projects j ON j.id = t.project_id
     JOIN organisations o ON o.id = ${declarerAt('t')}
     JOIN training_revisions v ON v.id = (SELECT max(r.id) FROM training_revisions r WHERE r.training_id = t.id
       AND r.known_from <= @day)
     WHERE x.event = 'declared' AND ${LAST} AND x.on_day <= @day AND ${knownAt('t')} AND ${knownAt('p')} AND ${knownAt('j')}
       AND (x.stage = 'framework_written' OR v.closed_on IS NULL OR v.closed_on > @day)
     ORDER BY x.specialty_id, x.id`,
  ).all({ day }) as PublicCell[];
