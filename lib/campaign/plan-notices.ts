import { z } from 'zod';
import { runningCampaigns, runningExceptions } from '@/db/mail-recipients';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { endsSoon, hasJustOpened, lockStep, morningOf } from '@/lib/domain/message';
import { tellLockNear, tellOpened } from './campaign-messages';
import { tellEnding } from './exception-messages';

const input = z.object({});

/**
 * The scheduled work: queues what only the calendar brings. A campaign opens today, one closes soon and somebody has an
 * unsent draft in it, an exception is about to end. Twice a day changes nothing.
 */
export const planNotices: Command<z.infer<typeof input>, { target: Target }, { notices: number }> = {
  name: 'plan-notices',
  permission: 'schedule.run',
  input,
  find: async () => ({ target: {} }),
  async run(circumstances) {
    const { tx, now } = circumstances;
    const morning = morningOf(now.day);
    let notices = 0;
    for (const campaign of await runningCampaigns(tx, now.day)) {
      if (hasJustOpened(campaign, now.day)) notices += await tellOpened(circumstances, campaign.id, morning);
      const step = lockStep(campaign, now.day);
      if (step !== undefined) notices += await tellLockNear(circumstances, campaign, step);
    }
    for (const { id, projectId, ...exception } of await runningExceptions(tx, now.day))
      if (endsSoon(exception, now.day))
        notices += await tellEnding(circumstances, { projectId, exceptionId: id }, morning);
    return {
      result: { notices },
      journal: notices === 0 ? null : { subject: 'schedule', references: { notices } },
    };
  },
};
