import type { LineName } from '@/lib/domain/exchange';
import type { FigureRow } from '@/lib/domain/line-address';
import type { LevelKey } from '@/lib/domain/vocabulary';
import { detailWords, levelWords } from '@/lib/wording/lines';

/** The codes that the lines of a file name, with their words. */
export interface LineWords {
  regions: Readonly<Record<string, string>>;
  professions: Readonly<Record<string, string>>;
}

/** As the choice of a new line shows them on screen: what a file writes is read back by these names. */
export const regionName = (code: string, words: LineWords): string => words.regions[code] ?? code;
export const levelName = (key: LevelKey): string => levelWords(key);
export const NO_PROFESSION = 'Sans objet';
export const OTHER_PROFESSION = 'Autre (à préciser)';

export function professionName(key: string, words: LineWords): string {
  if (key === 'na') return NO_PROFESSION;
  return key === 'other' ? OTHER_PROFESSION : (words.professions[key] ?? key);
}

/** The names that a file gives a line, beside its training and the organisation that declares it. */
export const lineNames = (
  row: FigureRow,
  words: LineWords,
): Record<Exclude<LineName, 'training' | 'organisation'>, string> => ({
  region: regionName(row.regionCode, words),
  level: levelName(row.levelKey),
  profession: professionName(row.professionKey, words),
  professionOther: row.professionOther,
  practice: detailWords('practice', row.practice),
  employerKind: detailWords('employerKind', row.employerKind),
});
