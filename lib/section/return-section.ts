import { z } from 'zod';
import { addException, eventsOf, type SectionOfReport } from '@/db/reports';
import { addRemarks, isInSection, type RemarkPlace } from '@/db/section-remarks';
import type { Circumstances, Command } from '@/lib/command';
import { linesText } from '@/lib/domain/accepted-text';
import { says } from '@/lib/domain/says';
import { addDays } from '@/lib/domain/time';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import { decision, refuseOtherSubmission, refuseOwnEntry } from './decision';
import { stepTo } from './report-found';
import { type FoundSection, findSection } from './section-found';
import { takeStep } from './section-step';

const text = linesText.max(2000, says('reason_too_long'));
/** A figure by its line, or an opening by its organisation and training (null: of the university itself). */
const remark = z
  .strictObject({
    lineId: z.int().positive().optional(),
    organisationId: z.int().positive().optional(),
    trainingId: z.int().positive().nullable().default(null),
    reason: text.min(1, says('remark_needs_reason')),
  })
  .refine(
    ({ lineId, organisationId }) => (lineId === undefined) !== (organisationId === undefined),
    says('unknown_line'),
  );
/** Why a section goes back: a reason for it whole, or for some of its lines and openings, or both. */
const sendingBack = decision
  .extend({ reason: text.default(''), remarks: z.array(remark).max(2000).default([]) })
  .refine(({ reason, remarks }) => reason !== '' || remarks.length > 0, {
    message: says('reason_needed'),
    path: ['reason'],
  });

/** Days that the consortium has to correct a section returned after the campaign closed (DOMAIN §5). */
const EXCEPTION_DAYS = 10;

/**
 * Sends the section back with its reason, and those of the lines to look at again; *déclaré* keeps the last submitted
 * values meanwhile. The remarks stay for ever with the event, and the next sending answers them.
 */
export const returnSection: Command<
  z.infer<typeof sendingBack>,
  FoundSection,
  { returned: true; remarks: number }
> = {
  name: 'return-section',
  permission: 'section.review',
  input: sendingBack,
  find: (circumstances, { sectionId }) => findSection(circumstances, sectionId),
  async run(circumstances, { reason, remarks: given, submission }, found) {
    const { tx, actor, now } = circumstances;
    const { section } = found;
    stepTo('return', section);
    await refuseOtherSubmission(circumstances, section, submission);
    await refuseOwnEntry(circumstances, section);
    const remarks = await placedRemarks(circumstances, section, given);
    const journal = await takeStep(circumstances, found, 'return', reason === '' ? null : reason);
    const event = (await eventsOf(tx, section.id)).at(-1)?.id ?? 0;
    const written = await addRemarks(tx, event, remarks);
    const { closedAt, retrospective } = found.report.campaign;
    // What was loaded of the past is loaded again, by whoever did it.
    if (closedAt !== null && !retrospective)
      await addException(tx, {
        sectionId: section.id,
        reason: reason || (remarks[0]?.reason ?? ''),
        endsOn: addDays(now.day, EXCEPTION_DAYS),
        accountId: actor.accountId,
        recordedAt: now.instant,
      });
    return {
      result: { returned: true, remarks: written.length },
      journal: {
        ...journal,
        references: { ...journal.references, ...(written.length > 0 && { remarks: written }) },
      },
    };
  },
};

/** The remarks at their places; what the section says nothing of, or what is named twice, is refused by its rank. */
async function placedRemarks(
  { tx }: Circumstances,
  section: SectionOfReport,
  given: z.infer<typeof sendingBack>['remarks'],
): Promise<(RemarkPlace & { reason: string })[]> {
  const remarks = given.map(
    ({ lineId, organisationId, trainingId, reason }): RemarkPlace & { reason: string } =>
      lineId === undefined
        ? { lineId: null, organisationId: organisationId ?? 0, trainingId, reason }
        : { lineId, organisationId: null, trainingId: null, reason },
  );
  const fields: FieldRefusal[] = [];
  const places = new Set<string>();
  for (const [index, { reason: _, ...place }] of remarks.entries()) {
    const key = JSON.stringify(place);
    if (places.has(key) || !(await isInSection(tx, section.id, place)))
      fields.push({ path: `remarks.${index}`, code: 'unknown_line', params: {} });
    places.add(key);
  }
  if (fields.length > 0) throw new Refusal('invalid', 'invalid_input', {}, fields);
  return remarks;
}
