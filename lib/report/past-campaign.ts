import { makeSections } from '@/db/campaign-retrospective';
import { campaignLabelled, campaignsConcerning } from '@/db/campaigns';
import { addCampaign, findCampaign, findPeriod } from '@/db/reports';
import type { Read, Tx } from '@/db/store';
import { type PastFiguresInput, pastCampaignProblems } from '@/lib/domain/retrospective';
import type { FieldRefusal } from '@/lib/refusal';

export interface PastCampaign {
  /** Undefined where the file is the first to name it. */
  id: number | undefined;
  problems: FieldRefusal[];
}

/** The campaign of the past that a file names, or what is wrong with it. */
export async function pastCampaign(
  read: Read,
  given: PastFiguresInput['campaign'],
  actionKeys: readonly string[],
  today: string,
): Promise<PastCampaign> {
  const id = await campaignLabelled(read, given.label);
  const known = id === undefined ? undefined : await findCampaign(read, id);
  const sameDay = (await campaignsConcerning(read, actionKeys)).find(
    ({ campaignId, observedOn }) => campaignId !== id && observedOn === given.observedOn,
  );
  const period = await findPeriod(read, given.periodId);
  return { id, problems: pastCampaignProblems(given, { known, sameDay, period, today }) };
}

/**
 * Makes room for what some participations report of it. All its days are the one that is observed: nobody had longer,
 * and nobody is late.
 */
export async function openPastSections(
  tx: Tx,
  {
    id,
    given,
    projectId,
  }: { id: number | undefined; given: PastFiguresInput['campaign']; projectId: number },
  participations: readonly { id: number; actionKey: string }[],
): Promise<{ campaignId: number; reportId: number }> {
  const { observedOn } = given;
  const days = { observedOn, opensOn: observedOn, dueOn: observedOn, closesOn: observedOn };
  const campaignId = id ?? (await addCampaign(tx, { ...given, ...days, retrospective: true }, []));
  const reportId = await makeSections(tx, { campaignId, projectId }, participations);
  return { campaignId, reportId };
}
