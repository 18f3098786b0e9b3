import type { AmendedTarget } from '@/lib/domain/component';
import type { DatePrecision, TargetBasis, TargetEvent } from '@/lib/domain/vocabulary';
import { unitFor } from './actions';
import { formatAtPrecision, formatDay } from './dates';
import { formatCount } from './numbers';

/** What brought a version of a target. */
export const targetEventWords: Record<TargetEvent, string> = {
  document: 'document de l’appel',
  amendment: 'avenant',
  decision: 'décision',
  counting_mode: 'mode de comptage constaté',
};

const byEvent: Record<TargetEvent, string> = {
  document: 'par le document en vigueur le',
  amendment: 'par l’avenant du',
  decision: 'par la décision du',
  counting_mode: 'avec le mode de comptage constaté le',
};

export const targetBasisWords: Record<TargetBasis, string> = {
  current: 'taux lus sur la cible actuelle',
  original: 'taux lus sur la cible d’origine',
};

/** « 2 parcours d’ici 2026 », « pas de cible chiffrée ». */
export function targetWords(target: number | null, unit: string, due = ''): string {
  const words = target === null ? 'pas de cible chiffrée' : `${formatCount(target)} ${unitFor(unit, target)}`;
  return due ? `${words} ${due}` : words;
}

/** « d’ici 2026 », to the precision of its document; empty without a due date. */
export const dueWords = (dueOn: string | null, precision: DatePrecision | null): string =>
  // A due date may be a year or a month only: the day that completes it is never shown.
  dueOn ? `d’ici ${formatAtPrecision(`${dueOn}-01-01`.slice(0, 10), precision ?? 'day')}` : '';

/** « cible d’origine 1, portée à 2 par l’avenant du 2 juin 2025 ». */
export function amendedWords({ original, current }: AmendedTarget): string {
  const by = `${byEvent[current.event]} ${formatDay(current.inForceFrom)}`;
  if (original.target === null)
    return `pas de cible chiffrée à l’origine, fixée à ${formatCount(current.target ?? 0)} ${by}`;
  const first = `cible d’origine ${formatCount(original.target)}`;
  if (current.target === null) return `${first}, retirée ${by}`;
  const verb = current.target > original.target ? 'portée' : 'ramenée';
  return `${first}, ${verb} à ${formatCount(current.target)} ${by}`;
}
