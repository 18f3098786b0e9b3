import type { z } from 'zod';
import type { Command } from '@/lib/command';
import { decision, refuseOtherSubmission, refuseOwnEntry } from './decision';
import { stepTo } from './report-found';
import { type FoundSection, findSection } from './section-found';
import { verifySection } from './settling';

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
    const journal = await verifySection(circumstances, found, 'validate');
    return { result: { validated: true }, journal };
  },
};
