import type { BoardCount, BoardSort, BoardState, ReminderMade } from '@/lib/domain/board';
import type { CampaignStage } from '@/lib/domain/campaign';
import type { NotAsked } from '@/lib/domain/campaign-opening';
import { formatDay, formatInstant, formatMonth, formatTime, parisDay } from './dates';
import { deadlineWords } from './deadlines';
import { formatCount } from './numbers';
import { counted } from './plural';
import { signatureWords } from './signatures';
import { french } from './typography';

export const stageWords: Record<CampaignStage, string> = {
  to_come: 'à venir',
  open: 'ouverte',
  closed: 'close',
  withdrawn: 'annulée',
};

export const boardStateWords: Record<BoardState, string> = {
  not_started: 'Pas commencé',
  draft: 'Brouillon',
  submitted: 'Envoyé',
  returned: 'Retourné',
  validated: 'Validé',
  nothing: 'Rien à déclarer',
};

const closedStateWords: Partial<Record<BoardState, string>> = {
  not_started: 'Rien saisi',
  draft: 'Saisi, non envoyé',
};

/** The states of sections on a board; once its campaign is closed, what was typed stands apart from what was not. */
export const boardStateWordsOf = (state: BoardState, closed: boolean): string =>
  (closed ? closedStateWords[state] : undefined) ?? boardStateWords[state];

/** The state of one section: what was sent once and taken back was sent, though it is not now. */
export const sectionStateWords = (
  { state, received }: { state: BoardState; received: boolean },
  closed: boolean,
): string =>
  closed && state === 'draft' && !received ? 'Saisi, jamais envoyé' : boardStateWordsOf(state, closed);

/** The same states, of several sections: « 3 envoyés ». */
const several: Record<BoardState, [string, string]> = {
  not_started: ['pas commencé', 'pas commencés'],
  draft: ['brouillon', 'brouillons'],
  submitted: ['envoyé', 'envoyés'],
  returned: ['retourné', 'retournés'],
  validated: ['validé', 'validés'],
  nothing: ['rien à déclarer', 'rien à déclarer'],
};

export function countWords(state: BoardState, count: number, closed = false): string {
  const said = closed ? closedStateWords[state]?.toLowerCase() : undefined;
  return said === undefined ? counted(count, ...several[state]) : counted(count, said, said);
}

export const sortWords: Record<BoardSort, string> = {
  late: 'Retard',
  project: 'Projet',
  activity: 'Dernière activité (la plus ancienne d’abord)',
};

/** « Bilan 2024-2025 (reprise) »: what was reported before the service, and loaded afterwards, says so beside each value. */
export const campaignWords = (label: string, retrospective: boolean | 0 | 1 | null): string =>
  french(retrospective ? `${label} (reprise)` : label);

/** « 2 reçus sur 3 ». */
export const receivedWords = ({ received, sections }: Pick<BoardCount, 'received' | 'sections'>): string =>
  sections === 0 ? 'aucun demandé' : `${counted(received, 'reçu')} sur ${formatCount(sections)}`;

/** « 1 en retard (22 jours) », « 3 en retard (22 jours au plus) ». Empty: none is late. */
export function lateWords({ late, mostDaysLate }: Pick<BoardCount, 'late' | 'mostDaysLate'>): string {
  if (late === 0) return '';
  const days = counted(mostDaysLate, 'jour');
  return `${formatCount(late)} en retard (${late > 1 ? `${days} au plus` : days})`;
}

/** Why no section is asked of a participation. */
export function notAskedWords({
  why,
  startsOn,
  endsOn,
  knownFrom,
}: {
  why: NotAsked;
  startsOn: string | null;
  endsOn: string | null;
  knownFrom: string;
}): string {
  switch (why) {
    case 'abandoned':
      return 'projet abandonné';
    case 'terminated':
      return 'convention résiliée';
    case 'suspended':
      return 'projet suspendu';
    case 'known_later':
      return `participation connue à partir du ${formatDay(knownFrom)}`;
    case 'joined_later':
      return `action ajoutée le ${formatDay(knownFrom)}, après la période`;
    case 'started_later':
      return startsOn === null
        ? 'projet commencé après la période'
        : `projet commencé le ${formatDay(startsOn)}, après la période`;
    case 'ended':
      return endsOn === null
        ? 'projet terminé, sans date de fin connue'
        : `projet terminé le ${formatDay(endsOn)}, avant la période`;
  }
}

/** « déjà relancé aujourd’hui à 9 h 12, par … », « relancé le 12 novembre 2026, automatiquement ». */
export function remindedWords({ at, today, by, state }: ReminderMade): string {
  const [hour, minute] = formatTime(at).split(':');
  const when = today
    ? `déjà relancé aujourd’hui à ${Number(hour)}\u00a0h\u00a0${minute}`
    : `relancé le ${formatDay(parisDay(at))}`;
  const who = by === null ? 'automatiquement' : `par ${by.name ?? signatureWords(by)}`;
  const told =
    state === 'failed'
      ? ' – le message n’a pas pu partir'
      : state === 'waiting'
        ? ' – le message part à 7\u00a0h'
        : '';
  return `${when}, ${who}${told}`;
}

/** « exception jusqu’au 30 novembre 2026 à 23 h 59, heure de Paris ». */
export const exceptionWords = (until: string, overseas: readonly string[] = []): string =>
  `exception jusqu’au ${deadlineWords(until, overseas)}`;

/** What was just done by « Relancer ». */
export function remindResultWords({
  reminded,
  already,
  withoutAccount,
  notWaiting,
}: {
  reminded: number;
  already: readonly { at: string }[];
  withoutAccount: readonly string[];
  notWaiting: number;
}): string[] {
  const sentences: string[] = [];
  if (reminded > 0)
    sentences.push(
      `${counted(reminded, 'personne relancée', 'personnes relancées')} : un message par personne, pour tout ce qu’elle a à envoyer, avec ses nouvelles du matin (7 h).`,
    );
  const [first] = already;
  if (already.length === 1 && first)
    sentences.push(
      `Déjà relancée aujourd’hui (${formatInstant(first.at)}) : 1 personne, sans nouveau message.`,
    );
  else if (already.length > 1)
    sentences.push(
      `Déjà relancées aujourd’hui : ${counted(already.length, 'personne')}, sans nouveau message.`,
    );
  if (withoutAccount.length > 0)
    sentences.push(`Aucun compte de chef de file, donc personne à relancer : ${withoutAccount.join(', ')}.`);
  if (notWaiting > 0)
    sentences.push(
      `${counted(notWaiting, 'volet n’attend', 'volets n’attendent')} aucun envoi : personne n’a été relancé pour eux.`,
    );
  return sentences.map(french);
}

/** « Bilan 2025-2026 » where the period was over, « Point d’étape mars 2026 » before its end. */
export const proposedLabel = (period: { label: string; endsOn: string }, observedOn: string): string =>
  observedOn >= period.endsOn ? `Bilan ${period.label}` : `Point d’étape ${formatMonth(observedOn)}`;

/** « les 5 que vous suivez (et 4 autres) », or their names where some are left out. */
export function actionsWords(
  titles: readonly string[],
  { followed, others }: { followed: number; others: number },
): string {
  const own =
    titles.length === followed && followed > 1
      ? `les ${followed} que vous suivez`
      : titles.map(french).join(', ');
  return others > 0 ? `${own} (et ${counted(others, 'autre', 'autres')})` : own;
}
