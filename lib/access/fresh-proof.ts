import { FRESH_MINUTES, isFresh } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import type { Performer } from './actor';
import type { Permission } from './policy';

/**
 * What is done only soon after the person proved who he is: a browser left open, or a stolen session, makes no token, lets
 * nobody else in and changes neither addresses, roles nor accounts. Ending something (a session, a token) is never made harder.
 */
export const ASKS_FRESH_PROOF: readonly Permission[] = [
  'token.create',
  'self.link_identity',
  'self.link_account',
  'account.manage',
  'account.invite',
  'account.erase',
  'account.hand_over',
  'account.reset_factor',
  'self.factor',
];

/** Refuses where the proof is too old. Scripts and the service itself come by no session, and have none to give. */
export function refuseStaleProof({ proof }: Performer, permission: Permission, now: Now): void {
  if (ASKS_FRESH_PROOF.includes(permission)) refuseOldProof({ proof }, now);
}

/** The same, whatever is done. */
export function refuseOldProof({ proof }: Pick<Performer, 'proof'>, now: Now): void {
  if (!proof || isFresh(proof.at, now)) return;
  throw new Refusal('forbidden', proof.by === 'password' ? 'prove_again' : 'prove_again_elsewhere', {
    minutes: FRESH_MINUTES,
  });
}
