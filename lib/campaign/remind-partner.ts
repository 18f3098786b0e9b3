import { z } from 'zod';
import { queueMessage } from '@/db/mail-messages';
import { activeMembers, tookPart } from '@/db/projects';
import { declarersOf, findPeriod, type SectionOfReport } from '@/db/reports';
import { accountsToRemind, lastReminder, remindersOf } from '@/db/section-parts';
import type { Command } from '@/lib/command';
import { isOpen } from '@/lib/domain/campaign';
import { mayBeEntered } from '@/lib/domain/section';
import { parisDay } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { type FoundReport, findReport } from '@/lib/section/report-found';

const input = z.object({ reportId: z.int().positive(), organisationId: z.int().positive() });

/** Asks a partner, by a message to each of its accounts that can enter, for its part of a report: once a day at most. */
export const remindPartner: Command<
  z.infer<typeof input>,
  FoundReport & { sections: SectionOfReport[] },
  { accounts: number; at: string }
> = {
  name: 'remind-partner',
  permission: 'partner.remind',
  input,

  async find(circumstances, { reportId, organisationId }) {
    const found = await findReport(circumstances, reportId);
    if (!found) return undefined;
    const sections: SectionOfReport[] = [];
    for (const section of found.report.sections)
      if ((await declarersOf(circumstances.tx, [section.participationId])).includes(organisationId))
        sections.push(section);
    return {
      ...found,
      sections,
      target: { ...found.target, actionKeys: sections.map(({ actionKey }) => actionKey) },
    };
  },

  async run({ tx, actor, now }, { reportId, organisationId }, { report, sections }) {
    const open = isOpen(report.campaign, now.day);
    const waiting = sections.filter((section) => mayBeEntered(section, open));
    if (waiting.length === 0) throw new Refusal('conflict', 'no_part_here');
    const { projectId } = report;
    const members = await activeMembers(tx, projectId, now.day);
    const period = await findPeriod(tx, report.campaign.periodId);
    const isAsked =
      members.some((member) => member.organisationId === organisationId) &&
      (period === undefined || (await tookPart(tx, { projectId, organisationId, ...period }, now.day)));
    if (!isAsked) throw new Refusal('conflict', 'not_a_partner_then');
    const accounts = (await accountsToRemind(tx, organisationId, now.day)).filter(
      (id) => id !== actor.accountId,
    );
    if (accounts.length === 0) throw new Refusal('conflict', 'no_account_to_remind');
    const last = await lastReminder(tx, reportId, organisationId);
    if (last !== undefined && parisDay(new Date(last)) === now.day)
      throw new Refusal('conflict', 'already_reminded');
    for (const accountId of accounts)
      await queueMessage(tx, {
        kind: 'partner_reminder',
        accountId,
        params: { reportId, sections: waiting.map(({ id }) => id), by: actor.accountId },
        dedupeKey: `${remindersOf(reportId, organisationId)}${accountId}:${now.day}`,
        at: now.instant,
      });
    return {
      result: { accounts: accounts.length, at: now.instant },
      journal: {
        subject: `report:${reportId}`,
        projectId: report.projectId,
        references: { organisationId, accounts },
      },
    };
  },
};
