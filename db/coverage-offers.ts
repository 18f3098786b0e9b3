import type { SeasonKey } from '@/lib/domain/vocabulary';
import { standingOffers } from './figure-standing';
import { holdsAt, knownAt, titleAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A training as it was known at the end of a day: to whom, where and at which levels, and whether it is offered. */
export interface OfferedTraining {
  id: number;
  projectId: number;
  seasonKey: SeasonKey;
  actionKey: string;
  regionCodes: string[];
  professionIds: number[];
  levelKeys: string[];
  /** Whether the agreement commits it. */
  isCommitted: boolean;
  /** Whether it is declared, or verified, as opened. */
  isOpen: boolean;
  /** Whether nobody enters it any more on the day. */
  isClosed: boolean;
}

type Row = Omit<
  OfferedTraining,
  'regionCodes' | 'professionIds' | 'levelKeys' | 'isCommitted' | 'isOpen' | 'isClosed'
> &
  Record<'regions' | 'professions' | 'levels', string> &
  Record<'isCommitted' | 'isOpen', 0 | 1> & { closedOn: string | null };

const stands = (layer: 'committed' | 'declared' | 'verified') =>
  `SELECT w.training_id AS id FROM (${standingOffers(layer, { ofParticipations: true })}) w
   WHERE w.rank = 1 AND w.subject = 'training' AND w.happened_on IS NOT NULL`;

const list = (column: string, table: string) =>
  `(SELECT json_group_array(x.${column}) FROM ${table} x WHERE x.training_id = t.id AND ${holdsAt('x')})`;

/** The trainings of some participations known at the end of a day: one statement whatever their number. */
export function offeredTrainings(
  read: Read,
  { participationIds, day }: { participationIds: readonly number[]; day: string },
): OfferedTraining[] {
  const rows = prepared(
    read,
    `WITH committed AS MATERIALIZED (${stands('committed')}),
       opened AS MATERIALIZED (${stands('declared')} UNION ${stands('verified')})
     SELECT t.id, t.project_id AS projectId, p.season_key AS seasonKey, p.action_key AS actionKey,
       ${list('region_code', 'training_regions')} AS regions, ${list('profession_id', 'training_professions')} AS professions,
       ${list('level_key', 'training_levels')} AS levels,
       t.id IN (SELECT id FROM committed) AS isCommitted, t.id IN (SELECT id FROM opened) AS isOpen,
       (SELECT v.closed_on FROM training_revisions v WHERE v.training_id = t.id AND v.known_from <= @day
         ORDER BY v.id DESC LIMIT 1) AS closedOn
     FROM json_each(@participationIds) v JOIN participations p ON p.id = v.value
     JOIN trainings t ON t.participation_id = p.id
     WHERE ${knownAt('t')} AND ${knownAt('p')} ORDER BY t.id`,
  ).all({ participationIds: JSON.stringify(participationIds), day }) as Row[];
  return rows.map(({ regions, professions, levels, isCommitted, isOpen, closedOn, ...row }) => ({
    ...row,
    regionCodes: JSON.parse(regions) as string[],
    professionIds: JSON.parse(professions) as number[],
    levelKeys: JSON.parse(levels) as string[],
    isCommitted: isCommitted === 1,
    isOpen: isOpen === 1,
    isClosed: closedOn !== null && closedOn <= day,
  }));
}

/** The participations of some projects, or of all of them (null), whatever the day. */
export const participationIdsOf = (read: Read, projectIds: readonly number[] | null): number[] =>
  (
    prepared(
      read,
      `SELECT id FROM participations WHERE @every = 1 OR project_id IN (SELECT value FROM json_each(@projectIds))`,
    ).all({ every: projectIds === null ? 1 : 0, projectIds: JSON.stringify(projectIds ?? []) }) as {
      id: number;
    }[]
  ).map(({ id }) => id);

/** What some trainings are called at the end of a day. */
export const trainingTitles = (read: Read, ids: readonly number[], day: string): Map<number, string> =>
  new Map(
    (
      prepared(
        read,
        `SELECT t.id, ${titleAt('t')} AS title FROM json_each(@ids) v JOIN trainings t ON t.id = v.value`,
      ).all({ ids: JSON.stringify(ids), day }) as { id: number; title: string }[]
    ).map(({ id, title }) => [id, title]),
  );
