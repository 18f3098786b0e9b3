import { parameterOf, type Situation, situationOf } from '@/app/_web/situation';
import { PROGRAMME_STARTS_ON } from '@/lib/domain/as-of';
import { readSpan, type Span } from '@/lib/domain/compared-days';
import { addDays, type Now } from '@/lib/domain/time';
import { refusalText } from '@/lib/wording/refusals';

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What the page compares, or what of its address was not understood, beside the field. */
export interface ComparisonAsked {
  situation: Situation;
  typed: { from: string; to: string; action: string };
  /** Null where one of the days cannot be read. */
  span: Span | null;
  action: string | undefined;
  page: number;
  errors: { from?: string; to?: string; action?: string };
}

/** So many days before, where only one day is asked for. */
const DEFAULT_DAYS = 30;

/** Without a second day, the one being read; without a first one, a month before. */
export function readComparison(
  search: Search,
  now: Now,
  isAction: (key: string) => boolean,
): ComparisonAsked {
  const situation = situationOf(search, now);
  const to = parameterOf(search, 'to') ?? situation.day;
  const from = parameterOf(search, 'from') ?? monthBefore(to);
  const typedAction = parameterOf(search, 'action');
  const read = readSpan(from, to, now);
  const isKnown = typedAction === undefined || isAction(typedAction);
  const page = Number(parameterOf(search, 'page'));
  const errors: ComparisonAsked['errors'] = {};
  if (!read.ok)
    for (const { path, code } of read.problems) errors[path] ??= refusalText({ code, params: {} });
  if (!isKnown) errors.action = refusalText({ code: 'unknown_action', params: {} });
  return {
    situation,
    typed: { from, to, action: isKnown ? (typedAction ?? '') : '' },
    span: read.ok ? read.span : null,
    action: isKnown ? typedAction : undefined,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    errors,
  };
}

function monthBefore(day: string): string {
  const before = Number.isNaN(Date.parse(day)) ? '' : addDays(day, -DEFAULT_DAYS);
  return before < PROGRAMME_STARTS_ON ? PROGRAMME_STARTS_ON : before;
}
