import type { CellState } from '@/lib/domain/coverage-cell';
import type { PopulationNumber } from '@/lib/domain/population';
import type { PopulationState, PopulationUnit } from '@/lib/domain/population-vocabulary';
import type { ReachRefusal, WholeReach, WithoutDenominator } from '@/lib/domain/reach';
import { formatAtPrecision, formatDay } from './dates';
import { formatCount, formatRate } from './numbers';
import { counted } from './plural';
import { french } from './typography';

export const populationUnitWords: Record<PopulationUnit, string> = {
  students_enrolled: 'étudiants inscrits',
  new_students: 'nouveaux étudiants',
  professionals_in_post: 'professionnels en exercice',
  digital_mediators: 'médiateurs numériques',
  elected: 'élus',
  establishments: 'établissements',
};

export const populationStateWords: Record<PopulationState, string> = {
  number: 'nombre',
  secret: 'secret statistique',
  missing: 'non donné par la source',
};

export const populationNumberText = (said: PopulationNumber): string =>
  said.state === 'number' ? formatCount(said.value) : populationStateWords[said.state];

/** « par région et par profession ». */
export const populationDimensionWords = ({
  byRegion,
  byLevel,
  byProfession,
}: Record<'byRegion' | 'byLevel' | 'byProfession', boolean>): string => {
  const parts = [byRegion && 'par région', byLevel && 'par niveau', byProfession && 'par profession'].filter(
    (part) => part !== false,
  );
  return parts.length === 0 ? 'un seul nombre, national' : parts.join(', ');
};

/** « étudiants inscrits, octobre 2024 – Enquête Écoles, tableau 3 (document 003) ». */
export const populationSourceWords = ({
  unit,
  datedOn,
  precision,
  source,
  documentKey,
}: {
  unit: PopulationUnit;
  datedOn: string;
  precision: 'day' | 'month' | 'year';
  source: string;
  documentKey: string | null;
}): string =>
  french(
    `${populationUnitWords[unit]}, ${formatAtPrecision(datedOn, precision)} – ${source}${documentKey ? ` (document ${documentKey})` : ''}`,
  );

/** What became of a series, in a sentence; undefined while it stands. */
export function populationEndWords({
  endedFrom,
  endReason,
  successorId,
}: {
  endedFrom: string | null;
  endReason: string | null;
  successorId: number | null;
}): string | undefined {
  if (endedFrom === null) return undefined;
  return french(
    `${successorId === null ? 'Retirée' : 'Remplacée'} le ${formatDay(endedFrom)} : ${endReason ?? ''}`,
  );
}

/** Why learners are not divided by a population: what is unlike. */
export const reachRefusalWords: Record<ReachRefusal, string> = {
  no_profession:
    'Cette population n’est pas donnée par profession : des apprenants d’une profession ne se divisent pas par tous.',
  other_level: 'L’un est donné pour un niveau et l’autre pour tous : choisissez le même.',
  other_people:
    'Ce ne sont pas les mêmes personnes : des apprenants en formation ne se divisent ni par des professionnels qu’ils ne sont pas encore, ni par des établissements.',
  other_date: 'Plus de 24 mois séparent la population de la période : elles ne se comparent pas.',
};

export const unlikeBasesText = (refusal: ReachRefusal): string => french(reachRefusalWords[refusal]);

/** « 13 régions sur 18 ». */
export const regionsShareWords = ({ cells, of }: Pick<WholeReach, 'cells' | 'of'>): string =>
  `${counted(cells, 'région')} sur ${of}`;

/** Why a cell has no denominator, as a piece of sentence. */
export const withoutDenominatorWords: Record<WithoutDenominator, string> = {
  no_series: 'aucune population ne convient',
  no_profession: 'la population n’est pas donnée par profession',
  other_level: 'la population n’est pas donnée pour ce niveau',
  other_people: 'la population ne compte pas les mêmes personnes',
  other_date: 'la population est à plus de 24 mois de la période',
  no_cell: 'la population n’en dit rien',
  secret: 'secret statistique',
  missing: 'non donné par la source',
};

/** « 249 sur 1 800, 13,8 % ». */
export const reachText = ({ learners, population, rate }: Omit<WholeReach, 'cells' | 'of'>): string =>
  rate === null
    ? 'non calculable'
    : `${formatCount(learners)} sur ${formatCount(population)}, ${formatRate(rate)}`;

/** What may stand in a cell, as a state of the offer and of what is known of its learners. */
export const zoneStateWords: Record<CellState, string> = {
  no_offer: 'aucune formation engagée',
  reached: 'apprenants vérifiés',
  unknown: 'non déclaré',
  open: 'ouverte, sans apprenant vérifié',
  committed: 'engagée, non ouverte',
};

/** Why nobody is named beside a white cell; undefined where somebody is. */
export function nearWords({
  near,
  isAlone,
}: {
  near: readonly unknown[];
  isAlone: boolean;
}): string | undefined {
  if (near.length > 0) return undefined;
  return isAlone ? 'Aucune région voisine' : 'Aucun projet dans les régions voisines';
}
