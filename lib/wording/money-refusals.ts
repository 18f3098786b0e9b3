import type { MilestoneState } from '@/lib/domain/money/milestone';
import type { MoneyRefusalCode } from '@/lib/domain/money/refusal-codes';
import { MOST_PAYMENTS, REVIEW_STEPS, TRANCHE_STATES } from '@/lib/domain/money/vocabulary';
import type { Params } from '@/lib/refusal';
import { formatDay } from './dates';
import { milestoneStateWords, reviewStepWords, trancheStateWords } from './money';
import { counted } from './plural';
import { dayOf, eurosOf } from './refusal-params';

type Sentences = Record<MoneyRefusalCode, (p: Params) => string>;

const stepOf = (step: Params[string] | undefined) => {
  const known = REVIEW_STEPS.find((one) => one === step);
  return known ? reviewStepWords[known] : 'cette étape';
};
const isMilestoneState = (state: unknown): state is MilestoneState =>
  typeof state === 'string' && state in milestoneStateWords;

/** What the agreement, the tranches, the payments, the reviews, the milestones or the co-financing are refused for. */
export const moneyRefusals: Sentences = {
  details_exist: (p) =>
    p.kind === 'paid'
      ? 'Les versements de ce projet sont enregistrés un par un : ajoutez un versement, le total suit.'
      : 'La convention de ce projet est enregistrée : c’est elle qui dit l’aide conventionnée. Enregistrez un avenant.',
  agreement_number_too_long: () => 'Ce numéro est trop long : 80 caractères au plus.',
  amendment_kind_needed: () => 'Dites si c’est un avenant ou une décision modificative.',
  agreement_exists: (p) =>
    `La convention de ce projet est déjà enregistrée, signée le ${dayOf(p)}. Enregistrez un avenant, ou retirez-la si elle est fausse.`,
  agreement_missing: () => 'Aucune convention n’est enregistrée pour ce projet : enregistrez-la d’abord.',
  agreement_amended: () => 'Un avenant suit cette version : retirez-le d’abord.',
  agreement_paid: () =>
    'Un versement a déjà été fait sur cette version : retirez-le d’abord, avec son motif.',
  signed_in_future: () =>
    'Ce jour n’est pas encore venu : enregistrez la signature une fois faite, ou corrigez la date.',
  signed_before_last: (p) =>
    `La version précédente a été signée le ${dayOf(p)} : un avenant ne peut pas la précéder.`,
  launch_outside_agreement: () => 'La fin du lancement est hors des dates de la convention.',
  aid_needed: () => 'Indiquez l’aide que la convention attribue, en euros.',
  aid_over_cost: (p) =>
    `L’aide (${eurosOf(p.cents)}) dépasse ce montant : vérifiez l’une et l’autre, ou laissez-le vide s’il n’est pas connu.`,
  aid_split: (p) =>
    `Les parts font ${eurosOf(p.sum)}, l’aide ${eurosOf(p.aid)}. Corrigez-les, ou videz-les toutes si la répartition n’est pas connue.`,
  share_outside_project: () => 'Choisissez un membre du consortium, ou une action du projet.',
  share_twice: () => 'Cette part est déjà dite : gardez une seule ligne.',
  beyond_five_years: (p) =>
    `Cette convention va au-delà du ${dayOf(p)} : « la durée totale de l’action est de 5 ans » (${p.lines ?? ''}). Confirmez, ou corrigez la fin.`,
  tranche_needed: () => 'Indiquez au moins une tranche.',
  tranche_part_form: () =>
    'Écrivez la part de l’aide (« 50 % » ou « 1/3 ») ou le montant (« 2 021 600,00 € »).',
  tranche_condition_needed: () => 'Choisissez ce que la tranche attend.',
  condition_text_needed: () => 'Écrivez la condition, avec les mots de la convention.',
  tranche_paid: (p) =>
    `La tranche ${p.position ?? ''} a déjà reçu ${eurosOf(p.cents)} : elle garde sa place, et au moins ce montant.`,
  tranche_unknown: () => 'Cette tranche n’est pas dans l’échéancier.',
  schedule_incomplete: (p) =>
    typeof p.missing === 'number' && p.missing < 0
      ? `L’échéancier dépasse l’aide de ${eurosOf(-p.missing)}. Confirmez, ou corrigez les tranches.`
      : `Échéancier incomplet : il manque ${eurosOf(p.missing)}. Confirmez, ou corrigez les tranches.`,
  condition_said_elsewhere: () =>
    'Cette condition se lit ailleurs : la signature, la revue ou le jalon vérifié la disent remplie.',
  condition_met_already: (p) => `Cette condition est déjà remplie, depuis le ${dayOf(p)}.`,
  payment_needed: () => 'Indiquez un montant de plus de 0 €.',
  payments_left_out: (p) =>
    `${counted(Number(p.count ?? 1), 'versement enregistré', 'versements enregistrés')} ne ${Number(p.count ?? 1) > 1 ? 'sont' : 'est'} pas dans l’envoi (à partir du ${dayOf(p)}) : envoyez tous les versements du projet, ou dites le motif de leur retrait.`,
  too_many_payments: () =>
    `Un projet a au plus ${MOST_PAYMENTS} versements : envoyez chacun une fois, et ceux de ce projet seul.`,
  payment_before_agreement: (p) =>
    `La convention a été signée le ${dayOf(p)} : un versement ne peut pas la précéder.`,
  over_contracted: (p) =>
    `Le total versé serait de ${eurosOf(p.cents)}, pour une aide conventionnée de ${eurosOf(p.contracted)}. Confirmez, ou corrigez le montant.`,
  over_tranche: (p) =>
    `La tranche aurait reçu ${eurosOf(p.cents)}, elle est de ${eurosOf(p.tranche)}. Confirmez, ou corrigez le montant.`,
  tranche_not_due: (p) => {
    const state = TRANCHE_STATES.find((one) => one === p.state);
    return `La tranche ${p.position ?? ''} est ${state ? trancheStateWords[state] : 'à venir'} : sa condition n’est pas remplie. Confirmez, ou corrigez.`;
  },
  review_needed: () => 'Dites de quelle revue il s’agit.',
  review_step_needed: () => 'Choisissez l’étape.',
  review_outcome_needed: (p) =>
    p.step === 'decision_taken' ? 'Dites ce que la décision est.' : 'Dites ce que l’avis est.',
  outcome_of_no_step: () => 'Seuls un avis et une décision ont une conclusion : laissez ce champ vide.',
  review_step_to_come: () =>
    'Ce jour n’est pas encore venu : seule la date prévue de la revue peut être à venir.',
  review_step_known: (p) =>
    `Cette étape est déjà enregistrée (${stepOf(p.step)}). Si elle est fausse, retirez-la d’abord.`,
  review_step_held: (p) => `Une étape suit celle-ci (${stepOf(p.step)}) : retirez-la d’abord.`,
  steps_out_of_order: (p) =>
    p.step === 'opinion_given' && p.needed === 'report_received'
      ? `L’avis ne peut pas précéder le rapport${typeof p.day === 'string' ? `, reçu le ${formatDay(p.day)}` : ''}.`
      : p.step === 'decision_taken' && p.needed === 'opinion_given'
        ? `La décision ne peut pas précéder l’avis${typeof p.day === 'string' ? `, rendu le ${formatDay(p.day)}` : ''}.`
        : `« ${stepOf(p.step)} » ne peut pas précéder « ${stepOf(p.needed)} »${typeof p.day === 'string' ? `, le ${formatDay(p.day)}` : ''}.`,
  milestone_title_needed: () => 'Donnez un titre au jalon, en 200 caractères au plus.',
  milestone_kind_needed: () => 'Choisissez de quoi ce jalon est fait.',
  milestone_unknown: () => 'Choisissez un jalon de ce projet.',
  milestone_exists: (p) => `Ce jalon est déjà enregistré, attendu le ${dayOf(p)}.`,
  milestone_of_tranche: () => 'Une tranche attend ce jalon : corrigez d’abord l’échéancier.',
  milestone_step_not_allowed: (p) =>
    `Ce jalon est ${isMilestoneState(p.state) ? milestoneStateWords[p.state] : 'dans un autre état'} : rechargez la page, puis reprenez.`,
  verification_needed: () => 'Choisissez ce que devient ce jalon.',
  postponed_earlier: (p) => `Le jalon est attendu pour le ${dayOf(p)} : un report va plus loin.`,
  funder_kind_needed: () => 'Choisissez de quoi ce financeur est fait.',
  funder_needed: () => 'Nommez le financeur, en 200 caractères au plus.',
  pledge_state_needed: () => 'Dites si ce cofinancement est attendu, obtenu ou versé.',
  dated_before_programme: (p) =>
    `Cette date est antérieure au ${dayOf(p)}, avant le programme : vérifiez l’année.`,
};
