import { z } from 'zod';
import { declarersOf } from '@/db/reports';
import { appendPart, partsOfSection } from '@/db/section-parts';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { type FoundSection, findSectionOf, refuseUnlessMayChange } from './evidence-place';

const input = z.object({
  sectionId: z.int().positive(),
  organisationId: z.int().positive(),
  finished: z.boolean(),
});

/** An organisation says that its part of a section is finished, or takes it up again. It sends nothing. */
export const finishPart: Command<
  z.infer<typeof input>,
  FoundSection,
  { organisationId: number; finished: boolean; at: string }
> = {
  name: 'finish-part',
  permission: 'part.finish',
  input,

  find: ({ tx, now }, { sectionId, organisationId }) => findSectionOf(tx, now, sectionId, organisationId),

  async run({ tx, actor, now }, { organisationId, finished }, found) {
    const { report, section } = found;
    refuseUnlessMayChange(found, now);
    if (!(await declarersOf(tx, [section.participationId])).includes(organisationId))
      throw new Refusal('invalid', 'no_part_here');
    const said = (await partsOfSection(tx, section.id)).find(
      (part) => part.organisationId === organisationId,
    );
    const result = { organisationId, finished, at: now.instant };
    // Taken back before it was ever said: there is nothing to write.
    if (!said && !finished) return { result, journal: null };
    const part = await appendPart(tx, {
      sectionId: section.id,
      organisationId,
      finished,
      accountId: actor.accountId,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result,
      journal: {
        subject: `section:${section.id}`,
        projectId: report.projectId,
        references: { part, organisationId, finished },
      },
    };
  },
};
