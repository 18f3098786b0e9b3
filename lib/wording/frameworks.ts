import type { NoShare } from '@/lib/domain/framework/coverage';
import { type Assessment, type FrameworkKey, isFrameworkKey } from '@/lib/domain/framework/vocabulary';

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

export const assessmentWords: Record<Assessment, string> = {
  pix_plus: 'évaluée par Pix+',
  other: 'évaluée autrement',
  none: 'non évaluée',
};

/** Why no share of the hours of a framework is given. */
export const noShareWords: Record<NoShare, string> = {
  not_said: 'compétences non renseignées',
  minutes_not_said: 'heures non renseignées',
  hours_not_printed: 'aucune heure imprimée dans la source',
};

/** Why nobody knows whether a capacity is compulsory (D081). */
export const MANDATORY_UNKNOWN = 'caractère obligatoire inconnu';
