import { frenchOrder } from '@/lib/domain/french-order';
import type { LevelKey, Modality, SeasonKey, TrainingKind, TrainingRegime } from '@/lib/domain/vocabulary';
import { settles } from './figure-settling';
import { declarerAt, holdsAt, knownAt, organisationSaid, titleAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Questions about the trainings of a project, or of a region, as they were known at the end of a day. */

export interface TrainingRow {
  id: number;
  projectId: number;
  seasonKey: SeasonKey;
  actionKey: string;
  title: string;
  kind: TrainingKind;
  regime: TrainingRegime;
  modality: Modality | null;
  hours: number | null;
  ects: number | null;
  certificationCode: string | null;
  romeCode: string | null;
  /** The first day on which nobody enters it any more. */
  closedOn: string | null;
  organisation: string;
}

/** The trainings of one project, of one region, of one action in all its seasons, or some by their numbers (a list in JSON). */
export type TrainingsOf =
  | { projectId: number }
  | { regionCode: string }
  | { actionKey: string }
  | { trainingIds: string };

export function scope(of: TrainingsOf): string {
  if ('projectId' in of) return 't.project_id = @projectId';
  if ('trainingIds' in of) return 't.id IN (SELECT value FROM json_each(@trainingIds))';
  if ('regionCode' in of)
    return `t.id IN (SELECT z.training_id FROM training_regions z WHERE z.region_code = @regionCode AND ${holdsAt('z')})`;
  return 't.participation_id IN (SELECT x.id FROM participations x WHERE x.action_key = @actionKey)';
}

/** The trainings of a project or a region with what was said of each by the end of the day. */
export async function trainingsAt(read: Read, of: TrainingsOf, day: string): Promise<TrainingRow[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT t.id, t.project_id AS projectId, p.season_key AS seasonKey, p.action_key AS actionKey, ${titleAt('t')} AS title, v.kind, v.regime,
       v.modality, v.hours, v.ects, v.certification_code AS certificationCode, v.rome_code AS romeCode, v.closed_on AS closedOn,
       ${organisationSaid('o', 'name')} AS organisation
     FROM trainings t JOIN participations p ON p.id = t.participation_id JOIN organisations o ON o.id = ${declarerAt('t')}
     JOIN training_revisions v ON v.id = (SELECT max(r.id) FROM training_revisions r WHERE r.training_id = t.id
       AND r.known_from <= @day)
     WHERE ${scope(of)} AND ${knownAt('t')} AND ${knownAt('p')}`,
    ).all({ ...of, day }) as TrainingRow[],
    (row) => row.title,
    (row) => row.id,
  );
}

/** Where the trainings are delivered, with the places (capacity) where known. */
export async function trainingRegionsOf(
  read: Read,
  of: TrainingsOf,
  day: string,
): Promise<{ trainingId: number; code: string; name: string; places: number | null }[]> {
  return prepared(
    read,
    `SELECT x.training_id AS trainingId, g.code, g.name, x.places FROM training_regions x
     JOIN trainings t ON t.id = x.training_id JOIN regions g ON g.code = x.region_code
     WHERE ${scope(of)} AND ${holdsAt('x')} ORDER BY g.code`,
  ).all({ ...of, day }) as { trainingId: number; code: string; name: string; places: number | null }[];
}

export async function trainingLevelsOf(
  read: Read,
  of: TrainingsOf,
  day: string,
): Promise<{ trainingId: number; levelKey: LevelKey }[]> {
  return prepared(
    read,
    `SELECT x.training_id AS trainingId, x.level_key AS levelKey FROM training_levels x
     JOIN trainings t ON t.id = x.training_id WHERE ${scope(of)} AND ${holdsAt('x')} ORDER BY x.level_key`,
  ).all({ ...of, day }) as { trainingId: number; levelKey: LevelKey }[];
}

export interface OfferAt {
  trainingId: number;
  layer: 'committed' | 'declared' | 'verified';
  /** The day it happened; null where the last word is that it did not, or no longer. */
  happenedOn: string | null;
}

/**
 * What stood for each training at the end of a day: the commitment, and the opening as declared and as verified.
 * As everywhere, a layer is the last revision saved before the section's last submission (or validation) by the
 * day, of the latest observation.
 */
export async function trainingOffersAt(read: Read, of: TrainingsOf, day: string): Promise<OfferAt[]> {
  const committed = prepared(
    read,
    `SELECT r.training_id AS trainingId, 'committed' AS layer, r.happened_on AS happenedOn
     FROM trainings t JOIN offer_revisions r ON r.participation_id = t.participation_id AND r.training_id = t.id
     WHERE ${scope(of)} AND r.fact = 'committed' AND r.known_from <= @day ORDER BY r.id`,
  ).all({ ...of, day }) as OfferAt[];
  const opened = (['declared', 'verified'] as const).flatMap(
    (layer) => prepared(read, openedAt(of, layer)).all({ ...of, day }) as OfferAt[],
  );
  // The rows come in the order of their observations: the last one of a training and layer stands.
  const standing = new Map([...committed, ...opened].map((row) => [`${row.trainingId} ${row.layer}`, row]));
  return [...standing.values()];
}

function openedAt(of: TrainingsOf, layer: 'declared' | 'verified'): string {
  const kept = layer === 'declared' ? "AND x.kind <> 'acceptance'" : '';
  return `SELECT r.training_id AS trainingId, '${layer}' AS layer, r.happened_on AS happenedOn
    FROM trainings t JOIN offer_revisions r ON r.participation_id = t.participation_id AND r.training_id = t.id
    JOIN sections s ON s.id = r.section_id JOIN reports q ON q.id = s.report_id JOIN campaigns c ON c.id = q.campaign_id
    WHERE ${scope(of)} AND r.fact = 'opened' AND r.happened_on IS NOT NULL AND r.id = (
      SELECT max(x.id) FROM offer_revisions x WHERE x.section_id = r.section_id AND x.training_id = r.training_id ${kept}
        AND x.at <= (SELECT max(e.at) FROM section_events e WHERE e.section_id = x.section_id AND ${settles('e', layer, '@day')}
          AND e.known_from <= @day))
    ORDER BY c.observed_on, r.id`;
}
