import type { PopulationNumber } from './population';
import type { PopulationUnit } from './population-vocabulary';
import { MEDIATOR_PROFESSION } from './session-figures';
import type { DatePrecision, TrainingRegime } from './vocabulary';

/** Years between a population and a period (24 months), beyond which one is no measure of the other. */
const MOST_YEARS = 2;

/** Why learners are not divided by a population. */
export const REACH_REFUSALS = [
  /** A series without professions: all subjects, all trades. */
  'no_profession',
  /** A level is asked for, and the series has none; or it has, and none is asked for. */
  'other_level',
  /** Students against professionals in post, or people against establishments. */
  'other_people',
  /** More than 24 months from the period. */
  'other_date',
] as const;
export type ReachRefusal = (typeof REACH_REFUSALS)[number];

/** Why a cell has no denominator: no series fits, or the source gives none. */
export type WithoutDenominator = 'no_series' | ReachRefusal | 'no_cell' | 'secret' | 'missing';

/** What is known of a series that is to be a denominator. */
export interface Denominator {
  unit: PopulationUnit;
  datedOn: string;
  precision: DatePrecision;
  byLevel: boolean;
  byProfession: boolean;
}

/** Learners of a cell, of trainings of one regime. */
export interface LearnersOfRegime {
  regime: TrainingRegime;
  value: number;
}

const STUDENTS: readonly TrainingRegime[] = ['initial', 'apprenticeship'];

/**
 * The regimes whose learners a unit counts: those who study are no professionals in post. Mediators are one profession,
 * whatever the training; elected people and establishments are no learners of a profession.
 */
export function regimesOf(unit: PopulationUnit, professionId: number): readonly TrainingRegime[] {
  if (unit === 'students_enrolled' || unit === 'new_students') return STUDENTS;
  if (unit === 'professionals_in_post') return ['continuing'];
  if (unit === 'digital_mediators' && String(professionId) === MEDIATOR_PROFESSION)
    return [...STUDENTS, 'continuing'];
  return [];
}

/** Why no learner of a period is divided by a series; undefined where the bases are alike. */
export function unlikeBases(
  { datedOn, precision, byLevel, byProfession, unit }: Denominator,
  asked: {
    professionId: number;
    level: string | undefined;
    startsOn: string;
    endsOn: string;
    /** The regimes of the trainings that are asked about; none: there is no training yet. */
    regimes: readonly TrainingRegime[];
  },
): ReachRefusal | undefined {
  if (!byProfession) return 'no_profession';
  if (byLevel !== (asked.level !== undefined)) return 'other_level';
  const counted = regimesOf(unit, asked.professionId);
  const isLike = asked.regimes.length === 0 || asked.regimes.some((regime) => counted.includes(regime));
  if (counted.length === 0 || !isLike) return 'other_people';
  const near = yearsOn(lastDayOf(datedOn, precision)) >= asked.startsOn && datedOn <= yearsOn(asked.endsOn);
  return near ? undefined : 'other_date';
}

/** The last day that a date may mean: a population of 2024 is one of any day of it. */
const lastDayOf = (day: string, precision: DatePrecision): string => {
  if (precision === 'year') return `${day.slice(0, 4)}-12-31`;
  return precision === 'month' ? `${day.slice(0, 7)}-31` : day;
};

/** The same day later on, only to be compared: a 29 February need not exist. */
const yearsOn = (day: string): string => `${Number(day.slice(0, 4)) + MOST_YEARS}${day.slice(4)}`;

/** The reach of a cell: its learners, those of them that the population counts, and their share of it. */
export interface Reach {
  /** Of the regimes that the unit counts. */
  learners: number;
  /** Of the others: not in the rate, and said. */
  others: number;
  population: PopulationNumber | undefined;
  /** Uncapped; null where the population is not a number above 0. */
  rate: number | null;
}

export function reachOf(
  learners: readonly LearnersOfRegime[],
  population: PopulationNumber | undefined,
  regimes: readonly TrainingRegime[],
): Reach {
  const sum = (like: boolean) =>
    learners.reduce((total, { regime, value }) => total + (regimes.includes(regime) === like ? value : 0), 0);
  const reached = sum(true);
  return {
    learners: reached,
    others: sum(false),
    population,
    rate: population?.state === 'number' && population.value > 0 ? reached / population.value : null,
  };
}

/** The reach of all the cells that have both, sums over sums; the others are left out of the two. */
export interface WholeReach {
  learners: number;
  population: number;
  /** Cells that have both, of all those that were asked about. */
  cells: number;
  of: number;
  rate: number | null;
}

export function wholeReach(cells: readonly { reach: Reach; known: boolean }[]): WholeReach {
  const both = cells.flatMap(({ reach, known }) =>
    known && reach.population?.state === 'number' && reach.population.value > 0
      ? [{ learners: reach.learners, population: reach.population.value }]
      : [],
  );
  const learners = both.reduce((sum, one) => sum + one.learners, 0);
  const population = both.reduce((sum, one) => sum + one.population, 0);
  return {
    ...{ learners, population, cells: both.length, of: cells.length },
    rate: population > 0 ? learners / population : null,
  };
}

/** More learners than people: one of the two numbers is wrong, or people are counted twice. */
export const isOverPopulation = ({ learners, population }: Reach): boolean =>
  population?.state === 'number' && learners > population.value;
