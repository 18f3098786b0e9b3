import { z } from 'zod';
import { linesText, lineText } from './accepted-text';
import { PROGRAMME_STARTS_ON } from './as-of';
import type { About } from './committee';
import {
  dayInput,
  type FieldProblem,
  optionalDayInput,
  optionalReasonInput,
  problem,
  reasonInput,
} from './inputs';
import { says } from './says';
import { seasonKeyInput } from './season';
import { addDays } from './time';
import { COMMITTEE_ENTRY_KINDS, DECISION_OUTCOMES } from './vocabulary';

const id = z.int().positive();
const titleInput = lineText.min(3, says('committee_title_needed')).max(200, says('title_too_long'));
const bodyInput = linesText
  .min(3, says('committee_words_needed'))
  .max(2000, says('committee_words_too_long'));
const responsibleInput = lineText
  .max(120, says('responsible_too_long'))
  .nullable()
  .default(null)
  .transform((text) => text || null);

export const committeeInput = z.object({
  heldOn: dayInput,
  /** Null: every season. */
  seasonKey: seasonKeyInput.nullable().default(null),
  title: titleInput,
  /** None: all the actions of the season. */
  actionKeys: z.array(z.string().max(40)).max(50).default([]),
});
export type CommitteeInput = z.output<typeof committeeInput>;

export const committeeCorrectionInput = z.object({
  committeeId: id,
  heldOn: dayInput,
  title: titleInput,
  withdrawn: z.boolean().default(false),
  reason: reasonInput,
});
export type CommitteeCorrection = z.output<typeof committeeCorrectionInput>;

/** `action:JURISTES`, `component:JURISTES.S1`, `gap:rate:JURISTES.S1`: one choice of one list. */
const ABOUT = /^(action|component|gap):(.+)$/;

export interface ChosenAbout extends About {
  actionKey: string | null;
}

export function readAbout(text: string): ChosenAbout | undefined {
  if (text === '') return { actionKey: null, componentId: null, gapKey: null };
  const [, kind, key = ''] = ABOUT.exec(text) ?? [];
  if (!kind) return undefined;
  return {
    actionKey: kind === 'action' ? key : null,
    componentId: kind === 'component' ? key : null,
    gapKey: kind === 'gap' ? key : null,
  };
}

export const committeeEntryInput = z.object({
  committeeId: id,
  kind: z.enum(COMMITTEE_ENTRY_KINDS, says('entry_kind_needed')),
  body: bodyInput,
  about: lineText
    .max(220)
    .default('')
    .refine((text) => readAbout(text) !== undefined, says('about_unknown')),
  responsible: responsibleInput,
  dueOn: optionalDayInput,
});
export type CommitteeEntryInput = z.output<typeof committeeEntryInput>;

/** The event that the person had before his eyes, 0 for none: two people do not answer for one decision unseen. */
const seenInput = z.int().min(0);

export const followInput = z
  .object({
    entryId: id,
    seen: seenInput,
    outcome: z.enum(DECISION_OUTCOMES, says('outcome_needed')),
    body: linesText.max(2000, says('committee_words_too_long')).default(''),
    responsible: responsibleInput,
    dueOn: optionalDayInput,
    reason: optionalReasonInput,
  })
  .superRefine(({ outcome, body, reason }, context) => {
    if (outcome === 'changed' && body.length < 3)
      context.addIssue({ code: 'custom', path: ['body'], message: says('new_sentence_needed') });
    if (outcome !== 'done' && (reason ?? '').length < 2)
      context.addIssue({ code: 'custom', path: ['reason'], message: says('reason_needed') });
  });
export type FollowInput = z.output<typeof followInput>;

export const entryCorrectionInput = z.object({
  entryId: id,
  seen: seenInput,
  body: bodyInput,
  responsible: responsibleInput,
  dueOn: optionalDayInput,
  withdrawn: z.boolean().default(false),
  reason: reasonInput,
});
export type EntryCorrection = z.output<typeof entryCorrectionInput>;

/** A committee is recorded once it was held, and none was held before the programme. */
export function heldProblems(heldOn: string, today: string): FieldProblem[] {
  if (heldOn > today) return [problem('heldOn', 'committee_to_come')];
  return heldOn < PROGRAMME_STARTS_ON ? [problem('heldOn', 'before_programme')] : [];
}

/** A decision is for the committee's day at the earliest, and within ten years; a note is for no day and nobody. */
export function dueProblems(
  { kind, responsible, dueOn }: Pick<CommitteeEntryInput, 'kind' | 'responsible' | 'dueOn'>,
  heldOn: string,
): FieldProblem[] {
  if (kind === 'note')
    return [
      ...(responsible === null ? [] : [problem('responsible', 'note_without_due')]),
      ...(dueOn === null ? [] : [problem('dueOn', 'note_without_due')]),
    ];
  if (dueOn === null) return [];
  if (dueOn < heldOn) return [problem('dueOn', 'due_before_committee', { day: heldOn })];
  return dueOn > addDays(heldOn, 3653) ? [problem('dueOn', 'day_too_far')] : [];
}
