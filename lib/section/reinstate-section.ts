import type { z } from 'zod';
import { touchReport } from '@/db/reports';
import { appendRelease, type ReleasableSection } from '@/db/section-releases';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { tellLeads } from './lead-messages';
import { findReleasable, releaseInput } from './release-section';

/** Asks again for a section that was released by mistake; its draft is where it was. */
export const reinstateSection: Command<
  z.infer<typeof releaseInput>,
  { section: ReleasableSection; target: Target },
  { campaignId: number }
> = {
  name: 'reinstate-section',
  permission: 'campaign.manage',
  input: releaseInput,
  find: findReleasable,
  async run({ tx, actor, now, door }, { sectionId, reason }, { section }) {
    if (!section.released) throw new Refusal('conflict', 'not_released');
    if (section.gone) throw new Refusal('conflict', 'campaign_gone');
    const event = await appendRelease(tx, {
      ...{ sectionId, event: 'asked_again', cause: 'not_concerned', reason, door },
      ...{ accountId: actor.accountId, at: now.instant, knownFrom: now.day },
    });
    await touchReport(tx, section.reportId);
    await tellLeads({ tx, now }, section.projectId, {
      kind: 'campaign_opened',
      params: { campaignId: section.campaignId, again: true },
      key: `again:${event}`,
    });
    return {
      result: { campaignId: section.campaignId },
      journal: {
        subject: `section:${sectionId}`,
        projectId: section.projectId,
        references: { releases: [event] },
        reason,
      },
    };
  },
};
