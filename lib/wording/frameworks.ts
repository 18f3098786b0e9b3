import type { FrameworkCoverage, NoShare, OfferState } from '@/lib/domain/framework/coverage';
import {
  type Assessment,
  type FrameworkKey,
  type FrameworkUnit,
  isFrameworkKey,
} from '@/lib/domain/framework/vocabulary';
import { minutesWords } from './minutes';
import { formatCount, formatRate } from './numbers';
import { counted } from './plural';

/** What a framework is called in a list: a table without title by its hours and its line. */
export const frameworkNames: Record<FrameworkKey, string> = {
  PS_4_8: 'Professionnels de santé, niveaux 4 à 8',
  AS_AP: 'Aides-soignants et auxiliaires de puériculture',
  AMBULANCIERS: 'Ambulanciers',
  ARM: 'Assistants de régulation médicale',
  TS_T640: 'Travail social, tableau sans titre de 21 h (003:640)',
  TS_T661: 'Travail social, tableau sans titre de 28 h (003:661)',
  MEDIATEURS: 'Médiateurs numériques',
};

export const frameworkNameOf = (key: string | number | null | undefined): string =>
  typeof key === 'string' && isFrameworkKey(key) ? frameworkNames[key] : 'ce référentiel';

/** What was decided of a framework: the title of a table that has none, or a profession that it trains. */
export const frameworkChangeWords = ({
  frameworkKey,
  title,
  profession,
  linked,
}: {
  frameworkKey: FrameworkKey;
  title: string | null;
  profession: string | null;
  linked: 0 | 1 | null;
}): string => {
  const name = frameworkNames[frameworkKey];
  if (profession !== null)
    return `${name} : profession « ${profession} » ${linked === 1 ? 'liée' : 'déliée'}`;
  return title === null ? `${name} : titre à décider` : `${name} : « ${title} »`;
};

export const assessmentWords: Record<Assessment, string> = {
  pix_plus: 'évaluée par Pix+',
  other: 'évaluée autrement',
  none: 'non évaluée',
};

export const offerStateWords: Record<OfferState, string> = {
  opened: 'ouverte',
  committed: 'engagée, non ouverte',
  none: 'fermée, ou ni engagée ni ouverte ce jour-là',
};

/** Why no share of the hours of a framework is given. */
export const noShareWords: Record<NoShare, string> = {
  not_said: 'compétences non renseignées',
  minutes_not_said: 'heures non renseignées',
  hours_not_printed: 'aucune heure imprimée dans la source',
};

/** Why nobody knows whether a capacity is compulsory (D081). */
export const MANDATORY_UNKNOWN = 'caractère obligatoire inconnu';

/** « 15 compétences en 5 domaines », « 6 modules ». */
export const outlineWords = ({
  unit,
  domains,
  competences,
}: {
  unit: FrameworkUnit;
  domains: number;
  competences: number;
}): string =>
  unit === 'module'
    ? counted(competences, 'module')
    : `${counted(competences, 'compétence')} en ${counted(domains, 'domaine')}`;

/** « 6 h », or that nothing is printed. */
export const printedHours = (hours: number | null): string =>
  hours === null ? 'non imprimées' : `${formatCount(hours)}\u00a0h`;

/** The number of a competence as printed; where the print gives it to another one too, with its place. */
export const competenceNumber = (one: { codePrinted: string; position: string }): string =>
  one.codePrinted === one.position ? one.position : `${one.codePrinted} (place ${one.position})`;

/** « 1 compétence sur 15 », « aucun des 6 modules ». */
export const coveredWords = (covered: number, of: number, unit: FrameworkUnit): string =>
  `${formatCount(covered)} ${unit === 'module' ? (covered >= 2 ? 'modules' : 'module') : covered >= 2 ? 'compétences' : 'compétence'} sur ${formatCount(of)}`;

/** « 14 h sur 28 imprimées, 50,0 % », or why there is no share. */
export function shareOfHoursWords({ share, noShare }: Pick<FrameworkCoverage, 'share' | 'noShare'>): string {
  if (share === null) return noShareWords[noShare ?? 'not_said'];
  return `${minutesWords(share.minutes)} sur ${minutesWords(share.of)} imprimées, ${formatRate(share.minutes / share.of)}`;
}
