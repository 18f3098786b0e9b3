/** What an agreement is called, in each of its versions: signed first, then changed. */
export const AGREEMENT_KINDS = ['agreement', 'amendment', 'modifying_decision'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** What follows the first signature. */
export const AMENDING_KINDS = ['amendment', 'modifying_decision'] as const satisfies readonly AgreementKind[];

/** What a tranche waits for. No document of the call prints any of them: each is entered from the agreement. */
export const TRANCHE_CONDITIONS = [
  'signature',
  'mid_term_review',
  'final_report',
  'expense_statement',
  'milestone',
  'other',
] as const;
export type TrancheCondition = (typeof TRANCHE_CONDITIONS)[number];

/** Those that nothing else of the project says: an officer says when they are met. */
export const SAID_CONDITIONS = ['expense_statement', 'other'] as const satisfies readonly TrancheCondition[];

export const TRANCHE_STATES = ['to_come', 'due', 'partly_paid', 'paid', 'blocked', 'cancelled'] as const;
export type TrancheState = (typeof TRANCHE_STATES)[number];

export const REVIEWS = ['mid_term', 'final'] as const;
export type Review = (typeof REVIEWS)[number];

/** The steps of a review, in their order. */
export const REVIEW_STEPS = [
  'planned',
  'report_received',
  'hearing_held',
  'opinion_given',
  'decision_taken',
] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** What an opinion says, and what a decision says. */
export const OPINIONS = ['favourable', 'favourable_with_reserves', 'unfavourable'] as const;
export const DECISIONS = ['continue', 'continue_amended', 'stop'] as const;
export const REVIEW_OUTCOMES = [...OPINIONS, ...DECISIONS] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const MILESTONE_KINDS = [
  'deliverable',
  'opening',
  'recruitment',
  'review',
  'sustainability',
  'other',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** What may happen to a milestone of a project: the lead says « reached », the rest is an officer's. */
export const MILESTONE_EVENTS = ['reached', 'verified', 'refused', 'postponed', 'dropped'] as const;
export type MilestoneEvent = (typeof MILESTONE_EVENTS)[number];

export const FUNDER_KINDS = [
  'region',
  'local_authority',
  'company',
  'own_resources',
  'european',
  'other_state',
] as const;
export type FunderKind = (typeof FUNDER_KINDS)[number];

export const PLEDGE_STATES = ['expected', 'obtained', 'paid'] as const;
export type PledgeState = (typeof PLEDGE_STATES)[number];

/** What an officer takes back when it was recorded by mistake (`withdrawals`). */
export const OFFICER_MONEY_THINGS = [
  'agreement',
  'payment',
  'review_step',
  'tranche_met',
  'milestone',
] as const;

/** How many payments a project may have: more rows are a mistake, an agreement is paid in a few tranches. */
export const MOST_PAYMENTS = 200;
