import { isRealDay } from '@/lib/domain/time';
import { typedRefusalText } from '@/lib/wording/typed-refusals';
import type { Typed, TypedCell } from './typed';

const TWO_VALUES = 'Quelqu’un a enregistré une autre valeur entre-temps\u00a0: choisissez.';

/** What is wrong with a cell, in French; null where it may be sent. */
export function problemOf({ conflict, parsed, refused }: TypedCell): string | null {
  if (conflict) return TWO_VALUES;
  return parsed.ok ? refused : typedRefusalText(parsed.code);
}

/** The same for an opening day. */
export function dayProblem({ conflict, text, refused }: Typed): string | null {
  if (conflict) return TWO_VALUES;
  if (text !== '' && !isRealDay(text)) return typedRefusalText('impossible_date');
  return refused;
}
