import type { ProposalPart, ProposalStanding, SessionMeasure } from '@/lib/domain/session-figures';
import type { PrintedZone, SessionAlert, SessionSums } from '@/lib/domain/session-zones';
import { formatCount, formatRate } from './numbers';
import { counted } from './plural';
import { ZONE_NOT_PRINTED, zoneName } from './training-sessions';
import { capitalised, french } from './typography';

/** What may be done with a count of the sessions. */
export const proposalWords: Record<ProposalStanding, string> = {
  equal: 'Déjà dans le brouillon',
  blank: 'Reprendre',
  other: 'Remplacer la valeur saisie',
  shared: 'À répartir entre les lignes de cette formation dans cette région',
  locked: 'Ligne qui ne se modifie pas, ou pas par vous',
};

/** Behind the name of a measure: whom the count is of. */
export const proposalPartWords: Record<ProposalPart, string> = {
  all: '',
  mediators: ', médiateurs numériques',
  others: ', autres accompagnants',
};

/** How the sessions count each measure, with the line of the call. */
export const sessionMeasureWords: Record<SessionMeasure, string> = {
  entered: 'Les personnes présentes à au moins un créneau d’une session.',
  first_entered:
    'Parmi elles, celles jamais comptées auparavant dans ce projet. Inconnu tant que l’une d’elles ne le dit pas.',
  validated:
    'Les personnes assidues (présentes à tous les modules obligatoires) qui ont le badge Pix (003:330, 356 ; lecture retenue, à confirmer).',
  certified: 'Les personnes qui ont obtenu le badge Pix (003:356).',
};

/** What an officer looks at in a session. */
export const sessionAlertWords: Record<SessionAlert, string> = {
  under_size: 'moins de 10 présents à un créneau en présentiel (003:340)',
  over_size: 'plus de 20 inscrits (003:340)',
  not_financed: 'moins de 10 médiateurs numériques en présentiel (003:340)',
  no_attendance: 'tenue, sans présence enregistrée',
  past_unsaid: 'passée, ni tenue ni annulée',
};

/** « 4 tenues », « 1 prévue », « 1 annulée »; nothing where there is none. */
export const sumsWords = ({ held, planned, cancelled }: SessionSums): string[] => [
  ...(held > 0 ? [counted(held, 'tenue')] : []),
  ...(planned > 0 ? [counted(planned, 'prévue')] : []),
  ...(cancelled > 0 ? [counted(cancelled, 'annulée')] : []),
];

/** « T1 2025 » of « 2025-T1 ». */
export const quarterWords = (quarter: string): string => `${quarter.slice(5)}\u00a0${quarter.slice(0, 4)}`;

/** Where a session stands: the printed zone, or the words of what no zone prints. */
export const zoneWords = (zone: PrintedZone | null): string =>
  zone === null ? capitalised(ZONE_NOT_PRINTED) : zoneName({ ...zone, label: french(zone.label) });

/** What the sessions count, each reading with who is counted in it. */
export const sessionReadingWords: Record<
  'entered' | 'firstEntered' | 'assiduous' | 'badges' | 'validated',
  { label: string; definition: string }
> = {
  firstEntered: { label: 'Primo-entrants', definition: sessionMeasureWords.first_entered },
  entered: { label: 'Entrants', definition: sessionMeasureWords.entered },
  assiduous: {
    label: 'Assidus',
    definition: 'Les personnes présentes à tous les modules obligatoires (003:330, 332).',
  },
  badges: { label: 'Badgés', definition: sessionMeasureWords.certified },
  validated: { label: 'Assidus et badgés', definition: sessionMeasureWords.validated },
};

/** « 10 000 médiateurs numériques » in May 2020 (003:378): a population, not the objective of the same number (D070). */
export const MEDIATOR_POOL = 10_000;

/** Of the pool of mediators, digital mediators alone. */
export const poolWords = (mediators: number, pool: number): string =>
  `${counted(mediators, 'médiateur numérique entré', 'médiateurs numériques entrés')} en session, soit ${formatRate(mediators / pool)} des ${formatCount(pool)} médiateurs recensés en mai 2020 (003:378)\u00a0: une population, à ne pas confondre avec les 10\u202f000 accompagnants de l’objectif. Aidants, élus et autres accompagnants n’y comptent pas.`;

/** The readings of the objective by what reports declare; the measures are those of every action. */
export const targetReadingWords: Record<SessionMeasure, { label: string; definition: string }> = {
  first_entered: {
    label: 'Primo-entrants',
    definition: 'Les entrants jamais comptés auparavant dans le projet : des personnes distinctes.',
  },
  entered: {
    label: 'Entrants',
    definition: 'Les personnes entrées en formation, chaque année où elles entrent.',
  },
  validated: {
    label: 'Assidus et badgés',
    definition:
      'Les personnes présentes à tous les modules obligatoires (003:330) qui ont le badge Pix (003:356) ; lecture retenue, à confirmer.',
  },
  certified: { label: 'Badgés', definition: 'Les personnes qui ont obtenu le badge Pix (003:356).' },
};

/** « 2 747 vérifiés sur 10 000 : il en manque 7 253, soit de 363 sessions … à 726 … (003:340). » */
export const neededWords = (
  { reached, left, fewest, most }: { reached: number; left: number; fewest: number; most: number },
  target: number,
): string =>
  french(
    left === 0
      ? `${formatCount(reached)} vérifiés sur ${formatCount(target)} : la cible est atteinte, aucune session n’est plus nécessaire.`
      : `${formatCount(reached)} vérifiés sur ${formatCount(target)} : il en manque ${formatCount(left)}, soit de ${counted(fewest, 'session')} de 20 apprenants à ${counted(most, 'session')} de 10 (taille d’une session en présentiel, 003:340 ; nombres déduits).`,
  );

/** « 24 sessions comptent 358 personnes » : null where one of them is not known. */
export const sessionProofWords = (sessions: number, people: number | null): string =>
  people === null
    ? `${counted(sessions, 'session')} derrière ce chiffre`
    : `${counted(sessions, 'session')} derrière ce chiffre\u00a0: ${counted(people, 'personne')}`;
