import { campaignsConcerning, type OpenCampaign, openCampaigns } from '@/db/campaigns';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { Refusal } from '@/lib/refusal';
import { type CampaignAction, ownActions } from './campaigns';

/** A campaign that an officer may open for actions of his, too. */
export interface JoinableCampaign extends Omit<OpenCampaign, 'actionKeys'> {
  /** His actions that it does not ask about, and that no other campaign observes on that day. */
  actions: CampaignAction[];
}

/** The campaigns not closed that leave an action of the officer out, the first to close first. */
export async function joinableCampaigns(read: Read, actor: Actor): Promise<JoinableCampaign[]> {
  if (!can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  const own = await ownActions(read, actor);
  const observed = new Set(
    (
      await campaignsConcerning(
        read,
        own.map(({ key }) => key),
      )
    ).map(({ actionKey, observedOn }) => `${actionKey} ${observedOn}`),
  );
  return openCampaigns(read).flatMap(({ actionKeys: _, ...campaign }) => {
    const actions = own.filter(({ key }) => !observed.has(`${key} ${campaign.observedOn}`));
    return actions.length > 0 ? [{ ...campaign, actions }] : [];
  });
}
