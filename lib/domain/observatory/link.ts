import { z } from 'zod';
import { lineText } from '../accepted-text';
import { type FieldProblem, optionalReasonInput, problem, reasonInput, sourceInput } from '../inputs';
import { says } from '../says';
import { LINK_NATURES, LINK_TARGETS, type LinkNature, type LinkState, type LinkTarget } from './vocabulary';

const id = z.int().positive();

export const linkInput = z.object({
  jobKey: lineText.min(1, says('link_job_needed')).max(120),
  to: z.enum(LINK_TARGETS),
  /** The number of a training, a profession or a competence, the key of another thing. */
  toKey: lineText.min(1, says('link_target_needed')).max(120),
  nature: z.enum(LINK_NATURES, says('link_nature_needed')),
  note: optionalReasonInput,
  /** What says so: the programme of the training, a page of the sheet. */
  source: sourceInput,
});
export type LinkInput = z.output<typeof linkInput>;

export const confirmLinkInput = z.object({ linkId: id, note: optionalReasonInput });
export const withdrawLinkInput = z.object({ linkId: id, reason: reasonInput });

/** What a link to each kind of thing may say. */
export const NATURES_OF: Record<LinkTarget, readonly LinkNature[]> = {
  training: ['trains_for', 'close_to'],
  competence: ['requires', 'close_to'],
  profession: ['close_to'],
  finding: ['close_to'],
  device_competence: ['requires', 'close_to'],
};

export const natureProblems = ({ to, nature }: Pick<LinkInput, 'to' | 'nature'>): FieldProblem[] =>
  NATURES_OF[to].includes(nature) ? [] : [problem('nature', 'link_nature_of_other')];

/** What may follow a state; a withdrawn link may be proposed again. */
export const NEXT_LINK_STATES: Record<LinkState, readonly LinkState[]> = {
  proposed: ['confirmed', 'withdrawn'],
  confirmed: ['withdrawn'],
  withdrawn: ['proposed'],
};
