import { z } from 'zod';
import { eventsOf } from '@/db/reports';
import type { Command } from '@/lib/command';
import { type FoundSection, findSection } from './section-found';
import { takeStep } from './section-step';

const bySection = z.object({ sectionId: z.int().positive() });

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
