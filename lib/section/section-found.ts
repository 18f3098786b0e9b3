import { z } from 'zod';
import { enteredInSection, settleFigures } from '@/db/figures';
import { settleOffers } from '@/db/offers';
import type { SectionOfReport } from '@/db/reports';
import { addException, eventsOf, moveSection, reportOfSection, touchReport } from '@/db/reports';
import { addRemarks, isInSection, type RemarkPlace } from '@/db/section-remarks';
import type { Circumstances, Command, JournalLine } from '@/lib/command';
import { addDays } from '@/lib/domain/time';
import type { SectionStep } from '@/lib/domain/vocabulary';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import { tellSection } from './lead-messages';
import { type FoundReport, findReport, stepTo } from './report-found';

export interface FoundSection extends FoundReport {
  section: SectionOfReport;
}

/** The section of a report, for the officer of its action. */
export async function findSection(
  circumstances: Circumstances,
  sectionId: number,
): Promise<FoundSection | undefined> {
  const reportId = await reportOfSection(circumstances.tx, sectionId);
  const found = reportId === undefined ? undefined : await findReport(circumstances, reportId);
  const section = found?.report.sections.find((s) => s.id === sectionId);
  if (!found || !section) return undefined;
  return { ...found, section, target: { ...found.target, actionKeys: [section.actionKey] } };
}

/** The steps of an officer that the leads are told of by e-mail. */
const TOLD = {
  return: 'section_returned',
  accept_modified: 'section_accepted_modified',
  correct: 'section_corrected',
} as const;

/** Appends the step to the section's life, says so in the journal, and tells the leads where it is theirs to know. */
export async function takeStep(
  circumstances: Circumstances,
  found: FoundSection,
  step: SectionStep,
  reason: string | null,
): Promise<JournalLine> {
  const { tx, actor, now } = circumstances;
  const { report, section } = found;
  const event = await moveSection(tx, {
    sectionId: section.id,
    step,
    fromStatus: section.status,
    toStatus: stepTo(step, section),
    nothingToReport: section.nothingToReport,
    reason,
    accountId: actor.accountId,
    at: now.instant,
    knownFrom: now.day,
  });
  await touchReport(tx, report.id);
  if (step === 'return' || step === 'accept_modified' || step === 'correct')
    await tellSection(circumstances, found, TOLD[step], event);
  return {
    subject: `section:${section.id}`,
    projectId: report.projectId,
    references: { events: [event] },
    reason,
  };
}

/** Whoever entered or submitted a value of a section does not validate it. */
export async function refuseOwnEntry({ tx, actor }: Circumstances, section: SectionOfReport): Promise<void> {
  const submittedIt = (await eventsOf(tx, section.id)).some(
    (e) => e.step === 'submit' && e.accountId === actor.accountId,
  );
  if (submittedIt || (await enteredInSection(tx, section.id, actor.accountId)))
    throw new Refusal('forbidden', 'own_entry');
}

/** The officer decides on the sending that he read: another one since then is a conflict. */
export async function refuseOtherSubmission(
  { tx }: Circumstances,
  section: SectionOfReport,
  seen: number | undefined,
): Promise<void> {
  if (seen === undefined) return;
  const last = (await eventsOf(tx, section.id)).findLast((e) => e.step === 'submit' || e.step === 'correct');
  if (last?.id !== seen) throw new Refusal('conflict', 'section_changed');
}

const bySection = z.object({ sectionId: z.int().positive() });
/** The submission that the officer read (the event's id): another one since then is a conflict. */
const decision = bySection.extend({ submission: z.int().positive().optional() });

const text = z.string().trim().max(2000, 'reason_too_long');
/** A figure by its line, or an opening by its organisation and training (null: of the university itself). */
const remark = z
  .strictObject({
    lineId: z.int().positive().optional(),
    organisationId: z.int().positive().optional(),
    trainingId: z.int().positive().nullable().default(null),
    reason: text.min(1, 'remark_needs_reason'),
  })
  .refine(
    ({ lineId, organisationId }) => (lineId === undefined) !== (organisationId === undefined),
    'unknown_line',
  );
/** Why a section goes back: a reason for it whole, or for some of its lines and openings, or both. */
const sendingBack = decision
  .extend({ reason: text.default(''), remarks: z.array(remark).max(2000).default([]) })
  .refine(({ reason, remarks }) => reason !== '' || remarks.length > 0, {
    message: 'reason_needed',
    path: ['reason'],
  });

/** The officer begins to read: from then on the lead no longer recalls the report. Said once. */
export const openReview: Command<z.infer<typeof bySection>, FoundSection, { opened: boolean }> = {
  name: 'open-review',
  permission: 'section.review',
  input: bySection,
  find: (circumstances, { sectionId }) => findSection(circumstances, sectionId),
  async run(circumstances, _, found) {
    const events = await eventsOf(circumstances.tx, found.section.id);
    if (events.at(-1)?.step === 'open_review') return { result: { opened: false }, journal: null };
    return { result: { opened: true }, journal: await takeStep(circumstances, found, 'open_review', null) };
  },
};

/** Makes the submitted values *vérifié*. */
export const validateSection: Command<z.infer<typeof decision>, FoundSection, { validated: true }> = {
  name: 'validate-section',
  permission: 'section.review',
  input: decision,
  find: (circumstances, { sectionId }) => findSection(circumstances, sectionId),
  async run(circumstances, { submission }, found) {
    stepTo('validate', found.section);
    await refuseOtherSubmission(circumstances, found.section, submission);
    await refuseOwnEntry(circumstances, found.section);
    const journal = await takeStep(circumstances, found, 'validate', null);
    const settled = { ...found.section, observedOn: found.report.campaign.observedOn };
    await settleFigures(circumstances.tx, settled, 'verified', circumstances.now.day);
    await settleOffers(circumstances.tx, settled, 'verified', circumstances.now.day);
    return { result: { validated: true }, journal };
  },
};

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
    if (found.report.campaign.closedAt !== null)
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
