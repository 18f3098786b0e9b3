import type { findCampaign } from '@/db/reports';
import { type ReleasableSection, sectionsOfCampaign } from '@/db/section-releases';
import type { Read } from '@/db/store';
import { Refusal } from '@/lib/refusal';

export type Campaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;

/**
 * The sections of a campaign that nobody has acted on: it may still be annulled and corrected. Refused once a section
 * was sent, whatever became of it.
 */
export async function unansweredSections(
  read: Read,
  campaign: Campaign,
  day: string,
): Promise<ReleasableSection[]> {
  if (campaign.withdrawnFrom !== null) throw new Refusal('conflict', 'campaign_withdrawn');
  const sections = await sectionsOfCampaign(read, campaign.id, day);
  const sent = sections.filter((section) => section.sent).length;
  if (sent > 0) throw new Refusal('conflict', 'campaign_answered', { sent });
  return sections;
}
