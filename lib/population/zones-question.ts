import { actionRegimes, type PopulationSeries, populationsKnown } from '@/db/populations';
import { levels } from '@/db/reference';
import { allPeriods } from '@/db/reports';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { type AimedProfession, aimedProfessions } from '@/lib/coverage/aimed-professions';
import { placesReached } from '@/lib/coverage/coverage-facts';
import { frenchOrder } from '@/lib/domain/french-order';
import { idOf } from '@/lib/domain/id';
import { type ReachRefusal, unlikeBases } from '@/lib/domain/reach';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import {
  LEVEL_KEYS,
  type LevelKey,
  MEASURES,
  type Measure,
  type SeasonKey,
  type TrainingRegime,
} from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { maySee } from '@/lib/figure/reader';
import { refusedFields } from '@/lib/refusal';
import { refuseUnlessReadsPopulations } from './population-list';

/** What an address asks of the white zones; what is not known on the day is refused beside its field. */
export interface ZonesQuery {
  season: SeasonKey | undefined;
  day: string;
  action?: string | undefined;
  profession?: string | undefined;
  level?: string | undefined;
  period?: string | undefined;
  population?: string | undefined;
  measure?: string | undefined;
  page?: string | undefined;
}

export interface ZonesPeriod {
  id: number;
  label: string;
  startsOn: string;
  endsOn: string;
}

export interface ZonesProfession {
  id: number;
  label: string;
}

/** What was understood, and what may be chosen. */
export interface ZonesQuestion {
  day: string;
  season: SeasonKey | undefined;
  action: ActionName;
  profession: ZonesProfession | undefined;
  level: LevelKey | undefined;
  period: ZonesPeriod;
  measure: Measure;
  /** Those of the trainings of the action: it is asked whom a population counts. */
  regimes: TrainingRegime[];
  /** The population that is divided by; undefined: none is loaded, or none fits. */
  series: PopulationSeries | undefined;
  /** Why none of those that stand fits, of the first profession that is asked about. */
  unfit: { series: PopulationSeries; refusal: ReachRefusal }[];
  /** The professions that the action aims at, in the French order, with the line that says it. */
  aimed: AimedProfession[];
  choices: {
    actions: ActionName[];
    levels: { key: string; label: string }[];
    periods: ZonesPeriod[];
    populations: PopulationSeries[];
  };
}

/**
 * Reads the question of somebody: missing for whoever reads no population, undefined where no action is wholly in his
 * scope: a reach over some of its projects would be taken for that of all.
 */
export async function zonesQuestion(
  read: Read,
  actor: Actor | null,
  query: ZonesQuery,
): Promise<ZonesQuestion | undefined> {
  refuseUnlessReadsPopulations(actor);
  const { day, season } = query;
  const { all, aimsAt } = await aimedProfessions(read, day);
  const names = await actionNames(read);
  const mayRead = ({ key }: ActionName) => can(actor, 'project.read', { projectActions: [key] });
  const actions = names.list(season).filter(mayRead);
  const action =
    actions.find(({ key }) => key === query.action) ??
    actions.find(({ key }) => all.some(({ actionKey, isAimed }) => isAimed && actionKey === key)) ??
    actions[0];
  if (!action) return undefined;
  const aimed = frenchOrder(
    all.filter(
      ({ actionKey, professionId }) =>
        actionKey === action.key && aimsAt(professionId, { season, action: action.key }),
    ),
    ({ label }) => label,
  );
  const asked = idOf(query.profession ?? '');
  const profession = aimed.find(({ professionId }) => professionId === asked);
  const level = LEVEL_KEYS.find((key) => key === query.level);
  const periods = (await allPeriods(read)).map(({ id, label, startsOn, endsOn }) => ({
    ...{ id, label, startsOn, endsOn },
  }));
  const period =
    periods.find(({ id }) => id === idOf(query.period ?? '')) ??
    (await lastReached(read, day, action.key, periods));
  if (!period) return undefined;
  const populations = populationsKnown(read, day).filter(({ endedFrom }) => endedFrom === null);
  refuseUnknown(query, {
    action: {
      known: [action.key],
      code: names.all.filter(mayRead).some(({ key }) => key === query.action)
        ? 'action_not_in_season'
        : 'unknown_action',
    },
    profession: {
      known: aimed.map(({ professionId }) => String(professionId)),
      code: all.some(({ professionId }) => String(professionId) === query.profession)
        ? 'profession_not_aimed'
        : 'unknown_profession',
    },
    level: { known: LEVEL_KEYS, code: 'unknown_level' },
    period: { known: periods.map(({ id }) => String(id)), code: 'unknown_period' },
    population: { known: populations.map(({ id }) => String(id)), code: 'population_not_standing' },
    measure: { known: MEASURES, code: 'unknown_measure' },
  });
  const regimes = actionRegimes(read, { actionKey: action.key, day });
  const wanted = profession ? [profession] : aimed;
  const refusalOf = (one: PopulationSeries, professionId: number) =>
    unlikeBases(one, { professionId, level, regimes, ...period });
  const series =
    populations.find(({ id }) => id === idOf(query.population ?? '')) ??
    populations.find((one) => wanted.some(({ professionId }) => !refusalOf(one, professionId)));
  const first = wanted[0]?.professionId ?? 0;
  return {
    ...{ day, season, action, level, period, regimes, aimed },
    profession: profession && { id: profession.professionId, label: profession.label },
    measure: MEASURES.find((key) => key === query.measure) ?? 'entered',
    series,
    unfit: (series ? [] : populations).flatMap((one) => {
      const refusal = refusalOf(one, first);
      return refusal ? { series: one, refusal } : [];
    }),
    choices: {
      actions,
      levels: (await levels(read)).map(({ code, label }) => ({ key: code, label })),
      periods,
      populations,
    },
  };
}

type Named = 'action' | 'profession' | 'level' | 'period' | 'population' | 'measure';

/** An address that names what is not known on the day is refused, not answered about something else. */
function refuseUnknown(
  query: ZonesQuery,
  names: Record<Named, { known: readonly string[]; code: RefusalCode }>,
): void {
  const wrong = Object.entries(names).flatMap(([path, { known, code }]) => {
    const typed = query[path as Named];
    return typed === undefined || known.includes(typed)
      ? []
      : [{ path, code, params: { season: query.season?.slice(1) ?? null } }];
  });
  if (wrong.length > 0) throw refusedFields(wrong);
}

/** The last period of which learners are verified in the action; else the last one that has begun. */
async function lastReached(
  read: Read,
  day: string,
  actionKey: string,
  periods: readonly ZonesPeriod[],
): Promise<ZonesPeriod | undefined> {
  const reached = new Set(
    (await placesReached(read, day)).flatMap((place) =>
      place.actionKey === actionKey && maySee(read, [place.projectId]) ? place.periodId : [],
    ),
  );
  return (
    periods.findLast(({ id }) => reached.has(id)) ??
    periods.findLast(({ startsOn }) => startsOn <= day) ??
    periods[0]
  );
}
