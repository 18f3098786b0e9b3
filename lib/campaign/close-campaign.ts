import { z } from 'zod';
import { closeCampaignRow, findCampaign } from '@/db/reports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { tellClosed } from './campaign-messages';

const input = z.object({ campaignId: z.int().positive() });

/** Closes a campaign: a stored state, after which entering and submitting need an exception. */
export const closeCampaign: Command<
  z.infer<typeof input>,
  { target: Target; closedAt: string | null; withdrawnFrom: string | null },
  { closed: true }
> = {
  name: 'close-campaign',
  permission: 'campaign.manage',
  input,
  async find({ tx }, { campaignId }) {
    const campaign = await findCampaign(tx, campaignId);
    return campaign && { target: { actionKeys: campaign.actionKeys }, ...campaign };
  },
  async run(circumstances, { campaignId }, { closedAt, withdrawnFrom }) {
    const { tx, now } = circumstances;
    if (withdrawnFrom !== null) throw new Refusal('conflict', 'campaign_withdrawn');
    if (closedAt !== null) throw new Refusal('conflict', 'campaign_closed');
    await closeCampaignRow(tx, campaignId, now.instant);
    await tellClosed(circumstances, campaignId);
    return { result: { closed: true }, journal: { subject: `campaign:${campaignId}` } };
  },
};
