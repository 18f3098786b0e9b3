import { z } from 'zod';
import { addExceptionRequest, lastExceptionRequest } from '@/db/exception-requests';
import type { SectionOfReport } from '@/db/reports';
import type { Command } from '@/lib/command';
import { linesText } from '@/lib/domain/accepted-text';
import { askingProblem } from '@/lib/domain/exception';
import { says } from '@/lib/domain/says';
import { Refusal } from '@/lib/refusal';
import { tellExceptionAsked } from '@/lib/section/officer-messages';
import { type FoundReport, findReport } from '@/lib/section/report-found';

const input = z.object({
  reportId: z.int().positive(),
  sectionIds: z.array(z.int().positive()).min(1, says('no_section_chosen')).max(50),
  reason: linesText.min(1, says('reason_needed')).max(2000, says('reason_too_long')),
});

/**
 * After the lock, the lead asks the officers of the actions to be let in again, saying why: one request a section,
 * answered once by an exception or a refusal.
 */
export const requestException: Command<
  z.infer<typeof input>,
  FoundReport & { sections: SectionOfReport[] },
  { reportId: number; asked: number }
> = {
  name: 'request-exception',
  permission: 'exception.ask',
  input,
  async find(circumstances, { reportId, sectionIds }) {
    const found = await findReport(circumstances, reportId);
    const sections = found?.report.sections.filter(({ id }) => sectionIds.includes(id)) ?? [];
    if (!found || sections.length !== new Set(sectionIds).size) return undefined;
    return { ...found, sections };
  },
  async run({ tx, actor, now }, { reportId, reason }, { report, sections }) {
    const requests: number[] = [];
    for (const { id, actionKey, ...section } of sections) {
      const last = await lastExceptionRequest(tx, id);
      const waits = last !== undefined && last.answeredAt === null;
      const problem = askingProblem({ ...section, waits }, report.campaign);
      if (problem) throw new Refusal('conflict', problem);
      const requestId = await addExceptionRequest(tx, {
        sectionId: id,
        reason,
        accountId: actor.accountId,
        at: now.instant,
      });
      requests.push(requestId);
      await tellExceptionAsked({ tx, actor, now }, { actionKey, requestId });
    }
    return {
      result: { reportId, asked: requests.length },
      journal: {
        subject: `report:${reportId}`,
        projectId: report.projectId,
        references: { requests, sections: sections.map(({ id }) => id) },
        reason,
      },
    };
  },
};
