import type { PeriodRule } from '@/lib/domain/period-rule';
import { PERIOD_KINDS, type PeriodKind } from '@/lib/domain/vocabulary';

export const periodKindWords: Readonly<Record<PeriodKind, string>> = {
  academic_year: 'année universitaire',
  calendar_year: 'année civile',
  contract_year: 'année de convention',
};

/** The kind of a period as a refusal carries it. */
export const periodKindIn = (kind: unknown): string => {
  const known = PERIOD_KINDS.find((one) => one === kind);
  return known ? periodKindWords[known] : 'autre sorte de période';
};

export const periodRuleWords: Readonly<Record<PeriodRule, string>> = {
  by_slot: 'par les créneaux des sessions',
  by_start: 'à l’année de la rentrée',
  prorata_days: 'au prorata des jours, par estimation',
};

/** How a rule reads a period in other years, in one sentence. */
export const periodRuleSentences: Readonly<Record<PeriodRule, string>> = {
  by_slot:
    'Chaque apprenant est compté l’année de son premier créneau suivi : lecture exacte, là où les sessions comptent ce qui est déclaré.',
  by_start: 'Tout l’effectif d’une période est lu l’année où elle commence, celle de la rentrée.',
  prorata_days:
    'L’effectif d’une période est réparti au prorata des jours : c’est une estimation, jamais vérifiée, en parts entières dont la somme reste celle de la période.',
};
