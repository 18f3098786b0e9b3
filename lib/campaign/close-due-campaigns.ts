import { z } from 'zod';
import { exceptionsToEnd } from '@/db/mail-recipients';
import { campaignsToClose, closeCampaignRow, endExceptions } from '@/db/reports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { morningOf } from '@/lib/domain/message';
import { tellClosed } from './campaign-messages';
import { tellEnded } from './exception-messages';

const input = z.object({});

/** The scheduled work: closes the campaigns whose last day has passed and ends exceptions. Twice changes nothing. */
export const closeDueCampaigns: Command<
  z.infer<typeof input>,
  { target: Target },
  { closed: number[]; exceptionsEnded: number }
> = {
  name: 'close-due-campaigns',
  permission: 'schedule.run',
  input,
  find: async () => ({ target: {} }),
  async run(circumstances) {
    const { tx, now } = circumstances;
    const morning = morningOf(now.day);
    const closed = await campaignsToClose(tx, now.day);
    for (const id of closed) {
      await closeCampaignRow(tx, id, now.instant);
      await tellClosed(circumstances, id, morning);
    }
    for (const { id, projectId } of await exceptionsToEnd(tx, now.day))
      await tellEnded(circumstances, { projectId, exceptionId: id }, morning);
    const exceptionsEnded = await endExceptions(tx, now.day, now.instant);
    const idle = closed.length === 0 && exceptionsEnded === 0;
    return {
      result: { closed, exceptionsEnded },
      journal: idle ? null : { subject: 'schedule', references: { campaigns: closed, exceptionsEnded } },
    };
  },
};
