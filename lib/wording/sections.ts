import { daysBetween } from '@/lib/domain/time';
import type { SectionStatus, SectionStep } from '@/lib/domain/vocabulary';
import { formatDay, parisDay } from './dates';
import { counted } from './plural';

export const sectionStatusWords: Record<SectionStatus, string> = {
  draft: 'Brouillon',
  submitted: 'Envoyé',
  returned: 'Retourné',
  validated: 'Validé',
};

/** A step of a section's life, as its history tells it. */
export const stepWords: Record<SectionStep, string> = {
  submit: 'Envoyé',
  open_review: 'Examen commencé',
  recall: 'Repris par le consortium',
  return: 'Retourné',
  validate: 'Validé',
  accept_modified: 'Accepté avec modification',
  correct: 'Corrigé',
  undo: 'Décision annulée',
};

/** « à envoyer dans 12 jours », « à envoyer aujourd’hui », « en retard de 5 jours ». */
export function dueWords(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn);
  if (days < 0) return `en retard de ${counted(-days, 'jour')}`;
  return days === 0 ? 'à envoyer aujourd’hui' : `à envoyer dans ${counted(days, 'jour')}`;
}

/** The same of what was sent once, and is to be sent again: it arrived, and is not late. */
export const dueAgainWords = (expectedOn: string, today: string): string =>
  expectedOn < today ? 'à envoyer de nouveau' : dueWords(expectedOn, today);

/** « Action n° 2 – Spécialistes (saison 1) ». */
export const actionWords = (action: { number: number; title: string; season: string }): string =>
  `Action n°\u00a0${action.number} – ${action.title} (saison\u00a0${action.season.slice(1)})`;

/** Of a section that its campaign locked: « non envoyé, campagne close le 30 septembre 2026 ». */
export const closedUnsentWords = (closedOn: string): string =>
  `non envoyé, campagne close le ${formatDay(closedOn)}`;

/** What a section that was never sent holds, for those who may read drafts. */
export const unsentWords = (begun: boolean): string => (begun ? 'saisi, jamais envoyé' : 'rien saisi');

/** Why nothing can be entered in a section. */
export const readOnlyWords: Record<'submitted' | 'validated' | 'closed' | 'to_come' | 'no_right', string> = {
  submitted: 'Ce volet est envoyé : il se lit, et ne se modifie plus tant qu’il n’est pas retourné.',
  validated: 'Ce volet est validé : ses valeurs sont vérifiées.',
  closed: 'La campagne est close. Saisir encore demande une exception de la personne en charge de l’action.',
  to_come: 'La campagne n’est pas encore ouverte.',
  no_right: 'Vous lisez ce volet, sans pouvoir y saisir.',
};

/** What stays verified while a correction waits: the instant is that of the last validation. */
export const stillVerifiedWords = (validatedAt: string): string =>
  `La valeur vérifiée reste celle du ${formatDay(parisDay(validatedAt))} tant que la correction n’est pas validée.`;

/** Where the values that are put right stand: « Action n° 2 – … · Bilan 2024-2025 · période 2024-2025, observée au … ». */
export const editContext = ({
  section,
  campaign,
}: {
  section: { actionNumber: number; actionTitle: string; seasonKey: string };
  campaign: { label: string; period: string; observedOn: string };
}): string =>
  `${actionWords({ number: section.actionNumber, title: section.actionTitle, season: section.seasonKey })} · ${campaign.label} · période ${campaign.period}, observée au ${formatDay(campaign.observedOn)}`;
