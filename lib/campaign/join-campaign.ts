import { addCampaignActions, campaignsConcerning } from '@/db/campaigns';
import { findCampaign, findPeriod } from '@/db/reports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type JoiningInput, joiningInput } from '@/lib/domain/campaign-opening';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { Refusal, refuseAll } from '@/lib/refusal';
import { askSections, candidates } from './asked-sections';
import { tellJoined } from './campaign-messages';

type Campaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;

/**
 * Opens a campaign that another officer opened for one's own actions too: same period, same observation, same dates. A
 * project with actions of both has one report with a section for each.
 */
export const joinCampaign: Command<
  JoiningInput,
  { target: Target; campaign: Campaign },
  { reports: number; sections: number }
> = {
  name: 'join-campaign',
  permission: 'campaign.manage',
  input: joiningInput,
  async find({ tx }, { campaignId, actionKeys }) {
    const campaign = await findCampaign(tx, campaignId);
    return campaign && { campaign, target: { actionKeys } };
  },
  async run(circumstances, given, { campaign }) {
    const { tx, now } = circumstances;
    if (campaign.withdrawnFrom !== null) throw new Refusal('conflict', 'campaign_withdrawn');
    if (campaign.closedAt !== null) throw new Refusal('conflict', 'campaign_closed');
    const actionKeys = [...new Set(given.actionKeys)];
    const problems: FieldProblem[] = actionKeys.flatMap((key, index) =>
      campaign.actionKeys.includes(key) ? [problem(`actionKeys.${index}`, 'campaign_has_action')] : [],
    );
    const same = (await campaignsConcerning(tx, actionKeys)).find(
      ({ campaignId, observedOn }) => campaignId !== campaign.id && observedOn === campaign.observedOn,
    );
    if (same) problems.push(problem('actionKeys', 'same_observation', { label: same.label }));
    const period = await findPeriod(tx, campaign.periodId);
    const asked = period ? (await candidates(tx, actionKeys, { period, day: now.day })).asked : [];
    if (asked.length === 0) problems.push(problem('actionKeys', 'nobody_concerned'));
    refuseAll(problems);
    await addCampaignActions(tx, campaign.id, actionKeys);
    const reports = await askSections(circumstances, campaign.id, asked);
    if (campaign.opensOn <= now.day) await tellJoined({ tx, now }, campaign.id, actionKeys);
    return {
      result: { reports, sections: asked.length },
      journal: {
        subject: `campaign:${campaign.id}`,
        references: { reports, sections: asked.length, actionKeys },
      },
    };
  },
};
