import { type CandidateRow, campaignLabelled, campaignsConcerning } from '@/db/campaigns';
import { addCampaign, findPeriod } from '@/db/reports';
import type { Read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import {
  type CampaignInput,
  campaignInput,
  dateProblems,
  type NotAsked,
} from '@/lib/domain/campaign-opening';
import type { Period } from '@/lib/domain/period';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Now } from '@/lib/domain/time';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import { askSections, candidates } from './asked-sections';
import { tellOpened } from './campaign-messages';

export interface CampaignPlan {
  period: Period;
  asked: CandidateRow[];
  leftOut: (CandidateRow & { why: NotAsked })[];
}

/**
 * What a campaign would open, or its refusal with every problem beside its field: what a preview shows is what is
 * opened. Two campaigns of an action never observe the same day: neither would be its latest observation. Values of an
 * earlier period are entered in the same campaign, with a reason.
 */
export async function campaignPlan(read: Read, given: CampaignInput, now: Now): Promise<CampaignPlan> {
  const period = await findPeriod(read, given.periodId);
  const problems: FieldRefusal[] = [];
  const refuse = (path: string, code: RefusalCode, params: FieldRefusal['params'] = {}) =>
    problems.push({ path, code, params });
  if (!period) refuse('periodId', 'unknown_period');
  else if (given.observedOn < period.startsOn) refuse('observedOn', 'period_to_come');
  for (const { path, code } of dateProblems(given)) refuse(path, code);
  if (given.dueOn < now.day && given.dueOn >= given.opensOn) refuse('dueOn', 'due_in_past');
  const taken = await campaignLabelled(read, given.label);
  if (taken !== undefined) refuse('label', 'campaign_label_taken', { label: given.label });
  const same = (await campaignsConcerning(read, given.actionKeys)).find(
    ({ observedOn }) => observedOn === given.observedOn,
  );
  if (same) refuse('observedOn', 'same_observation', { label: same.label });
  if (!period || problems.length > 0)
    throw new Refusal(taken === undefined && !same ? 'invalid' : 'conflict', 'invalid_input', {}, problems);

  return { period, ...(await candidates(read, given.actionKeys, { period, day: now.day })) };
}

/** Opens a campaign: one report per project appears, with a section per participation that it concerns. */
export const openCampaign: Command<
  CampaignInput,
  { target: Target },
  { campaignId: number; reports: number; sections: number }
> = {
  name: 'open-campaign',
  permission: 'campaign.manage',
  input: campaignInput,
  find: async (_, { actionKeys }) => ({ target: { actionKeys } }),
  async run(circumstances, given) {
    const { tx, now } = circumstances;
    const { asked } = await campaignPlan(tx, given, now);
    if (asked.length === 0)
      throw new Refusal('invalid', 'invalid_input', {}, [
        { path: 'actionKeys', code: 'nobody_concerned', params: {} },
      ]);
    const { actionKeys, ...campaign } = given;
    const campaignId = await addCampaign(tx, campaign, [...new Set(actionKeys)]);
    const reports = await askSections(circumstances, campaignId, asked);
    if (campaign.opensOn <= now.day) await tellOpened({ tx, now }, campaignId);
    return {
      result: { campaignId, reports, sections: asked.length },
      journal: {
        subject: `campaign:${campaignId}`,
        references: { reports, sections: asked.length },
      },
    };
  },
};
