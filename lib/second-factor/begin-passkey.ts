import { read } from '@/db/store';
import { keepRecord } from '@/lib/command';
import { PASSKEYS_AT_MOST } from '@/lib/domain/second-factor';
import { Refusal } from '@/lib/refusal';
import { changeableFactors, type SessionRequest, signedIn } from './own-session';
import { registrationOptions } from './passkeys';

/** Asks the browser of a person to make a passkey. Returns what it is asked; the answer goes to `add-passkey.ts`. */
export async function beginPasskey(_raw: unknown, request: SessionRequest) {
  const actor = signedIn(request);
  const { accountId, sessionId } = actor;
  const { account, factors } = await changeableFactors(read(), actor);
  const known = factors.filter(({ kind }) => kind === 'passkey');
  if (known.length >= PASSKEYS_AT_MOST)
    throw new Refusal('conflict', 'too_many_passkeys', { count: PASSKEYS_AT_MOST });
  const options = await registrationOptions({ accountId, name: account.name, email: account.email }, known);
  const { challenge } = options;
  await keepRecord.keepChallenge({ sessionId, kind: 'register', value: challenge, at: request.now.instant });
  return options;
}
