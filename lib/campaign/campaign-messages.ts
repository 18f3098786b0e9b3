import { queueMessage } from '@/db/mail-messages';
import { accountsOfCampaign } from '@/db/mail-recipients';
import type { Circumstances } from '@/lib/command';
import { morningOf, nextMorning } from '@/lib/domain/message';
import type { MessageKind } from '@/lib/domain/vocabulary';

type Given = Pick<Circumstances, 'tx' | 'now'>;

/**
 * Tells the leads and contributors of a campaign's consortia. Whom it concerns is read again when it leaves: whoever has
 * nothing to do with it then is not written to. Returns how many messages were made, those of before not counted.
 */
async function tellCampaign(
  { tx, now }: Given,
  campaignId: number,
  message: {
    kind: MessageKind;
    key: string;
    params?: Record<string, unknown>;
    notBefore?: string;
    /** Only the consortia of which these actions are asked. */
    actionKeys?: readonly string[];
  },
): Promise<number> {
  const { kind, key, params, notBefore, actionKeys = null } = message;
  let made = 0;
  for (const accountId of await accountsOfCampaign(tx, campaignId, now.day, actionKeys))
    made += await queueMessage(tx, {
      kind,
      accountId,
      params: { campaignId, ...params },
      dedupeKey: `${kind}:${campaignId}:${key}:${accountId}`,
      at: now.instant,
      ...(notBefore !== undefined && { notBefore }),
    });
  return made;
}

/** A campaign runs from today: told once, and again to nobody. */
export const tellOpened = (given: Given, campaignId: number, notBefore?: string): Promise<number> =>
  tellCampaign(given, campaignId, { kind: 'campaign_opened', key: '', ...(notBefore && { notBefore }) });

/** Other actions joined a campaign that runs: their consortia have it, or more of it, to send. */
export const tellJoined = (
  given: Given,
  campaignId: number,
  actionKeys: readonly string[],
): Promise<number> =>
  tellCampaign(given, campaignId, {
    kind: 'campaign_opened',
    key: actionKeys.toSorted().join('+'),
    actionKeys,
  });

/** Its days were moved: one message a morning, with those of before the first move. */
export const tellMoved = (
  given: Given,
  campaignId: number,
  before: { dueOn: string; closesOn: string },
): Promise<number> =>
  tellCampaign(given, campaignId, {
    kind: 'dates_moved',
    key: nextMorning(given.now.instant),
    params: { before },
  });

/** It closes in so many days: whoever has an unsent draft is told, again where the day was moved meanwhile. */
export const tellLockNear = (
  given: Given,
  { id, closesOn }: { id: number; closesOn: string },
  step: number,
): Promise<number> =>
  tellCampaign(given, id, {
    kind: 'lock_near',
    key: `${closesOn}:${step}`,
    notBefore: morningOf(given.now.day),
  });

/** It is closed. */
export const tellClosed = (given: Given, campaignId: number, notBefore?: string): Promise<number> =>
  tellCampaign(given, campaignId, { kind: 'campaign_closed', key: '', ...(notBefore && { notBefore }) });
