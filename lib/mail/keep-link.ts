import { z } from 'zod';
import { addInvitation } from '@/db/account-invitations';
import { SYSTEM } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { addMinutes, INVITATION_DAYS, RESET_MINUTES } from '@/lib/domain/message';
import type { Now } from '@/lib/domain/time';
import { INVITATION_KINDS, type MessageKind } from '@/lib/domain/vocabulary';
import { linkTokenHash, newLinkToken } from './tokens';

const input = z.object({
  accountId: z.int().positive(),
  kind: z.enum(INVITATION_KINDS),
  tokenHash: z.string(),
  expiresAt: z.string(),
});

/** Keeps the digest of a link. Its line in the journal is that of the message which carries it. */
const keepLink: Command<z.infer<typeof input>, { target: Target }, null> = {
  name: 'keep-link',
  permission: 'schedule.run',
  input,
  find: async () => ({ target: {} }),
  async run({ tx, now }, link) {
    await addInvitation(tx, { ...link, at: now.instant });
    return { result: null, journal: null };
  },
};

/** The secret of a link is made when its message leaves: until then, and after, nobody can read it here. */
export async function makeLink(
  { kind, accountId }: { kind: MessageKind; accountId: number },
  now: Now,
): Promise<string | undefined> {
  if (kind !== 'invitation' && kind !== 'password_reset') return undefined;
  const token = newLinkToken();
  const minutes = kind === 'invitation' ? INVITATION_DAYS * 24 * 60 : RESET_MINUTES;
  await execute(
    keepLink,
    {
      accountId,
      kind: kind === 'invitation' ? 'invitation' : 'reset',
      tokenHash: linkTokenHash(token),
      expiresAt: addMinutes(now.instant, minutes),
    },
    { actor: SYSTEM, now, door: 'script' },
  );
  return token;
}
