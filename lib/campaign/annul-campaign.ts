import { z } from 'zod';
import { withdrawCampaignRow } from '@/db/campaigns';
import { findCampaign } from '@/db/reports';
import { appendWithdrawal, recordedOn } from '@/db/withdrawals';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { reasonInput } from '@/lib/domain/inputs';
import { recordReleases } from '@/lib/section/recorded-releases';
import { type Campaign, unansweredSections } from './answered-campaign';

const input = z.object({ campaignId: z.int().positive(), reason: reasonInput });

/**
 * Takes back a campaign that was opened by mistake, while no section of it was sent. Its sections are released, their
 * drafts stay, whoever typed in them is told; the days between its opening and today keep what was known on them.
 */
export const annulCampaign: Command<
  z.infer<typeof input>,
  { target: Target; campaign: Campaign },
  { released: number }
> = {
  name: 'annul-campaign',
  permission: 'campaign.manage',
  input,
  async find({ tx }, { campaignId }) {
    const campaign = await findCampaign(tx, campaignId);
    return campaign && { campaign, target: { actionKeys: campaign.actionKeys } };
  },
  async run(circumstances, { campaignId, reason }, { campaign }) {
    const { tx, actor, now, door } = circumstances;
    const asked = (await unansweredSections(tx, campaign, now.day)).filter(({ released }) => !released);
    const releases = await recordReleases(circumstances, asked, { cause: 'campaign_annulled', reason });
    await appendWithdrawal(tx, {
      ...{ thing: 'campaign', thingId: campaignId, reason, door },
      ...{ recordedOn: recordedOn(tx, 'campaign', campaignId, now.day), accountId: actor.accountId },
      ...{ at: now.instant, knownFrom: now.day },
    });
    await withdrawCampaignRow(tx, campaignId, now.day);
    return {
      result: { released: asked.length },
      journal: {
        subject: `campaign:${campaignId}`,
        references: { sections: asked.length, releases },
        reason,
      },
    };
  },
};
