import type { JournalRow } from '@/db/journal';
import type {
  AgreementSaid,
  ConditionSaid,
  MilestoneEventSaid,
  MilestoneSaid,
  PaymentSaid,
  PledgeSaid,
  ReviewSaid,
  TrancheSaid,
} from '@/db/journal-money';
import { formatDay } from '@/lib/wording/dates';
import {
  agreementKindWords,
  funderKindWords,
  milestoneEventWords,
  pledgeStateWords,
  reviewOutcomeWords,
  reviewStepWords,
  reviewWords,
  trancheConditionWords,
} from '@/lib/wording/money';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { capitalised } from '@/lib/wording/typography';
import type { Batched } from './journal-batches';
import { numbersAt } from './readable-parts';

/** A fact of money that a line of the journal wrote, or took back. */
export type MoneyFact = { withdrawn: boolean } & (
  | { fact: 'agreement'; row: AgreementSaid }
  | { fact: 'payment'; row: PaymentSaid }
  | { fact: 'tranche'; row: TrancheSaid }
  | { fact: 'condition'; row: ConditionSaid }
  | { fact: 'review'; row: ReviewSaid }
  | { fact: 'milestone'; row: MilestoneSaid }
  | { fact: 'milestone_event'; row: MilestoneEventSaid }
  | { fact: 'pledge'; row: PledgeSaid }
);

const NONE = '–';
const eurosOr = (cents: number | null) => (cents === null ? NONE : formatEurosInFull(cents));

/** What the line says of it: what, before, after, and the detail under it. */
export function moneyFactWords(said: MoneyFact): {
  what: string;
  before: string;
  after: string;
  detail: string;
} {
  const words = wordsOf(said);
  return said.withdrawn ? { ...words, before: words.after, after: 'retiré' } : words;
}

function wordsOf(said: MoneyFact): { what: string; before: string; after: string; detail: string } {
  switch (said.fact) {
    case 'agreement': {
      const { kind, number, effectiveOn, cents, source, beforeCents } = said.row;
      return {
        what: [capitalised(agreementKindWords[kind]), number].filter(Boolean).join(' '),
        before: eurosOr(beforeCents),
        after: formatEurosInFull(cents),
        detail: `En vigueur le ${formatDay(effectiveOn)}, ${source}`,
      };
    }
    case 'payment': {
      const { tranche, paidOn, cents, source } = said.row;
      const what = tranche === null ? 'Versement' : `Versement, tranche ${tranche}`;
      return {
        what,
        before: NONE,
        after: formatEurosInFull(cents),
        detail: `Le ${formatDay(paidOn)}, ${source}`,
      };
    }
    case 'tranche': {
      const { position, cents, condition, dueOn, beforeCents } = said.row;
      const due = dueOn ? `, attendue le ${formatDay(dueOn)}` : '';
      return {
        what: `Tranche ${position}`,
        before: eurosOr(beforeCents),
        after: formatEurosInFull(cents),
        detail: `${capitalised(trancheConditionWords[condition])}${due}`,
      };
    }
    case 'condition': {
      const { position, metOn, source } = said.row;
      const after = `remplie le ${formatDay(metOn)}`;
      return { what: `Condition de la tranche ${position}`, before: NONE, after, detail: source };
    }
    case 'review': {
      const { review, step, outcome, onDay } = said.row;
      const after = [reviewStepWords[step], outcome && reviewOutcomeWords[outcome]]
        .filter(Boolean)
        .join(', ');
      return {
        what: capitalised(reviewWords[review]),
        before: NONE,
        after,
        detail: `Le ${formatDay(onDay)}`,
      };
    }
    case 'milestone': {
      const { title, dueOn } = said.row;
      return {
        what: title,
        before: NONE,
        after: `attendu le ${formatDay(dueOn)}`,
        detail: 'Jalon du projet',
      };
    }
    case 'milestone_event': {
      const { title, event, onDay, newDueOn, dueOn } = said.row;
      return {
        what: title,
        before: newDueOn ? `attendu le ${formatDay(dueOn)}` : NONE,
        after: newDueOn ? `reporté au ${formatDay(newDueOn)}` : milestoneEventWords[event],
        detail: event === 'reached' ? `Atteint le ${formatDay(onDay)}` : 'Jalon du projet',
      };
    }
    case 'pledge': {
      const { funder, funderKind, state, cents, datedOn } = said.row;
      return {
        what: funder,
        before: NONE,
        after: `${formatEurosInFull(cents)}, ${pledgeStateWords[state]}`,
        detail: `${capitalised(funderKindWords[funderKind])}, daté du ${formatDay(datedOn)}`,
      };
    }
  }
}

/** The facts of money that a line wrote, or took back: by the name under which it refers to each. */
export function moneyFactsOf(
  { command, subject, references: refs }: JournalRow,
  known: Batched,
): MoneyFact[] {
  const withdrawn = command === 'withdraw-money-fact' || command === 'withdraw-pledge';
  const [kind, key = ''] = subject.split(':');
  const own = (of: string) => (kind === of && /^\d+$/.test(key) ? [Number(key)] : []);
  const held = (name: string) => numbersAt(refs, name);
  /** A kind of which the line holds none is not asked for. */
  const said = <Row>(ask: (ids: readonly number[]) => Row[], ids: readonly number[]) =>
    ids.length === 0 ? [] : ask(ids).map((row) => ({ withdrawn, row }));
  return [
    ...said(known.agreementsSaid, own('agreement')).map((one) => ({ fact: 'agreement' as const, ...one })),
    ...said(known.paymentsSaid, [...own('payment'), ...held('payments')]).map((one) => ({
      fact: 'payment' as const,
      ...one,
    })),
    ...said(known.paymentsSaid, held('withdrawnPayments')).map(({ row }) => ({
      ...{ fact: 'payment' as const, withdrawn: true, row },
    })),
    ...said(known.pledgesSaid, own('pledge')).map((one) => ({ fact: 'pledge' as const, ...one })),
    ...said(known.tranchesSaid, held('tranches')).map((one) => ({ fact: 'tranche' as const, ...one })),
    ...said(known.conditionsSaid, held('trancheConditions')).map((one) => ({
      fact: 'condition' as const,
      ...one,
    })),
    ...said(known.reviewsSaid, held('reviewSteps')).map((one) => ({ fact: 'review' as const, ...one })),
    ...said(known.milestonesSaid, held('projectMilestones')).map((one) => ({
      fact: 'milestone' as const,
      ...one,
    })),
    ...said(known.milestoneEventsSaid, held('milestoneEvents')).map((one) => ({
      fact: 'milestone_event' as const,
      ...one,
    })),
  ];
}
