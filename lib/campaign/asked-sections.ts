import { addReports, type CandidateRow, participationsIn } from '@/db/campaigns';
import { appendRelease, sectionsOfCampaign } from '@/db/section-releases';
import type { Read } from '@/db/store';
import type { Circumstances } from '@/lib/command';
import { type NotAsked, notAsked } from '@/lib/domain/campaign-opening';

/** The participations of some actions: those of which a period is asked, and those that are left out, with why. */
export async function candidates(
  read: Read,
  actionKeys: readonly string[],
  { period, day }: { period: { startsOn: string; endsOn: string }; day: string },
): Promise<{ asked: CandidateRow[]; leftOut: (CandidateRow & { why: NotAsked })[] }> {
  const asked: CandidateRow[] = [];
  const leftOut: (CandidateRow & { why: NotAsked })[] = [];
  for (const row of await participationsIn(read, actionKeys, day)) {
    const why = notAsked(row, { today: day, period });
    if (why) leftOut.push({ ...row, why });
    else asked.push(row);
  }
  return { asked, leftOut };
}

/**
 * Asks a section of some participations in a campaign: a new one, or the one that was released when its action left
 * the campaign. Answers how many reports were opened or grew.
 */
export async function askSections(
  { tx, actor, now, door }: Circumstances,
  campaignId: number,
  asked: readonly { participationId: number; projectId: number }[],
): Promise<number> {
  const known = new Map(
    (await sectionsOfCampaign(tx, campaignId, now.day)).map((section) => [section.participationId, section]),
  );
  for (const { participationId } of asked) {
    const section = known.get(participationId);
    if (section?.released)
      await appendRelease(tx, {
        ...{ sectionId: section.id, event: 'asked_again', cause: 'action_removed', door },
        ...{ reason: '', accountId: actor.accountId, at: now.instant, knownFrom: now.day },
      });
  }
  return addReports(
    tx,
    campaignId,
    asked.filter(({ participationId }) => !known.has(participationId)),
  );
}
