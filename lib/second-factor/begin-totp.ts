import { read } from '@/db/store';
import { keepRecord } from '@/lib/command';
import { changeableFactors, type SessionRequest, signedIn } from './own-session';
import { seal } from './sealed-secret';
import { newTotpKey } from './totp';

/** Draws the key of an application of codes. It protects nothing until a first code of it comes back (`add-totp.ts`). */
export async function beginTotp(_raw: unknown, request: SessionRequest): Promise<null> {
  const actor = signedIn(request);
  await changeableFactors(read(), actor);
  await keepRecord.keepChallenge({
    sessionId: actor.sessionId,
    kind: 'totp',
    value: seal(newTotpKey(), actor.accountId),
    at: request.now.instant,
  });
  return null;
}
