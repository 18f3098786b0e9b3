import type { Measure } from './vocabulary';

/** The measures that training sessions count, in the order of the grid. */
export const SESSION_MEASURES = [
  'entered',
  'first_entered',
  'validated',
  'certified',
] as const satisfies readonly Measure[];
export type SessionMeasure = (typeof SESSION_MEASURES)[number];

/**
 * How a count of the sessions stands beside a draft: it says the same, nothing, or something else; several lines of the
 * place share it, so that only its consortium can tell who is on which; or its line is not the reader's to write.
 */
export type ProposalStanding = 'equal' | 'blank' | 'other' | 'shared' | 'locked';

/** « Médiateur numérique », the printed profession of that audience (003:807). */
export const MEDIATOR_PROFESSION = '46';

/** Whom of a place a count is of: where several lines share it, digital mediators have the line of their profession. */
export type ProposalPart = 'all' | 'mediators' | 'others';
