import type { ReportForWrite, SectionOfReport } from '@/db/reports';
import { isOpen } from '@/lib/domain/campaign';
import { ENTERABLE } from '@/lib/domain/section';
import type { Now } from '@/lib/domain/time';

/** Why nothing can be entered in a section now. */
export function closedBy(
  { report, now }: { report: ReportForWrite; now: Now },
  section: SectionOfReport,
): string | undefined {
  if (!ENTERABLE.includes(section.status)) return 'section_locked';
  if (isOpen(report.campaign, now.day) || section.excepted) return undefined;
  return report.campaign.closedAt === null ? 'campaign_not_open' : 'campaign_closed';
}
