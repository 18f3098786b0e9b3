import { coverageLine } from '@/lib/export/table-notes';
import type { Coverage } from '@/lib/figure/action-progress';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';

/** The origins of the figures that no document printed, as the sheet « Sources » defines them. */
export const ORIGINS = {
  records: {
    name: 'Suivi CMA, projets enregistrés',
    meaning:
      'Les projets lauréats, leurs participations, leurs membres et leurs formations, tels que les chargés de programme les ont enregistrés.',
  },
  pages: {
    name: 'Pages publiques',
    meaning:
      'Ce que des pages publiques, hors des documents de l’appel, ont annoncé\u00a0: leur adresse suit.',
  },
  commitments: {
    name: 'Suivi CMA, conventions',
    meaning:
      'L’engagé et le prévu\u00a0: ce que les lauréats ont promis dans leur convention, enregistré par un chargé de programme.',
  },
  reports: {
    name: 'Suivi CMA, bilans',
    meaning:
      'Le déclaré (ce que les consortiums ont envoyé) et le vérifié (ce qu’un chargé de programme a validé), à la dernière campagne qui a une réponse.',
  },
  gaps: {
    name: 'Suivi CMA, contrôle des écarts',
    meaning: 'Ce que le service compare tout seul, et ce qui a été dit de chaque écart.',
  },
  decisions: {
    name: 'Suivi CMA, décisions des comités',
    meaning: 'Ce que les comités précédents ont décidé, avec son suivi.',
  },
} as const;
export type Origin = keyof typeof ORIGINS;

export const originName = (...origins: readonly Origin[]): string =>
  origins.map((origin) => ORIGINS[origin].name).join('\u00a0; ');

/** The same, with the campaign of the reports. */
export const valuesSource = (coverage: Pick<Coverage, 'campaign' | 'observedOn'> | null): string =>
  coverage
    ? `${originName('commitments', 'reports')} (${french(coverage.campaign)}, observation au ${formatDay(coverage.observedOn)})`
    : originName('commitments', 'reports');

export const coverageOf = (
  coverage: { expected: number; reported: number; validated: number } | null,
): string | null => (coverage ? coverageLine(coverage)[1] : null);
