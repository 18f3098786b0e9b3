import { placeFilters } from '@/app/_ui/keep-filters';
import { readAsOf } from '@/lib/domain/as-of';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Now } from '@/lib/domain/time';
import { type SeasonKey, TARGET_BASES, type TargetBasis } from '@/lib/domain/vocabulary';
import { recordedSeasons } from '@/lib/figure/seasons';
import { type FieldRefusal, refusedFields } from '@/lib/refusal';
import { read } from '@/lib/store';
import { refusalText } from '@/lib/wording/refusals';

/** The parameters of an address, as Next gives them to a page or as a request carries them. */
export type Parameters = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>;

/** What a page shows: the season, the day and the targets of its figures, and what was not understood. */
export interface Situation {
  /** Absent: no season was chosen, the page says what that means for it. */
  season: SeasonKey | undefined;
  /** The seasons that may be chosen. */
  seasons: SeasonKey[];
  /** The day of the figures: the one asked for, else today. Always a day that can be read. */
  day: string;
  today: string;
  /** What the reader typed where it is not a day. */
  typedDay: string | undefined;
  /** The targets that rates are read against: those in force unless the first ones are asked for. */
  target: TargetBasis;
  /** French sentences beside the fields of `FilterBar`. */
  errors: { season?: string; 'as-of'?: string; target?: string };
  /** What follows the reader to other pages (`keepFilters`): only what was understood. */
  params: { season?: string; 'as-of'?: string; target?: string; place?: string };
  /** The region, the action and the level that follow too, where the page itself may read none of them. */
  place: Readonly<Record<string, string>>;
}

/** Reads the season and the day of an address for a page, which answers 200 with today's figures where they are wrong. */
export function situationOf(parameters: Parameters, now: Now): Situation {
  const { season, typedSeason, asOf, typedDay, target, typedTarget } = parse(parameters, now);
  const place = placeOf(parameters);
  return {
    season,
    seasons: recordedSeasons(read()),
    day: asOf.ok ? asOf.day : now.day,
    today: now.day,
    typedDay: asOf.ok ? undefined : typedDay,
    target: target ?? 'current',
    errors: {
      ...(typedSeason && !season && { season: refusalText({ code: 'unknown_season', params: {} }) }),
      ...(!asOf.ok && { 'as-of': refusalText({ code: asOf.code, params: {} }) }),
      ...(typedTarget && !target && { target: refusalText({ code: 'unknown_target', params: {} }) }),
    },
    params: {
      ...(season && { season }),
      ...(asOf.ok && typedDay && { 'as-of': asOf.day }),
      ...(target === 'original' && { target }),
      ...(Object.keys(place).length > 0 && { place: String(new URLSearchParams(place)) }),
    },
    place,
  };
}

/** Keys and codes only: what is no key of anything is passed on to no other page. */
const placeOf = (parameters: Parameters): Record<string, string> =>
  Object.fromEntries(
    placeFilters.flatMap((name) => {
      const value = parameterOf(parameters, name);
      return value && /^\w{1,40}$/.test(value) ? [[name, value]] : [];
    }),
  );

/** The same for the API, which refuses (422) what it does not understand, field by field. */
export function apiSituation(
  parameters: Parameters,
  now: Now,
): { season: SeasonKey | undefined; day: string; target: TargetBasis } {
  const { season, typedSeason, asOf, target, typedTarget } = parse(parameters, now);
  const fields: FieldRefusal<RefusalCode>[] = [];
  const refuse = (path: string, code: RefusalCode) => fields.push({ path, code, params: {} });
  if (typedSeason && !season) refuse('season', 'unknown_season');
  if (!asOf.ok) refuse('as-of', asOf.code);
  if (typedTarget && !target) refuse('target', 'unknown_target');
  if (!asOf.ok || fields.length > 0) throw refusedFields(fields);
  return { season, day: asOf.day, target: target ?? 'current' };
}

function parse(parameters: Parameters, now: Now) {
  const typedSeason = parameterOf(parameters, 'season');
  const typedDay = parameterOf(parameters, 'as-of');
  const typedTarget = parameterOf(parameters, 'target');
  return {
    season: recordedSeasons(read()).find((key) => key === typedSeason),
    typedSeason,
    asOf: readAsOf(typedDay, now),
    typedDay,
    target: TARGET_BASES.find((basis) => basis === typedTarget),
    typedTarget,
  };
}

/** The only value of a parameter, undefined where it is absent or empty; a repeated one counts as its first. */
export function parameterOf(parameters: Parameters, name: string): string | undefined {
  if (parameters instanceof URLSearchParams) return parameters.get(name) || undefined;
  const value = parameters[name];
  return (Array.isArray(value) ? value[0] : value) || undefined;
}
