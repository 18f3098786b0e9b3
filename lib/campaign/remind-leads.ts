import { z } from 'zod';
import { type BoardRow, boardRows, leadsOfProjects, messageMade } from '@/db/campaign-board';
import { queueMessage } from '@/db/mail-messages';
import { findCampaign } from '@/db/reports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type BoardCampaign, waits } from '@/lib/domain/board';
import { reminderKey } from '@/lib/domain/message';
import { says } from '@/lib/domain/says';
import { Refusal } from '@/lib/refusal';

const input = z.object({
  campaignId: z.int().positive(),
  sectionIds: z.array(z.int().positive()).min(1, says('nobody_to_remind')).max(2000),
});

interface Found {
  target: Target;
  campaign: BoardCampaign;
  sections: BoardRow[];
}

export interface RemindedLeads {
  /** How many people a message was made for. */
  reminded: number;
  /** Those who had one today already: nothing was made again. */
  already: { accountId: number; at: string }[];
  /** Projects whose leading organisation has no account that may send. */
  withoutAccount: string[];
  /** Sections that wait for nothing, or that cannot be sent now. */
  notWaiting: number;
}

/**
 * Asks the leads of some sections of a campaign, by e-mail, for what is not sent: one message a person and a day, about
 * all that he has to send. A section that waits for nothing is passed over.
 */
export const remindLeads: Command<z.infer<typeof input>, Found, RemindedLeads> = {
  name: 'remind-leads',
  permission: 'campaign.manage',
  input,
  async find({ tx, now }, { campaignId, sectionIds }) {
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign) return undefined;
    const rows = await boardRows(tx, campaignId, campaign.actionKeys, now.day);
    const sections = rows.filter(({ sectionId }) => sectionIds.includes(sectionId));
    if (sections.length !== new Set(sectionIds).size) return undefined;
    const actionKeys = [...new Set(sections.map(({ actionKey }) => actionKey))];
    return { campaign, sections, target: { actionKeys } };
  },
  async run({ tx, actor, now }, { campaignId }, { campaign, sections }) {
    const asked = sections.filter((section) => waits(section, campaign, now.day));
    if (asked.length === 0) throw new Refusal('conflict', 'nobody_to_remind');
    const leads = await leadsOfProjects(tx, [...new Set(asked.map(({ projectId }) => projectId))], now.day);
    const bySections = new Map<number, number[]>();
    const withoutAccount = new Set<string>();
    for (const { projectId, acronym, sectionId } of asked) {
      const accounts = leads.flatMap((lead) =>
        lead.projectId === projectId && lead.accountId !== null ? [lead.accountId] : [],
      );
      if (accounts.length === 0) withoutAccount.add(acronym);
      for (const accountId of accounts)
        bySections.set(accountId, [...(bySections.get(accountId) ?? []), sectionId]);
    }
    const already: RemindedLeads['already'] = [];
    const reminded: number[] = [];
    for (const [accountId, sectionIds] of bySections) {
      const dedupeKey = reminderKey(accountId, now.day);
      const made = await messageMade(tx, dedupeKey);
      if (made) {
        already.push({ accountId, at: made.at });
        continue;
      }
      await queueMessage(tx, {
        kind: 'reminder',
        accountId,
        params: { day: now.day, by: actor.accountId, campaignId, sections: sectionIds },
        dedupeKey,
        at: now.instant,
      });
      reminded.push(accountId);
    }
    return {
      result: {
        reminded: reminded.length,
        already,
        withoutAccount: [...withoutAccount].toSorted(),
        notWaiting: sections.length - asked.length,
      },
      journal:
        reminded.length === 0
          ? null
          : {
              subject: `campaign:${campaignId}`,
              references: { accounts: reminded, sections: asked.map(({ sectionId }) => sectionId) },
            },
    };
  },
};
