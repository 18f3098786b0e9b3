import { readAsOf } from './as-of';
import type { Now } from './time';

export interface Span {
  from: string;
  to: string;
}

export interface SpanProblem {
  path: 'from' | 'to';
  code: 'impossible_date' | 'future_date' | 'before_programme' | 'day_needed' | 'from_after_to';
}

/**
 * Two days to compare, each read at its end; equal days are taken, although nothing can have changed. Refused field by
 * field: a day missing, that does not exist, to come or before the programme, and the first after the second.
 */
export function readSpan(
  from: string | undefined,
  to: string | undefined,
  now: Now,
): { ok: true; span: Span } | { ok: false; problems: SpanProblem[] } {
  const problems: SpanProblem[] = [];
  const dayOf = (path: SpanProblem['path'], typed: string | undefined): string => {
    if (!typed) problems.push({ path, code: 'day_needed' });
    const read = readAsOf(typed, now);
    if (!read.ok) problems.push({ path, code: read.code });
    return read.ok ? read.day : '';
  };
  const span = { from: dayOf('from', from), to: dayOf('to', to) };
  if (problems.length === 0 && span.from > span.to) problems.push({ path: 'from', code: 'from_after_to' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, span };
}
