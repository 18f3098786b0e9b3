import type { ScheduleStanding, ScheduleState } from '@/lib/domain/money/portfolio';
import { formatDay } from './dates';
import { lateTrancheWords, trancheConditionWords, trancheStateWords } from './money';
import { formatCount, formatEurosInFull } from './numbers';
import { counted } from './plural';
import { capitalised } from './typography';

export const scheduleStateWords: Record<ScheduleState, string> = {
  ...trancheStateWords,
  paid: 'toutes versées',
  none: 'échéancier non renseigné',
};

/** « Tranche 2 sur 2, 2 021 600 € »; nothing where nothing is to be paid any more. */
export const nextTrancheWords = ({ tranche, total }: ScheduleStanding): string | null =>
  tranche &&
  `Tranche ${formatCount(tranche.position)} sur ${formatCount(total)}, ${formatEurosInFull(tranche.cents)}`;

/** What it waits for, its day, and that the day has passed: for those who follow the project only. */
export const trancheWaitsWords = ({ tranche }: ScheduleStanding): string | null =>
  tranche &&
  [
    capitalised(tranche.conditionText ?? trancheConditionWords[tranche.condition]),
    tranche.dueOn && `prévue le ${formatDay(tranche.dueOn)}`,
    tranche.late && lateTrancheWords(tranche.state),
  ]
    .filter(Boolean)
    .join(' · ');

/** How the schedules of some projects stand, in a sentence. */
export const toPayWords = ({
  toPay,
  blocked,
  late,
}: {
  toPay: { tranches: number; cents: number };
  blocked: number;
  late: number;
}): string =>
  [
    toPay.tranches > 0
      ? `${counted(toPay.tranches, 'tranche')} à verser, ${formatEurosInFull(toPay.cents)}`
      : 'Aucune tranche à verser',
    counted(blocked, 'bloquée'),
    `${formatCount(late)} en retard`,
  ].join(' ; ');

/** What the tranches leave of the aid, said beside them: never an error. */
export const missingCentsWords = (cents: number): string =>
  cents > 0
    ? `échéancier incomplet : il manque ${formatEurosInFull(cents)}`
    : `les tranches dépassent l’aide de ${formatEurosInFull(-cents)}`;

/** « 1 versée sur 2 »; of a schedule of which every tranche was given up, that. */
export const tranchesShareWords = ({ paid, total }: { paid: number; total: number }): string =>
  total === 0 ? 'toutes annulées' : `${counted(paid, 'versée')} sur ${formatCount(total)}`;

interface Waiting {
  kind: 'blocked' | 'due' | 'milestones_late' | 'milestones_declared';
  number: number;
  cents: number | null;
}

/** What waits for an officer. */
export const waitingMoneyWords = ({ kind, number, cents }: Waiting): string => {
  if (kind === 'milestones_late') return `${counted(number, 'jalon')} en retard`;
  if (kind === 'milestones_declared')
    return counted(number, 'jalon déclaré atteint, à vérifier', 'jalons déclarés atteints, à vérifier');
  const state = kind === 'blocked' ? 'bloquée' : 'à verser';
  return `Tranche ${formatCount(number)} ${state}, ${formatEurosInFull(cents ?? 0)}`;
};

/** The page of the project where it is answered. */
export const waitingMoneyPlaces: Record<Waiting['kind'], string> = {
  blocked: 'argent',
  due: 'argent',
  milestones_late: 'jalons',
  milestones_declared: 'jalons',
};
