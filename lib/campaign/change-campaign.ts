import { z } from 'zod';
import { changeCampaignDates } from '@/db/campaigns';
import { findCampaign } from '@/db/reports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { linesText, lineText } from '@/lib/domain/accepted-text';
import { dateProblems } from '@/lib/domain/campaign-opening';
import { says } from '@/lib/domain/says';
import { isRealDay } from '@/lib/domain/time';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import { tellMoved } from './campaign-messages';

const day = lineText.refine(isRealDay, says('day_needed'));
const input = z.object({
  campaignId: z.int().positive(),
  dueOn: day,
  closesOn: day,
  reason: linesText.min(1, says('reason_needed')).max(2000, says('reason_too_long')),
});

type Campaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;

/**
 * Moves the due and closing days of a campaign that is not closed, with a reason; the journal keeps the days before.
 * A day that is moved is not put in the past: nobody becomes late of a sudden, and closing has its own command.
 */
export const changeCampaign: Command<
  z.infer<typeof input>,
  { target: Target; campaign: Campaign },
  { changed: true }
> = {
  name: 'change-campaign',
  permission: 'campaign.adjust',
  input,
  async find({ tx }, { campaignId }) {
    const campaign = await findCampaign(tx, campaignId);
    return campaign && { target: { actionKeys: campaign.actionKeys }, campaign };
  },
  async run({ tx, now }, { campaignId, dueOn, closesOn, reason }, { campaign }) {
    if (campaign.withdrawnFrom !== null) throw new Refusal('conflict', 'campaign_withdrawn');
    if (campaign.closedAt !== null) throw new Refusal('conflict', 'dates_of_closed');
    if (dueOn === campaign.dueOn && closesOn === campaign.closesOn)
      throw new Refusal('invalid', 'dates_unchanged');
    const problems: FieldRefusal[] = dateProblems({ ...campaign, dueOn, closesOn }).map((problem) => ({
      ...problem,
      params: {},
    }));
    if (dueOn !== campaign.dueOn && dueOn < now.day)
      problems.push({ path: 'dueOn', code: 'due_in_past', params: {} });
    if (closesOn !== campaign.closesOn && closesOn < now.day)
      problems.push({ path: 'closesOn', code: 'closing_in_past', params: {} });
    if (problems.length > 0) throw new Refusal('invalid', 'invalid_input', {}, problems);
    await changeCampaignDates(tx, campaignId, { dueOn, closesOn });
    const { opensOn, dueOn: wasDue, closesOn: wasClosing } = campaign;
    if (opensOn <= now.day) await tellMoved({ tx, now }, campaignId, { dueOn: wasDue, closesOn: wasClosing });
    return {
      result: { changed: true },
      journal: {
        subject: `campaign:${campaignId}`,
        references: {
          before: { dueOn: campaign.dueOn, closesOn: campaign.closesOn },
          after: { dueOn, closesOn },
        },
        reason,
      },
    };
  },
};
