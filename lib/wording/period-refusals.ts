import type { PeriodRefusalCode } from '@/lib/domain/period-refusal-codes';
import type { Params } from '@/lib/refusal';
import { periodKindIn } from './periods';

/** What a period, a rule of conversion, or figures of a period are refused for. */
export const periodRefusals: Record<PeriodRefusalCode, (p: Params) => string> = {
  period_of_agreement: () =>
    'Une année de convention est celle d’un seul projet : elle suit sa convention et ne s’enregistre pas ici. Choisissez une année universitaire ou civile.',
  period_rule_subject: () => 'Choisissez une mesure, ou un objectif.',
  period_rule_needed: () => 'Choisissez une règle de conversion, ou « aucune ».',
  period_rule_not_learners: () =>
    'Cet objectif ne compte pas d’apprenants : ses années ne se convertissent pas.',
  period_rule_stock: () =>
    'La file active ne s’additionne pas d’une année à l’autre : elle se lit dans sa période.',
  period_rule_unchanged: () => 'C’est déjà la règle en vigueur.',
  period_rule_no_sessions: () =>
    'Seuls les apprenants d’une action donnée en sessions ont des créneaux : choisissez un de ses objectifs, ou une autre règle.',
  period_rule_contradicts: (p) =>
    `« ${p.component ?? ''} » compte les mêmes apprenants avec une autre règle : reprenez-la d’abord.`,
  periods_overlap: (p) =>
    `Ces apprenants sont déjà déclarés pour ${p.period ?? 'une autre période'} (${periodKindIn(p.kind)}). Une formation se déclare dans une seule sorte de périodes : les mêmes personnes seraient comptées deux fois.`,
  periods_overlap_planned: (p) =>
    `Ces apprenants sont déjà prévus pour ${p.period ?? 'une autre période'} (${periodKindIn(p.kind)}) : ils seraient comptés deux fois.`,
  unknown_years: () => 'Ces années n’existent pas : choisissez « civiles » ou « convention ».',
  years_of_one_place: () =>
    'Choisissez une action ou un projet, pas les deux ; les années de convention sont celles d’un projet.',
};
