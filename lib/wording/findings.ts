import type { AnswerEvent, DiagnosticDomain, FindingKind, Qualifier } from '@/lib/domain/finding';
import type { DatePrecision } from '@/lib/domain/vocabulary';
import { formatAtPrecision, formatDay } from './dates';
import { formatCount } from './numbers';
import { french } from './typography';

/** Beside a link that the officer proposed himself. */
export const OWN_PROPOSAL =
  'proposé par vous\u00a0: une autre personne en charge de l’action le confirme\u00a0; ou retirez-le, et l’organisation qui déclare la formation le propose';

/** The three domains, as the call prints them (003:160-162). */
export const domainWords: Record<DiagnosticDomain, string> = {
  health_facilities: 'Structures de santé (sanitaire et médico-social)',
  software_publishers: 'Éditeurs de logiciel en santé',
  other_industry: 'Autres industriels du secteur',
};

export const findingKindWords: Record<FindingKind, string> = {
  job_in_tension: 'Métier en tension',
  skill_need: 'Besoin de compétence',
  training_need: 'Besoin de formation',
  attractiveness_action: 'Action d’attractivité',
  training_supply: 'Offre qui existe',
};

export const qualifierWords: Record<Qualifier, string> = {
  exactly: 'exactement',
  more_than: 'plus de',
  less_than: 'moins de',
  about: 'environ',
  between: 'entre',
};

export const answerWords: Record<AnswerEvent, string> = {
  proposed: 'proposée, à confirmer',
  confirmed: 'confirmée',
  withdrawn: 'retirée',
};

interface Said {
  qualifier: Qualifier | null;
  low: number | null;
  high: number | null;
  unit: string | null;
}

/** « entre 144 et 204 jeunes diplômés », « plus de 70 % des répondants »; no number is said to be none. */
export function quantityWords({ qualifier, low, high, unit }: Said): string {
  if (low === null || qualifier === null) return 'non chiffré';
  const number = high === null ? formatCount(low) : `${formatCount(low)} et ${formatCount(high)}`;
  return french(
    `${qualifier === 'exactly' ? '' : `${qualifierWords[qualifier]} `}${number} ${unit ?? ''}`.trim(),
  );
}

interface Dated {
  deliveredOn: string | null;
  documentDatedOn: string | null;
  documentPrecision: DatePrecision | null;
}

/** « remis le 30 juin 2026 », « septembre 2021 »; a study without a date is said to bear none. */
export function deliveredWords({ deliveredOn, documentDatedOn, documentPrecision }: Dated): string {
  if (deliveredOn) return `remis le ${formatDay(deliveredOn)}`;
  if (documentDatedOn) return formatAtPrecision(documentDatedOn, documentPrecision ?? 'day');
  return 'date non imprimée dans la source';
}
