import { z } from 'zod';
import { settleFigures } from '@/db/figures';
import { settleOffers } from '@/db/offers';
import { unjustifiedOf } from '@/db/report-warned-cells';
import { hasCells, hasEntries, moveSection, touchReport } from '@/db/reports';
import type { Command } from '@/lib/command';
import { isOpen } from '@/lib/domain/campaign';
import { ENTERABLE, isSectionOpen } from '@/lib/domain/section';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import { tellSubmission } from '@/lib/section/lead-messages';
import { tellArrival } from '@/lib/section/officer-messages';
import { type FoundReport, findReport, refuseUnlessOpen, stepTo } from '@/lib/section/report-found';
import { reasonNeeded } from './needed-reason';
import { signSending } from './signed-sending';

const input = z.object({
  reportId: z.int().positive(),
  /** The version of the report that the lead has before him: what he signs is what he saw. */
  version: z.int().nonnegative(),
});

/** Sends every draft and returned section of a report that is open: their values become *déclaré*. */
export const submitReport: Command<
  z.infer<typeof input>,
  FoundReport,
  { reportId: number; submitted: number }
> = {
  name: 'submit-report',
  permission: 'report.submit',
  input,

  find: (circumstances, { reportId }) => findReport(circumstances, reportId),

  async run({ tx, actor, now }, { version }, { report }) {
    const drafts = report.sections.filter((s) => ENTERABLE.includes(s.status));
    const [first] = drafts;
    if (!first) throw new Refusal('conflict', 'already_submitted');
    // Of a closed campaign, the sections that an exception keeps open: the others stay as they are.
    const sections = drafts.filter((section) => isSectionOpen(section, isOpen(report.campaign, now.day)));
    if (sections.length === 0) refuseUnlessOpen(report, first, now.day);
    if (version !== report.version) throw new Refusal('conflict', 'report_changed');
    const problems: FieldRefusal[] = [];
    for (const section of sections) {
      if (!section.nothingToReport && !(await hasEntries(tx, section.id)))
        problems.push({ path: `sections.${section.id}`, code: 'nothing_entered', params: {} });
      if (section.nothingToReport && (await hasCells(tx, section.id)))
        problems.push({ path: `sections.${section.id}`, code: 'nothing_contradicted', params: {} });
      for (const warning of await unjustifiedOf(tx, section.id))
        problems.push({ path: `lines.${warning.lineId}`, ...reasonNeeded(warning) });
    }
    if (problems.length > 0) throw new Refusal('invalid', 'not_ready', {}, problems);

    const events: number[] = [];
    for (const section of sections) {
      events.push(
        await moveSection(tx, {
          sectionId: section.id,
          step: 'submit',
          fromStatus: section.status,
          toStatus: stepTo('submit', section),
          nothingToReport: section.nothingToReport,
          reason: null,
          accountId: actor.accountId,
          at: now.instant,
          knownFrom: now.day,
        }),
      );
      const settled = { ...section, observedOn: report.campaign.observedOn };
      await settleFigures(tx, settled, 'declared', now.day);
      await settleOffers(tx, settled, 'declared', now.day);
    }
    await signSending({ tx, now }, report.id, events[0] ?? 0);
    await touchReport(tx, report.id);
    await tellSubmission({ tx, actor, now }, report, {
      events,
      sectionIds: sections.map(({ id }) => id),
    });
    await tellArrival(
      { tx, actor, now },
      sections.map(({ actionKey }) => actionKey),
    );
    return {
      result: { reportId: report.id, submitted: sections.length },
      journal: { subject: `report:${report.id}`, projectId: report.projectId, references: { events } },
    };
  },
};
