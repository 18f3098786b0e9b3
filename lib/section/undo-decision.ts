import { z } from 'zod';
import { endExceptionOfReturn } from '@/db/campaign-exceptions';
import { eventsOf } from '@/db/reports';
import { unsettleSection } from '@/db/section-undone';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { tellUndone } from './lead-messages';
import { type FoundSection, findSection } from './section-found';
import { takeStep } from './section-step';
import { undoOf } from './undo';

const input = z.object({
  sectionId: z.int().positive(),
  /** The decision that the officer saw (its event): another one since is another act. */
  decision: z.int().positive().optional(),
});

/**
 * The officer who validated or returned a section takes it back, until anybody acted on it: the section waits again, and
 * what was verified before stands from today. The days in between stay as they were known (docs/decisions/0048).
 */
export const undoDecision: Command<
  z.infer<typeof input>,
  FoundSection,
  { undone: 'validate' | 'return'; sectionId: number }
> = {
  name: 'undo-decision',
  permission: 'section.review',
  input,
  find: (circumstances, { sectionId }) => findSection(circumstances, sectionId),
  async run(circumstances, { decision }, found) {
    const { tx, actor, now } = circumstances;
    const { section, report } = found;
    const sectionId = section.id;
    const undo = await undoOf(tx, actor, {
      ...{ sectionId, actionKey: section.actionKey, seasonKey: section.seasonKey },
      ...{ reportId: report.id, projectId: report.projectId },
      retrospective: report.campaign.retrospective,
    });
    if (!undo || (decision !== undefined && decision !== undo.decision))
      throw new Refusal('conflict', 'undo_acted_on');
    if (undo.refused)
      throw new Refusal(undo.refused === 'undo_of_others' ? 'forbidden' : 'conflict', undo.refused);
    const journal = await takeStep(circumstances, found, 'undo', null, { undoes: undo.decision });
    if (undo.step === 'return') await endExceptionOfReturn(tx, { ...undo, sectionId }, now.instant);
    else await unsettleSection(tx, section, now.day);
    const event = (await eventsOf(tx, sectionId)).at(-1)?.id ?? 0;
    const undone = undo.step === 'return' ? 'return' : 'validate';
    await tellUndone(circumstances, section, { step: undone, decision: undo.decision, event });
    return { result: { undone, sectionId }, journal };
  },
};
