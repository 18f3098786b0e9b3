import { z } from 'zod';
import { addCampaign, findPeriod, openReports } from '@/db/reports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';

const day = z.iso.date();
const input = z
  .object({
    label: z.string().trim().min(2).max(120),
    periodId: z.int().positive(),
    observedOn: day,
    opensOn: day,
    dueOn: day,
    closesOn: day,
    actionKeys: z.array(z.string()).min(1),
  })
  .refine((c) => c.opensOn <= c.dueOn && c.dueOn <= c.closesOn, {
    message: 'campaign_dates',
    path: ['dueOn'],
  });

/** Opens a campaign: one report per project appears, with a section per participation that it concerns. */
export const openCampaign: Command<
  z.infer<typeof input>,
  { target: Target },
  { campaignId: number; reports: number }
> = {
  name: 'open-campaign',
  permission: 'campaign.manage',
  input,
  find: async (_, { actionKeys }) => ({ target: { actionKeys } }),
  async run({ tx, now }, { actionKeys, ...campaign }) {
    const period = await findPeriod(tx, campaign.periodId);
    if (!period) throw new Refusal('invalid', 'unknown_period');
    if (campaign.observedOn < period.startsOn) throw new Refusal('invalid', 'period_to_come');
    const campaignId = await addCampaign(tx, campaign, actionKeys);
    const reports = await openReports(tx, campaignId, now.day);
    return { result: { campaignId, reports }, journal: { subject: `campaign:${campaignId}` } };
  },
};
