import {
  addCampaignActions,
  campaignLabelled,
  campaignsConcerning,
  correctCampaignRow,
  removeCampaignAction,
} from '@/db/campaigns';
import { findCampaign, findPeriod } from '@/db/reports';
import { typedSections } from '@/db/section-releases';
import type { Tx } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type CorrectionInput, correctionInput, dateProblems } from '@/lib/domain/campaign-opening';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { Refusal, refuseAll } from '@/lib/refusal';
import { recordReleases } from '@/lib/section/recorded-releases';
import { type Campaign, unansweredSections } from './answered-campaign';
import { askSections, candidates } from './asked-sections';

/**
 * Corrects what a campaign is – its label, period, observation day and actions – while no section of it was sent. The
 * days before keep what it was. Sections of an action that leaves are released, those of one that comes are asked.
 */
export const correctCampaign: Command<
  CorrectionInput,
  { target: Target; campaign: Campaign },
  { asked: number; released: number }
> = {
  name: 'correct-campaign',
  permission: 'campaign.manage',
  input: correctionInput,
  async find({ tx }, { campaignId, actionKeys }) {
    const campaign = await findCampaign(tx, campaignId);
    return (
      campaign && {
        campaign,
        target: { actionKeys: [...new Set([...campaign.actionKeys, ...actionKeys])] },
      }
    );
  },
  async run(circumstances, given, { campaign }) {
    const { tx, actor, now, door } = circumstances;
    const { campaignId, reason } = given;
    const sections = await unansweredSections(tx, campaign, now.day);
    if (campaign.closedAt !== null) throw new Refusal('conflict', 'campaign_closed');
    const actionKeys = [...new Set(given.actionKeys)];
    const { label, periodId, observedOn } = given;
    const added = actionKeys.filter((key) => !campaign.actionKeys.includes(key));
    const removed = campaign.actionKeys.filter((key) => !actionKeys.includes(key));
    const renamed =
      label !== campaign.label || periodId !== campaign.periodId || observedOn !== campaign.observedOn;
    if (!renamed && added.length === 0 && removed.length === 0)
      throw new Refusal('invalid', 'campaign_unchanged');
    const period = await findPeriod(tx, periodId);
    refuseAll(await problemsOf(tx, { ...given, actionKeys }, campaign, period));

    const fit = period ? (await candidates(tx, actionKeys, { period, day: now.day })).asked : [];
    if (fit.length === 0) refuseAll([problem('actionKeys', 'nobody_concerned')]);
    const left = sections.filter(
      (section) => !section.released && !fit.some((row) => row.participationId === section.participationId),
    );
    const gone = (actionKey: string) => removed.includes(actionKey);
    await recordReleases(
      circumstances,
      left.filter(({ actionKey }) => gone(actionKey)),
      { cause: 'action_removed', reason },
    );
    await recordReleases(
      circumstances,
      left.filter(({ actionKey }) => !gone(actionKey)),
      { cause: 'not_concerned', reason },
    );
    if (renamed) {
      const before = {
        ...{ campaignId, label: campaign.label, periodId: campaign.periodId, door, reason },
        ...{ observedOn: campaign.observedOn, accountId: actor.accountId },
        ...{ at: now.instant, knownFrom: now.day },
      };
      await correctCampaignRow(tx, campaignId, { label, periodId, observedOn }, before);
    }
    for (const key of removed) await removeCampaignAction(tx, campaignId, key);
    await addCampaignActions(tx, campaignId, added);
    // A section that an officer released himself stays released: only those of an action that comes back are asked again.
    const held = new Set(
      sections.flatMap(({ participationId, actionKey }) =>
        added.includes(actionKey) ? [] : [participationId],
      ),
    );
    const asked = fit.filter(({ participationId }) => !held.has(participationId));
    await askSections(circumstances, campaignId, asked);
    return {
      result: { asked: asked.length, released: left.length },
      journal: {
        subject: `campaign:${campaignId}`,
        references: {
          before: { label: campaign.label, periodId: campaign.periodId, observedOn: campaign.observedOn },
          after: { label, periodId, observedOn },
          ...{ added, removed, asked: asked.length, released: left.length },
        },
        reason,
      },
    };
  },
};

async function problemsOf(
  tx: Tx,
  { label, periodId, observedOn, actionKeys }: CorrectionInput,
  campaign: Campaign,
  period: Awaited<ReturnType<typeof findPeriod>>,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = dateProblems({ ...campaign, observedOn }).map(({ code }) =>
    problem('observedOn', code),
  );
  if (!period) problems.push(problem('periodId', 'unknown_period'));
  else if (observedOn < period.startsOn) problems.push(problem('observedOn', 'period_to_come'));
  const typed = periodId === campaign.periodId ? 0 : await typedSections(tx, campaign.id);
  const was = await findPeriod(tx, campaign.periodId);
  if (typed > 0)
    problems.push(problem('periodId', 'period_of_typed', { period: was?.label ?? '', sections: typed }));
  const namesake = await campaignLabelled(tx, label);
  if (namesake !== undefined && namesake !== campaign.id)
    problems.push(problem('label', 'campaign_label_taken', { label }));
  const same = (await campaignsConcerning(tx, actionKeys)).find(
    (one) => one.campaignId !== campaign.id && one.observedOn === observedOn,
  );
  if (same) problems.push(problem('observedOn', 'same_observation', { label: same.label }));
  return problems;
}
