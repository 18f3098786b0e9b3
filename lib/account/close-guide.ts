import { z } from 'zod';
import { storeGuideClosed } from '@/db/account-guide';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';

const input = z.strictObject({});

/** Puts one's first guide away, on whatever machine; « Aide » keeps it. It says nothing of anything: no line of the journal. */
export const closeGuide: Command<z.infer<typeof input>, { target: Target }, null> = {
  name: 'close-guide',
  permission: 'self.manage',
  input,
  find: async ({ actor }) => ({ target: { accountId: actor.accountId } }),
  async run({ tx, actor, now }) {
    await storeGuideClosed(tx, actor.accountId, now.instant);
    return { result: null, journal: null };
  },
};
