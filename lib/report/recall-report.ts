import { z } from 'zod';
import { eventsOf } from '@/db/reports';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { type FoundReport, findReport, refuseUnlessOpen } from '@/lib/section/report-found';
import { takeStep } from '@/lib/section/section-step';

const input = z.object({ reportId: z.int().positive() });

/** Takes a sent report back to draft, as long as no officer has opened it; *déclaré* keeps what was sent. */
export const recallReport: Command<
  z.infer<typeof input>,
  FoundReport,
  { reportId: number; recalled: number }
> = {
  name: 'recall-report',
  permission: 'report.recall',
  input,
  find: (circumstances, { reportId }) => findReport(circumstances, reportId),
  async run(circumstances, _, found) {
    const sections = found.report.sections.filter((s) => s.status === 'submitted');
    if (sections.length === 0) throw new Refusal('conflict', 'step_not_allowed');
    const events: unknown[] = [];
    for (const section of sections) {
      refuseUnlessOpen(found.report, section, circumstances.now.day);
      if ((await eventsOf(circumstances.tx, section.id)).at(-1)?.step !== 'submit')
        throw new Refusal('conflict', 'review_started');
      const line = await takeStep(circumstances, { ...found, section }, 'recall', null);
      events.push(line.references?.events);
    }
    return {
      result: { reportId: found.report.id, recalled: sections.length },
      journal: {
        subject: `report:${found.report.id}`,
        projectId: found.report.projectId,
        references: { events: events.flat() },
      },
    };
  },
};
