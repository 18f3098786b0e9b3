import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { type SectionPeers, sectionPeers } from '@/lib/peer/section-peers';
import type { ReportEntry } from './report-entry';

/** The participations of a report beside those of the other projects, section by section; without any, none. */
export async function reportPeers(
  read: Read,
  actor: Performer,
  now: Now,
  { project, campaign, sections }: ReportEntry,
): Promise<{ section: ReportEntry['sections'][number]; peers: SectionPeers[] }[]> {
  const found = await Promise.all(
    sections.map(async (section) => ({
      section,
      peers: await sectionPeers(read, actor, now, {
        ...{ season: section.action.season, action: section.action.key },
        ...{ projectId: project.id, periodId: campaign.periodId },
      }),
    })),
  );
  return found.filter(({ peers }) => peers.length > 0);
}
