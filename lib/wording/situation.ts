import type { SeasonKey } from '@/lib/domain/vocabulary';
import { seasonNames } from './actions';
import { formatDay } from './dates';

/** What the figures of a page speak of: « Saison 1 (2021-2023) · situation connue au 22 novembre 2026 ». */
export const situationWords = (season: SeasonKey | undefined, day: string): string =>
  `${season ? seasonNames(season) : 'Les deux saisons ensemble'} · situation connue au ${formatDay(day)}`;

/**
 * « chiffres d’apprenants au 31 mars 2026 »: of a past day learners are read on the last published one; null where there
 * is none. A reader's own projects are read on the day that he asks for.
 */
export const learnersDayWords = (on: string | null, own: string | null = null): string =>
  [
    on === null
      ? 'aucun chiffre d’apprenants publié à cette date'
      : `chiffres d’apprenants au ${formatDay(on)}, dernier jour publié`,
    ...(own === null ? [] : [`(au ${formatDay(own)} pour vos seuls projets)`]),
  ].join(' ');

/** Of a comparison whose learners are not those of the two days chosen. */
export const comparedLearnersWords = (
  before: string | null,
  after: string | null,
  exceptOwn: boolean,
): string =>
  [
    before === null || after === null
      ? `Aucun chiffre d’apprenants n’était publié ${after === null ? 'à ces dates' : 'au premier jour choisi'}.`
      : `Les apprenants sont comparés entre le ${formatDay(before)} et le ${formatDay(after)}.`,
    'De jours passés, on lit ceux des clôtures et des veilles d’ouverture de campagne, et ceux des éditions.',
    ...(exceptOwn ? ['Ceux de vos seuls projets sont comparés entre les deux jours choisis.'] : []),
  ].join(' ');

/** Said to whoever sees numbers that are hidden from the public. */
export const OWN_NUMBERS_WORDS = 'effectifs de vos projets montrés, même ceux que le public ne voit pas';
