import { unitFor } from '@/lib/wording/actions';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import type { Term } from './explanation';

/** More terms than this are in the table below, not in the formula. */
const MOST_TERMS = 8;

interface Numbered {
  label: string;
  value: number;
}

const numbered = (terms: readonly Term[]): Numbered[] =>
  terms.flatMap(({ label, value }) =>
    value.state === 'number' && value.value !== null ? [{ label, value: value.value }] : [],
  );

/** « 796 (2023-2024) + 1 661 (2024-2025) »; null where one term is the whole, or there are too many to read. */
export function namedAddition(terms: readonly Term[]): string | null {
  const numbers = numbered(terms);
  if (numbers.length < 2 || numbers.length > MOST_TERMS) return null;
  return numbers.map(({ label, value }) => `${formatCount(value)} (${label})`).join(' + ');
}

/**
 * What each project brings: « 15 projets d’une université et 2 de deux », « … moins 1 doublon ». Null where one
 * project brings it all, or where their numbers are too many to read.
 */
export function groupedProjects(terms: readonly Term[], unit: string, duplicates: number): string | null {
  const numbers = numbered(terms).filter(({ value }) => value > 0);
  const groups = [...Map.groupBy(numbers, ({ value }) => value)].sort(([a], [b]) => a - b);
  if (numbers.length < 2 || groups.length > MOST_TERMS) return null;
  const said = groups.map(([number, { length }], index) =>
    index === 0
      ? `${counted(length, 'projet')} ${ofSome(number, unit)} ${unitFor(unit, number)}`
      : `${formatCount(length)} ${ofSome(number, unit)}`,
  );
  const last = said.pop() ?? '';
  const listed = said.length === 0 ? last : `${said.join(', ')} et ${last}`;
  return duplicates > 0 ? `${listed}, moins ${counted(duplicates, 'doublon')}` : listed;
}

const WORDS = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const FEMININE = new Set(['université', 'formation', 'région', 'personne', 'catégorie', 'part']);

/** « d’une », « de deux », « de 14 ». */
const ofSome = (number: number, unit: string): string =>
  number === 1 ? `d’un${FEMININE.has(unit) ? 'e' : ''}` : `de ${WORDS[number - 2] ?? formatCount(number)}`;
