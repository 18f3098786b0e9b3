import type { SeasonKey } from '@/lib/domain/vocabulary';
import { seasonNames } from './actions';
import { formatDay } from './dates';

/** What the figures of a page speak of: « Saison 1 (2021-2023) · situation connue au 22 novembre 2026 ». */
export const situationWords = (season: SeasonKey | undefined, day: string): string =>
  `${season ? seasonNames(season) : 'Les deux saisons ensemble'} · situation connue au ${formatDay(day)}`;
