import { findProject } from '@/db/projects';
import type { Read } from '@/db/store';
import { mayAdd } from '@/lib/domain/additivity';
import { type FigurePlace, grainOf } from '@/lib/domain/figure-address';
import type { Value } from '@/lib/domain/value';
import { type Layer, MEASURES, type Measure, type SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { entitledRead } from '@/lib/figure/entitled-read';
import { ALL_PERIODS } from '@/lib/figure/learner-cells';
import {
  type LearnerPlace,
  type LearnerTables,
  learnerTables,
  type PeriodName,
} from '@/lib/figure/learner-totals';
import { placeCoverage } from '@/lib/figure/place-coverage';
import { regionNames } from '@/lib/figure/region-names';
import { refusedField } from '@/lib/refusal';
import { type Asker, contributorsOf } from './contributors';
import type {
  ActionRef,
  Explanation,
  LeftOut,
  ParticipationContribution,
  ProjectRef,
  Term,
} from './explanation';
import { cellTallies, learnerContributions, learnersLeftOut } from './learner-contributions';

export interface LearnersQuestion {
  season: SeasonKey | undefined;
  day: string;
  measure: Measure;
  periodId?: number | undefined;
  place: FigurePlace;
  layer: Layer;
}

/** The place of a learner figure with its names. */
export interface NamedPlace {
  action: Omit<ActionRef, 'season'> | null;
  region: { code: string; name: string } | null;
  level: string | null;
  project: ProjectRef | null;
}

export interface LearnersExplanation extends Explanation {
  kind: 'learners';
  layers: Record<Layer, Value>;
  measure: Measure;
  period: PeriodName | null;
  place: NamedPlace;
  /** What the terms are: the periods of a sum over periods, or the parts of a place. */
  termsOf: 'periods' | 'actions' | 'regions' | null;
  contributions: ParticipationContribution[];
}

/**
 * What a cell of the fixed public tables is made of, or its sum over the periods known, as known at the end of a day.
 * The value is what the screens show: hidden where it is hidden there. What a participation adds is for those entitled
 * to its project. Refused in words: a place that no public table has, a name that does not exist, a sum over periods
 * of a measure that does not add up.
 */
export async function explainLearners(
  handle: Read,
  asker: Asker,
  { season, day, measure, periodId, place, layer }: LearnersQuestion,
): Promise<LearnersExplanation> {
  const read = await entitledRead(handle, asker.actor, asker.now);
  const { cell, names, projectId } = await placeOf(read, place);
  const { periods } = await knownReference(read);
  const period = periods.find(({ id }) => id === periodId);
  if (periodId !== undefined && !period) throw refusedField('period', 'unknown_period');
  if (!period && !mayAdd(measure, 'periods')) throw refusedField('period', 'stock_over_periods');

  const tables = await learnerTables(read, season, day);
  const periodAsked = period?.id ?? ALL_PERIODS;
  const valueIn = (at: Layer): Value => tables.values(cell, measure, periodAsked)[at];
  const value = valueIn(layer);
  const scope = { season, action: place.action, region: place.region, projectId, periodId: period?.id };
  const { list, coverage, whole } = await contributorsOf(read, asker, scope, day);
  const inside = {
    season,
    action: place.action,
    projectId,
    measure,
    periodId: period?.id,
    regionCode: place.region,
    levelKey: place.level,
  };
  // What it is made of is of the same day as its value: of the day asked for whoever may see all of it.
  const on = whole ? day : tables.day;
  const tallies = await cellTallies(read, inside, list, on);
  const ofPlace =
    projectId !== undefined
      ? { projectId }
      : place.region !== undefined && place.action === undefined
        ? { regionCode: place.region }
        : null;
  const asked = { cell: inside, layer, value, contributors: list, tallies, whole, day: on };
  return {
    kind: 'learners',
    season: season ?? null,
    day,
    layer,
    measure,
    period: period ? { id: period.id, label: period.label } : null,
    place: names,
    value,
    layers: { committed: valueIn('committed'), declared: valueIn('declared'), verified: valueIn('verified') },
    ...(period
      ? await termsOfPlace(read, tables, { cell, measure, periodId: period.id, layer, season })
      : { termsOf: 'periods', terms: periodTerms(periods, (id) => tables.values(cell, measure, id)[layer]) }),
    duplicates: 0,
    rate: null,
    coverage:
      layer === 'committed'
        ? null
        : ofPlace
          ? await coverageOf(read, ofPlace, { season, periodId: period?.id }, day)
          : coverage,
    contributions: learnerContributions(list, tallies, layer),
    leftOut: [
      ...(await learnersLeftOut(read, asked)),
      ...(period ? otherPeriods(periods, period.id, (id) => tables.values(cell, measure, id)[layer]) : []),
      ...otherMeasures(measure, (other) =>
        mayAdd(other, 'periods') || period ? tables.values(cell, other, periodAsked)[layer] : null,
      ),
    ],
    whole,
  };
}

/** The cell that a place names, with its names; refused where no fixed table has it, or a name is unknown. */
async function placeOf(
  read: Read,
  place: FigurePlace,
): Promise<{ cell: LearnerPlace; names: NamedPlace; projectId: number | undefined }> {
  const grain = grainOf(place);
  if (!grain) throw refusedField('action', 'no_public_table');
  const action = (await actionNames(read)).list().find(({ key }) => key === place.action);
  if (place.action !== undefined && !action) throw refusedField('action', 'unknown_action');
  const region = (await regionNames(read)).byCode.get(place.region ?? '');
  if (place.region !== undefined && !region) throw refusedField('region', 'unknown_region');
  const project = place.project === undefined ? undefined : await findProject(read, { slug: place.project });
  if (place.project !== undefined && !project) throw refusedField('project', 'unknown_project');
  return {
    cell: {
      grain,
      ...(action && { actionKey: action.key }),
      ...(region && { regionCode: region.code }),
      ...(place.level && { levelKey: place.level }),
      ...(project && { projectId: project.id }),
    },
    names: {
      action: action ? { key: action.key, number: action.number, shortTitle: action.shortTitle } : null,
      region: region ? { code: region.code, name: region.name } : null,
      level: place.level ?? null,
      project: project ? { slug: project.slug, acronym: project.acronym } : null,
    },
    projectId: project?.id,
  };
}

const isSaid = ({ value }: Term) => value.state !== 'not_reported';

export const periodTerms = (periods: readonly PeriodName[], of: (periodId: number) => Value): Term[] =>
  periods.map(({ id, label }) => ({ label, value: of(id) })).filter(isSaid);

/** Public cells that add up to one cell: the actions of the programme or of a region, the regions of an action. */
async function termsOfPlace(
  read: Read,
  tables: LearnerTables,
  { cell, measure, periodId, layer, season }: TermsQuestion,
): Promise<Pick<LearnersExplanation, 'terms' | 'termsOf'>> {
  const at = (place: LearnerPlace) => tables.values(place, measure, periodId)[layer];
  const { grain, actionKey, regionCode } = cell;
  if (grain === 'programme' || grain === 'region') {
    const actions = (await actionNames(read)).list(season);
    const terms = actions.map(({ key, number, shortTitle }) => ({
      label: `n°\u00a0${number} – ${shortTitle}`,
      value: at(
        regionCode === undefined
          ? { grain: 'action', actionKey: key }
          : { grain: 'action_region', actionKey: key, regionCode },
      ),
    }));
    return { termsOf: 'actions', terms: terms.filter(isSaid) };
  }
  if (grain === 'action' && actionKey !== undefined) {
    const { list } = await regionNames(read);
    const terms = list.map(({ code, name }) => ({
      label: name,
      value: at({ grain: 'action_region', actionKey, regionCode: code }),
    }));
    return { termsOf: 'regions', terms: terms.filter(isSaid) };
  }
  return { termsOf: null, terms: [] };
}

interface TermsQuestion {
  cell: LearnerPlace;
  measure: Measure;
  periodId: number;
  layer: Layer;
  season: SeasonKey | undefined;
}

async function coverageOf(
  read: Read,
  of: { projectId: number } | { regionCode: string },
  which: { season: SeasonKey | undefined; periodId: number | undefined },
  day: string,
): Promise<Explanation['coverage']> {
  const coverage = await placeCoverage(read, of, which, day);
  return coverage.expected === 0 ? null : coverage;
}

const isCounted = ({ state }: Value) => state === 'number' || state === 'estimate' || state === 'hidden';

/** A period's figure is never added to that of another one: each other one known is named. */
export const otherPeriods = (
  periods: readonly PeriodName[],
  read: number,
  of: (periodId: number) => Value,
): LeftOut[] =>
  periods.flatMap(({ id, label }) => {
    const value = of(id);
    return id === read || !isCounted(value)
      ? []
      : [{ reason: 'other_period' as const, count: null, value, names: [label] }];
  });

/** Measures are never added to one another: each other one known of the same place is named. */
export const otherMeasures = (measure: Measure, of: (other: Measure) => Value | null): LeftOut[] =>
  MEASURES.flatMap((other) => {
    const value = other === measure ? null : of(other);
    return value && isCounted(value)
      ? [{ reason: 'other_measure' as const, count: null, value, names: [other] }]
      : [];
  });
