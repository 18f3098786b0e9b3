import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { enterFigures } from '@/lib/report/enter-figures';
import { submitReport } from '@/lib/report/submit-report';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { enterCampaign } from './figures';
import type { Frame } from './frame';
import type { Plan } from './plan';
import { PARTICIPATIONS } from './shape';
import type { BenchCampaign, Event } from './story';

export interface ReportRow {
  id: number;
  campaignId: number;
  project: number;
  version: number;
  /** Section by participation. */
  sections: Map<number, number>;
}

/** The database identifiers of the campaigns, by their rank in the story. */
export type CampaignIds = Map<number, number>;

/** Does what an event of the story says, through the commands; the cells alone are entered in bulk. */
export async function takeStep(plan: Plan, frame: Frame, ids: CampaignIds, event: Event, now: Now) {
  const { campaign } = event;
  const asOfficer = { actor: frame.officer, now, door: 'script' as const };
  if (event.step === 'open') {
    const { label, observedOn, opensOn, dueOn, closesOn, year } = campaign;
    const { campaignId } = await execute(
      openCampaign,
      {
        label,
        observedOn,
        opensOn,
        dueOn,
        closesOn,
        periodId: frame.periods.get(year),
        actionKeys: [...new Set(PARTICIPATIONS.map((p) => p.action))],
      },
      asOfficer,
    );
    ids.set(campaign.index, campaignId);
    return;
  }
  const campaignId = ids.get(campaign.index) ?? 0;
  if (event.step === 'close') {
    await execute(closeCampaign, { campaignId }, asOfficer);
    return;
  }
  const report = reportOf(frame, campaignId, event.project);
  const lead = frame.projects[event.project]?.lead ?? null;
  if (event.step === 'enter') {
    await enterCampaign(plan, frame, campaign, report, now);
    await declareOpenings(frame, campaign, report, { actor: lead, now, door: 'script' });
  } else if (event.step === 'submit') {
    const { id: reportId, version } = report;
    await execute(submitReport, { reportId, version }, { actor: lead, now, door: 'script' });
  } else
    for (const sectionId of report.sections.values())
      if (event.step === 'validate') await execute(validateSection, { sectionId }, asOfficer);
      else await execute(returnSection, { sectionId, reason: 'À préciser.' }, asOfficer);
}

export function reportOf(frame: Frame, campaignId: number, project: number): ReportRow {
  const row = prepared(
    read(),
    'SELECT id, version FROM reports WHERE campaign_id = ? AND project_id = ?',
  ).get(campaignId, frame.projects[project]?.id) as { id: number; version: number } | undefined;
  if (!row) throw new Error(`Rapport absent : campagne ${campaignId}, projet ${project}`);
  const sections = prepared(
    read(),
    'SELECT id, participation_id AS participationId FROM sections WHERE report_id = ?',
  ).all(row.id) as { id: number; participationId: number }[];
  return {
    ...row,
    campaignId,
    project,
    sections: new Map(sections.map((s) => [s.participationId, s.id])),
  };
}

/** Half of the trainings open by the first campaign, the others by the second; the universities with the first. */
async function declareOpenings(
  frame: Frame,
  campaign: BenchCampaign,
  report: ReportRow,
  request: Parameters<typeof execute>[2],
): Promise<void> {
  if (campaign.index > 1) return;
  const offers = PARTICIPATIONS.filter((p) => p.project === report.project).flatMap(({ index, action }) => {
    const known = frame.participations[index];
    if (!known) return [];
    const common = {
      participationId: known.id,
      organisationId: known.organisationId,
      happenedOn: campaign.observedOn,
      seen: null,
    };
    const trainings = known.trainings
      .filter((_, i) => i % 2 === campaign.index)
      .map((trainingId) => ({ ...common, subject: 'training', trainingId }));
    return action === 'PS_INITIALE' && campaign.index === 0
      ? [{ ...common, subject: 'university', trainingId: null }, ...trainings]
      : trainings;
  });
  await execute(enterFigures, { reportId: report.id, offers }, request);
}
