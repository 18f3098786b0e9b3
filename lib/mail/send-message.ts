import { z } from 'zod';
import { markSent } from '@/db/mail-messages';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { MESSAGE_KINDS } from '@/lib/domain/vocabulary';

const input = z.object({
  messageId: z.int().positive(),
  kind: z.enum(MESSAGE_KINDS),
  accountId: z.int().positive(),
  /** The project that it is about, where it is about one only. */
  projectId: z.int().positive().nullable(),
});

/** Notes that the mail server took a message: which kind and for which account; no address and no text is kept. */
export const sendMessage: Command<z.infer<typeof input>, { target: Target }, null> = {
  name: 'send-message',
  permission: 'schedule.run',
  input,
  find: async () => ({ target: {} }),
  async run({ tx, now }, { messageId, kind, accountId, projectId }) {
    await markSent(tx, messageId, now.instant);
    return {
      result: null,
      journal: { subject: `message:${messageId}`, projectId, references: { kind, to: accountId } },
    };
  },
};
