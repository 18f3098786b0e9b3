import { z } from 'zod';
import { revokeSession as revoke, sessionById } from '@/db/account-sessions';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';

const input = z.object({ sessionId: z.string().min(1).max(100) });

/** Ends one of one's own sessions. The session of somebody else does not exist for the person who asks. */
export const revokeSession: Command<z.infer<typeof input>, { target: Target }, null> = {
  name: 'revoke-session',
  permission: 'self.manage',
  input,
  async find({ tx }, { sessionId }) {
    const session = await sessionById(tx, sessionId);
    return session && { target: { accountId: session.accountId } };
  },
  async run({ tx, actor, now }, { sessionId }) {
    await revoke(tx, sessionId, now.instant);
    return { result: null, journal: { subject: `account:${actor.accountId}` } };
  },
};

/** The same for the session of this very browser. */
export const signOut: typeof revokeSession = { ...revokeSession, name: 'sign-out' };
