import { type CampaignDates, type DueDay, daysLate, isOpen } from './campaign';
import { mayBeEntered } from './section';
import type { Signature } from './signature';
import { parisDay } from './time';
import type { SectionStatus } from './vocabulary';

/**
 * How far a section is, as a board of a campaign counts it. `nothing` is an answer that was sent or validated:
 * « rien à déclarer »; it is never missing.
 */
export const BOARD_STATES = [
  'not_started',
  'draft',
  'submitted',
  'returned',
  'validated',
  'nothing',
] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export const BOARD_SORTS = ['late', 'project', 'activity'] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

/** Sections counted: a section whose trainings are delivered in three regions is in the cell of each, once in a total. */
export interface BoardCount {
  sections: number;
  received: number;
  states: Record<BoardState, number>;
  late: number;
  /** The greatest number of days late among those never sent; 0: none is late. Never an average. */
  mostDaysLate: number;
}

/**
 * The last reminder made for a person, whoever asked for it and whatever it was about. `withdrawn`: what it asked
 * for had come meanwhile.
 */
export interface ReminderMade {
  at: string;
  today: boolean;
  /** Null: the scheduled work. */
  by: Signature | null;
  state: 'waiting' | 'sent' | 'failed' | 'withdrawn';
}

export interface BoardSection {
  status: SectionStatus;
  nothingToReport: boolean;
  /** Somebody entered something in it, or said that there is nothing. */
  begun: boolean;
  firstSentAt: string | null;
  exceptedUntil: string | null;
}
export type BoardCampaign = CampaignDates & DueDay & { closesOn: string };

export function boardState({ status, nothingToReport, begun, firstSentAt }: BoardSection): BoardState {
  if (status === 'returned') return 'returned';
  if (status === 'draft') return begun || firstSentAt !== null ? 'draft' : 'not_started';
  return nothingToReport ? 'nothing' : status;
}

/** Whether a section was sent at least once, as coverage counts it: a return or a recall does not undo it. */
export const isReceived = ({ firstSentAt }: Pick<BoardSection, 'firstSentAt'>): boolean =>
  firstSentAt !== null;

/** Whether the consortium can send it now, and has to: a draft or a return of an open campaign or exception. */
export const waits = (section: BoardSection, campaign: CampaignDates, today: string): boolean =>
  mayBeEntered(section, isOpen(campaign, today));

/**
 * Whole days after the due day (23:59 in Paris): up to today for what was never sent, up to its first sending for the
 * rest. 0: in time, or not due yet.
 */
export function sectionDaysLate(
  { firstSentAt }: Pick<BoardSection, 'firstSentAt'>,
  campaign: CampaignDates & DueDay,
  today: string,
): number {
  if (firstSentAt === null) return campaign.opensOn > today ? 0 : daysLate(campaign, today);
  return daysLate(campaign, parisDay(new Date(firstSentAt)));
}
