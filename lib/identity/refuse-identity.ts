import { z } from 'zod';
import { accountsOfIdentity, type Subject } from '@/db/identities';
import { read } from '@/db/store';
import { VISITOR } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

const input = z.object({ accountId: z.int().positive().nullable() });

/** Keeps in the journal that an identity opened nothing; of an unknown one, no account and no subject. */
const refuseIdentity: Command<z.infer<typeof input>, { target: Target }, null> = {
  name: 'refuse-identity',
  permission: 'session.open',
  input,
  find: async () => ({ target: {} }),
  run: async (_circumstances, { accountId }) => ({
    result: null,
    journal: { subject: `account:${accountId ?? 'unknown'}` },
  }),
};

/** Refuses an identity that opens no account at this moment, and says which of the two it is: unknown, or closed. */
export async function refuseSubject(identity: Subject, now: Now): Promise<never> {
  const [closed] = await accountsOfIdentity(read(), identity);
  const request = { actor: VISITOR, now, door: 'form' as const };
  await execute(refuseIdentity, { accountId: closed?.id ?? null }, request);
  throw new Refusal('unauthenticated', closed ? 'identity_closed' : 'identity_unknown');
}
