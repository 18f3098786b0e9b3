import { reportsOfProject } from '@/db/report-rows';
import { read } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { closeDueCampaigns } from '@/lib/campaign/close-due-campaigns';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { addDays } from '@/lib/domain/time';
import { MANAGER, OFFICER_ACTIONS } from './accounts';
import { CAMPAIGNS, type CampaignSpec } from './campaigns';
import { periodLabel } from './figures';
import { PROJECTS } from './projects';
import { planReport } from './report-story';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

export function planCampaigns(world: World, timeline: Timeline): void {
  for (const campaign of CAMPAIGNS) {
    timeline.on(campaign.opensOn, async (now) => {
      const { label, year, observedOn, opensOn, dueOn, closesOn, without } = campaign;
      const actionKeys = (OFFICER_ACTIONS[MANAGER] ?? []).filter((key) => !without.includes(key));
      const periodId = world.id('period', periodLabel(year));
      const dates = { observedOn, opensOn, dueOn, closesOn };
      const { campaignId } = await perform(
        openCampaign,
        { label, periodId, ...dates, actionKeys },
        world.actor(MANAGER),
        now,
      );
      await planReports(world, timeline, campaign, campaignId);
    });
    if (campaign.closed) {
      // The scheduled work of the night after the last day, then that of the end of an exception.
      for (const day of [addDays(campaign.closesOn, 1), addDays(campaign.closesOn, 20)])
        timeline.on(day, async (now) => {
          await perform(closeDueCampaigns, {}, SYSTEM, now);
        });
    }
  }
}

async function planReports(
  world: World,
  timeline: Timeline,
  campaign: CampaignSpec,
  campaignId: number,
): Promise<void> {
  for (const project of PROJECTS.filter(({ decidedOn }) => decidedOn <= campaign.opensOn)) {
    const reports = await reportsOfProject(read(), world.id('project', project.slug));
    const report = reports.find((candidate) => candidate.campaignId === campaignId);
    if (report) planReport(world, timeline, { campaign, project, reportId: report.id });
  }
}
