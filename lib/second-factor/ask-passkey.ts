import { secondFactorsOf } from '@/db/second-factors';
import { read } from '@/db/store';
import { keepRecord } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { type SessionRequest, signedIn } from './own-session';
import { authenticationOptions } from './passkeys';

/** Asks the browser of a person to sign with one of his passkeys; the answer goes to `give-second-factor.ts`. */
export async function askPasskey(_raw: unknown, request: SessionRequest) {
  const { accountId, sessionId } = signedIn(request);
  const known = (await secondFactorsOf(read(), accountId)).filter(({ kind }) => kind === 'passkey');
  if (known.length === 0) throw new Refusal('conflict', 'no_second_factor');
  const options = await authenticationOptions(known);
  const { challenge } = options;
  const at = request.now.instant;
  await keepRecord.keepChallenge({ sessionId, kind: 'authenticate', value: challenge, at });
  return options;
}
