import { z } from 'zod';
import { endExceptionsOfSection, findException } from '@/db/campaign-exceptions';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { type FoundSection, findSection } from '@/lib/section/section-found';
import { tellEnded } from './exception-messages';

const input = z.object({ exceptionId: z.int().positive() });

interface Found extends FoundSection {
  endedAt: string | null;
}

/**
 * Ends an exception before its last day, with any that a return opened beside it: its section is locked again as its
 * campaign is.
 */
export const endException: Command<z.infer<typeof input>, Found, { ended: true }> = {
  name: 'end-exception',
  permission: 'campaign.manage',
  input,
  async find(circumstances, { exceptionId }) {
    const exception = await findException(circumstances.tx, exceptionId);
    const found = exception && (await findSection(circumstances, exception.sectionId));
    return found && { ...found, endedAt: exception.endedAt };
  },
  async run(circumstances, { exceptionId }, { report, section, endedAt }) {
    const { tx, now } = circumstances;
    if (endedAt !== null) throw new Refusal('conflict', 'exception_ended');
    await endExceptionsOfSection(tx, section.id, now.instant);
    await tellEnded(circumstances, { projectId: report.projectId, exceptionId });
    return {
      result: { ended: true },
      journal: {
        subject: `section:${section.id}`,
        projectId: report.projectId,
        references: { exception: exceptionId },
      },
    };
  },
};
