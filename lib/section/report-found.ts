import { projectTarget } from '@/db/projects';
import { type ReportForWrite, reportForWrite, type SectionOfReport } from '@/db/reports';
import type { Performer } from '@/lib/access/actor';
import { actionsEntered } from '@/lib/access/on-behalf';
import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';
import { isOpen, whyNotOpen } from '@/lib/domain/campaign';
import { after, ENTERABLE, isSectionOpen } from '@/lib/domain/section';
import type { SectionStatus, SectionStep } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';

export interface FoundReport {
  report: ReportForWrite;
  target: Target;
}

/** The report, with what the policy asks of its project; sections touched are added by the commands. */
export async function findReport(
  { tx, now }: Circumstances,
  reportId: number,
): Promise<FoundReport | undefined> {
  const report = await reportForWrite(tx, reportId, now.day);
  return report && { report, target: await projectTarget(tx, report.projectId, now.day) };
}

/** What a sending that changes nothing is judged by: it touches no line, and is answered to whoever enters some here. */
export const ownLine = (actor: Performer, { report }: FoundReport): Target => ({
  actionKeys: actionsEntered(
    actor,
    report.sections.map(({ actionKey }) => actionKey),
  ),
  declaringOrganisations: actor.organisationId === null ? [] : [actor.organisationId],
});

/** Entering and submitting need an open campaign, or a running exception of that section. */
export function refuseUnlessOpen(report: ReportForWrite, section: SectionOfReport, today: string): void {
  if (isSectionOpen(section, isOpen(report.campaign, today))) return;
  throw new Refusal('conflict', whyNotOpen(report.campaign));
}

export function refuseUnlessEnterable(section: SectionOfReport): void {
  if (!ENTERABLE.includes(section.status)) throw new Refusal('conflict', 'section_locked');
}

/** The status that a step leads to; a step outside the table of DOMAIN §5 is a conflict. */
export function stepTo(step: SectionStep, section: SectionOfReport): SectionStatus {
  const to = after(step, section.status);
  if (!to) throw new Refusal('conflict', 'step_not_allowed');
  return to;
}
