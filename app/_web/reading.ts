import { readAsOf } from '@/lib/domain/as-of';
import type { Now } from '@/lib/domain/time';
import { SEASONS, type SeasonKey } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';

/** The parameters of an address, as Next gives them to a page or as a request carries them. */
export type Parameters = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>;

/** What a page shows: the season and the day of its figures, and what was not understood. */
export interface Reading {
  /** Absent: no season was chosen, the page says what that means for it. */
  season: SeasonKey | undefined;
  /** The day of the figures: the one asked for, else today. Always a day that can be read. */
  day: string;
  today: string;
  /** What the reader typed where it is not a day. */
  typedDay: string | undefined;
  /** French sentences beside the fields of `FilterBar`. */
  errors: { season?: string; 'as-of'?: string };
  /** What follows the reader to other pages (`keepFilters`): only what was understood. */
  params: { season?: string; 'as-of'?: string };
}

/** Reads the season and the day of an address for a page, which answers 200 with today's figures where they are wrong. */
export function readingOf(parameters: Parameters, now: Now): Reading {
  const { season, typedSeason, asOf, typedDay } = parse(parameters, now);
  return {
    season,
    day: asOf.ok ? asOf.day : now.day,
    today: now.day,
    typedDay: asOf.ok ? undefined : typedDay,
    errors: {
      ...(typedSeason && !season && { season: refusalText({ code: 'unknown_season', params: {} }) }),
      ...(!asOf.ok && { 'as-of': refusalText({ code: asOf.code, params: {} }) }),
    },
    params: { ...(season && { season }), ...(asOf.ok && typedDay && { 'as-of': asOf.day }) },
  };
}

/** The same for the API, which refuses (422) what it does not understand, field by field. */
export function apiReading(parameters: Parameters, now: Now): { season: SeasonKey | undefined; day: string } {
  const { season, typedSeason, asOf } = parse(parameters, now);
  const fields = [
    ...(typedSeason && !season ? [{ path: 'season', code: 'unknown_season', params: {} }] : []),
    ...(asOf.ok ? [] : [{ path: 'as-of', code: asOf.code, params: {} }]),
  ];
  if (!asOf.ok || fields.length > 0)
    throw new Refusal('invalid', fields[0]?.code ?? 'invalid_input', {}, fields);
  return { season, day: asOf.day };
}

function parse(parameters: Parameters, now: Now) {
  const typedSeason = parameterOf(parameters, 'season');
  const typedDay = parameterOf(parameters, 'as-of');
  return {
    season: SEASONS.find((key) => key === typedSeason),
    typedSeason,
    asOf: readAsOf(typedDay, now),
    typedDay,
  };
}

/** The only value of a parameter, undefined where it is absent or empty; a repeated one counts as its first. */
export function parameterOf(parameters: Parameters, name: string): string | undefined {
  if (parameters instanceof URLSearchParams) return parameters.get(name) || undefined;
  const value = parameters[name];
  return (Array.isArray(value) ? value[0] : value) || undefined;
}
