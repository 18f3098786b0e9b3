import { z } from 'zod';
import { fallsWithoutReason, settleFigures } from '@/db/figures';
import { settleOffers } from '@/db/offers';
import { hasCells, hasEntries, moveSection, touchReport } from '@/db/reports';
import type { Command } from '@/lib/command';
import { ENTERABLE } from '@/lib/domain/section';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import { type FoundReport, findReport, refuseUnlessOpen, stepTo } from './report-found';

const input = z.object({
  reportId: z.int().positive(),
  /** The version of the report that the lead has before him: what he signs is what he saw. */
  version: z.int().nonnegative(),
});

/** Sends every draft and returned section of a report: their values become *déclaré*. */
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
    const sections = report.sections.filter((s) => ENTERABLE.includes(s.status));
    if (sections.length === 0) throw new Refusal('conflict', 'already_submitted');
    if (version !== report.version) throw new Refusal('conflict', 'report_changed');
    const problems: FieldRefusal[] = [];
    for (const section of sections) {
      refuseUnlessOpen(report, section, now.day);
      if (!section.nothingToReport && !(await hasEntries(tx, section.id)))
        problems.push({ path: `sections.${section.id}`, code: 'nothing_entered', params: {} });
      if (section.nothingToReport && (await hasCells(tx, section.id)))
        problems.push({ path: `sections.${section.id}`, code: 'nothing_contradicted', params: {} });
      for (const { lineId, value, before } of await fallsWithoutReason(tx, section.id))
        problems.push({ path: `lines.${lineId}`, code: 'fall_needs_reason', params: { value, before } });
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
    await touchReport(tx, report.id);
    return {
      result: { reportId: report.id, submitted: sections.length },
      journal: { subject: `report:${report.id}`, projectId: report.projectId, references: { events } },
    };
  },
};
