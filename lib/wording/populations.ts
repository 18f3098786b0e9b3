import type { PopulationNumber } from '@/lib/domain/population';
import type { PopulationState, PopulationUnit } from '@/lib/domain/population-vocabulary';
import type { ReachRefusal } from '@/lib/domain/reach';
import { formatAtPrecision, formatDay } from './dates';
import { formatCount } from './numbers';
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

/** « par région et par métier ». */
export const populationDimensionWords = ({
  byRegion,
  byLevel,
  byProfession,
}: Record<'byRegion' | 'byLevel' | 'byProfession', boolean>): string => {
  const parts = [byRegion && 'par région', byLevel && 'par niveau', byProfession && 'par métier'].filter(
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
    'Cette population n’est pas donnée par métier : des apprenants d’un métier ne se divisent pas par tous.',
  other_level: 'L’un est donné pour un niveau et l’autre pour tous : choisissez le même.',
  other_people:
    'Ce ne sont pas les mêmes personnes : des apprenants en formation ne se divisent ni par des professionnels qu’ils ne sont pas encore, ni par des établissements.',
  other_date: 'Plus de 24 mois séparent la population de la période : elles ne se comparent pas.',
};

export const unlikeBasesText = (refusal: ReachRefusal): string => french(reachRefusalWords[refusal]);

/** « 13 régions sur 18 ». */
export const regionsShareWords = (cells: number, of: number): string =>
  `${counted(cells, 'région')} sur ${of}`;
