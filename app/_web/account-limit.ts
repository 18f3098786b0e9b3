import type { Actor } from '@/lib/access/actor';
import { Refusal } from '@/lib/refusal';

/** Files of one account that may be made at once: each takes the machine seconds and hundreds of megabytes. */
const AT_ONCE = 3;
const making = new Map<number, number>();

/** Makes a file for an account, or refuses (429) where three are being made for it; a visitor's files are small. */
export async function inOwnTurn<Made>(actor: Actor | null, make: () => Promise<Made>): Promise<Made> {
  if (!actor) return make();
  const { accountId } = actor;
  const others = making.get(accountId) ?? 0;
  if (others >= AT_ONCE) throw new Refusal('limited', 'too_many_downloads', { minutes: 1 });
  making.set(accountId, others + 1);
  try {
    return await make();
  } finally {
    const left = (making.get(accountId) ?? 1) - 1;
    if (left > 0) making.set(accountId, left);
    else making.delete(accountId);
  }
}
