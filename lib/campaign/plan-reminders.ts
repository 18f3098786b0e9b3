import { z } from 'zod';
import { activeAccounts, projectsWithWork } from '@/db/campaign-due-work';
import { lastReminderDay, queueMessage } from '@/db/mail-messages';
import { activeMembers } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { morningOf, reminderKey, reminderStep } from '@/lib/domain/message';
import { type DueReport, dueWork } from './due-work';

const input = z.object({});

/**
 * The scheduled work: queues one reminder for each person who has reports to send (leads: before the due day, then
 * every week until they arrive or the campaign closes) or a part to finish (contributors: before the due day). What
 * it says is read again when it leaves. Twice a day changes nothing.
 */
export const planReminders: Command<z.infer<typeof input>, { target: Target }, { planned: number }> = {
  name: 'plan-reminders',
  permission: 'schedule.run',
  input,
  find: async () => ({ target: {} }),
  async run({ tx, now }) {
    const organisations = new Set<number>();
    for (const projectId of await projectsWithWork(tx, now.day))
      for (const { organisationId } of await activeMembers(tx, projectId, now.day))
        organisations.add(organisationId);
    const told: number[] = [];
    for (const organisationId of organisations)
      for (const account of await activeAccounts(tx, organisationId, ['lead', 'contributor'], now.day)) {
        const { toSend, toEnter } = await dueWork(tx, account, now.day);
        const last = await lastReminderDay(tx, account.accountId);
        const isNew = (report: DueReport) => {
          const step = report.open ? reminderStep(report, now.day) : undefined;
          return step !== undefined && (last === null || last < step);
        };
        if (!toSend.some(isNew) && !toEnter.some((r) => now.day <= r.dueOn && isNew(r))) continue;
        await queueMessage(tx, {
          kind: 'reminder',
          accountId: account.accountId,
          params: { day: now.day, reports: [...toSend, ...toEnter].map(({ reportId }) => reportId) },
          dedupeKey: reminderKey(account.accountId, now.day),
          at: now.instant,
          notBefore: morningOf(now.day),
        });
        told.push(account.accountId);
      }
    return {
      result: { planned: told.length },
      journal: told.length === 0 ? null : { subject: 'schedule', references: { reminders: told.length } },
    };
  },
};
