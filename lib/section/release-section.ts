import { z } from 'zod';
import { projectTarget } from '@/db/projects';
import { touchReport } from '@/db/reports';
import { type ReleasableSection, releasableSection } from '@/db/section-releases';
import type { Target } from '@/lib/access/policy';
import type { Circumstances, Command } from '@/lib/command';
import { reasonInput } from '@/lib/domain/inputs';
import { Refusal } from '@/lib/refusal';
import { recordReleases } from './recorded-releases';

export const releaseInput = z.object({ sectionId: z.int().positive(), reason: reasonInput });

interface Found {
  section: ReleasableSection;
  target: Target;
}

/** A section with whether it was sent or released, for the officer of its action. */
export async function findReleasable(
  { tx, now }: Circumstances,
  { sectionId }: { sectionId: number },
): Promise<Found | undefined> {
  const section = await releasableSection(tx, sectionId, now.day);
  return (
    section && {
      section,
      target: {
        ...(await projectTarget(tx, section.projectId, now.day)),
        actionKeys: [section.actionKey],
      },
    }
  );
}

/** Says that a section should not have been asked: from today nobody waits for it. One that was sent is an answer, and stays. */
export const releaseSection: Command<z.infer<typeof releaseInput>, Found, { campaignId: number }> = {
  name: 'release-section',
  permission: 'campaign.manage',
  input: releaseInput,
  find: findReleasable,
  async run(circumstances, { sectionId, reason }, { section }) {
    if (section.sent) throw new Refusal('conflict', 'release_of_sent');
    if (section.released) throw new Refusal('conflict', 'already_released');
    const events = await recordReleases(circumstances, [section], { cause: 'not_concerned', reason });
    await touchReport(circumstances.tx, section.reportId);
    return {
      result: { campaignId: section.campaignId },
      journal: {
        subject: `section:${sectionId}`,
        projectId: section.projectId,
        references: { releases: events },
        reason,
      },
    };
  },
};
