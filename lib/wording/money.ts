import type { MilestoneState } from '@/lib/domain/money/milestone';
import type { AidRate, LearnerBasis, MoneyRemark } from '@/lib/domain/money/ratios';
import type {
  AgreementKind,
  FunderKind,
  MilestoneEvent,
  MilestoneKind,
  PledgeState,
  Review,
  ReviewOutcome,
  ReviewStep,
  TrancheCondition,
  TrancheState,
} from '@/lib/domain/money/vocabulary';
import { formatCount } from './numbers';
import { counted } from './plural';
import { capitalised } from './typography';

export const agreementKindWords: Record<AgreementKind, string> = {
  agreement: 'convention',
  amendment: 'avenant',
  modifying_decision: 'décision modificative',
};

export const trancheConditionWords: Record<TrancheCondition, string> = {
  signature: 'signature de la convention',
  mid_term_review: 'avis favorable de la revue à mi-parcours',
  final_report: 'rapport final',
  expense_statement: 'relevé de dépenses',
  milestone: 'jalon vérifié',
  other: 'autre condition',
};

export const trancheStateWords: Record<TrancheState, string> = {
  to_come: 'à venir',
  due: 'à verser',
  partly_paid: 'versée en partie',
  paid: 'versée',
  blocked: 'bloquée',
  cancelled: 'annulée',
};

/** Of a tranche whose day has passed: late itself, or because what it waits for has not come. */
export const lateTrancheWords = (state: TrancheState): string =>
  state === 'to_come' ? 'en retard\u00a0: sa condition n’est pas remplie' : 'en retard';

export const reviewWords: Record<Review, string> = {
  mid_term: 'revue à mi-parcours',
  final: 'revue finale',
};

export const reviewStepWords: Record<ReviewStep, string> = {
  planned: 'revue prévue',
  report_received: 'rapport reçu',
  hearing_held: 'audition tenue',
  opinion_given: 'avis rendu',
  decision_taken: 'décision prise',
};

export const reviewOutcomeWords: Record<ReviewOutcome, string> = {
  favourable: 'favorable',
  favourable_with_reserves: 'favorable avec réserves',
  unfavourable: 'défavorable',
  continue: 'poursuivre',
  continue_amended: 'poursuivre en modifiant',
  stop: 'arrêter',
};

export const milestoneKindWords: Record<MilestoneKind, string> = {
  deliverable: 'livrable',
  opening: 'ouverture',
  recruitment: 'recrutement',
  review: 'revue',
  sustainability: 'pérennisation',
  other: 'autre',
};

export const milestoneStateWords: Record<MilestoneState, string> = {
  open: 'à atteindre',
  declared: 'déclaré atteint',
  verified: 'vérifié',
  dropped: 'abandonné',
};

export const milestoneEventWords: Record<MilestoneEvent, string> = {
  reached: 'déclaré atteint',
  verified: 'vérifié',
  refused: 'non retenu',
  postponed: 'reporté',
  dropped: 'abandonné',
};

export const funderKindWords: Record<FunderKind, string> = {
  region: 'région',
  local_authority: 'autre collectivité',
  company: 'entreprise',
  own_resources: 'ressources propres',
  european: 'fonds européens',
  other_state: 'autre financement de l’État',
};

export const pledgeStateWords: Record<PledgeState, string> = {
  expected: 'attendu',
  obtained: 'obtenu',
  paid: 'versé',
};

/** A rate of aid names what it is a rate of. */
export const aidBaseWords: Record<AidRate['base'], string> = {
  eligible: 'de la base éligible',
  total: 'du coût total (base éligible non renseignée)',
};

/** What one learner of an aid per learner is. */
export const learnerBasisWords: Record<LearnerBasis, string> = {
  contract: 'par personne, sur le contrat',
  year: 'par apprenant-année',
};

export const moneyRemarkWords: Record<MoneyRemark, string> = {
  paid_over_contracted: 'Le montant versé dépasse l’aide conventionnée.',
  spent_over_total_cost: 'Les dépenses déclarées dépassent le coût total de la convention.',
  announced_far_from_contracted: 'L’aide annoncée et l’aide conventionnée diffèrent de plus de 10 %.',
};

/** « 1 tranche versée sur 2 »: how far a schedule is, without what each tranche waits for. */
export function tranchesPaidWords(tranches: readonly { state: TrancheState }[]): string {
  const kept = tranches.filter(({ state }) => state !== 'cancelled');
  const paid = kept.filter(({ state }) => state === 'paid').length;
  if (tranches.length === 0) return 'échéancier non renseigné';
  return kept.length === 0
    ? 'toutes les tranches sont annulées'
    : `${counted(paid, 'tranche versée', 'tranches versées')} sur ${formatCount(kept.length)}`;
}

/** « 7 jalons tenus sur 11 échus »: counts, of those that are due. */
export const milestonesKeptWords = ({ due, verified }: { due: number; verified: number }): string =>
  due === 0
    ? 'aucun jalon échu'
    : `${counted(verified, 'jalon tenu', 'jalons tenus')} sur ${counted(due, 'échu')}`;

/** « Ouverture du master : vérifié », « Revue à mi-parcours : avis rendu, défavorable », « Région : obtenu ». */
export function moneyChangeWords({
  kind,
  title,
  what,
  outcome,
}: {
  kind: 'review_step' | 'project_milestone' | 'cofunding';
  title: string | null;
  what: string;
  outcome: string | null;
}): string {
  const [about, said] =
    kind === 'project_milestone'
      ? [title ?? '', wordIn(milestoneEventWords, what)]
      : kind === 'review_step'
        ? [
            capitalised(wordIn(reviewWords, title)),
            [wordIn(reviewStepWords, what), wordIn(reviewOutcomeWords, outcome)].filter(Boolean).join(', '),
          ]
        : [capitalised(wordIn(funderKindWords, title)), wordIn(pledgeStateWords, what)];
  return `${about} : ${said}`;
}

const wordIn = (words: Readonly<Record<string, string>>, key: string | null): string =>
  key === null ? '' : (words[key] ?? key);
