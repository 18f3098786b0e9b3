import { spendCode } from '@/db/recovery-codes';
import { notePasskey, secondFactorsOf, spendStep } from '@/db/second-factors';
import type { Read, Tx } from '@/db/store';
import type { TypedCode } from '@/lib/domain/second-factor';
import type { Now } from '@/lib/domain/time';
import { namedPasskey, signedCount } from './passkeys';
import { matchingCode } from './recovery-codes';
import { unseal } from './sealed-secret';
import { stepOf } from './totp';

/** What was given and is right: it serves once, in the write that takes note of it. */
export interface Proof {
  kind: 'totp' | 'recovery' | 'passkey';
  /** False where somebody else was quicker with the same. */
  use(tx: Tx, at: string): Promise<boolean>;
}

/** A code of six digits, or a recovery code. Slow on purpose: never inside a write. */
export const codeProof = (
  read: Read,
  accountId: number,
  { kind, code }: TypedCode,
  now: Now,
): Promise<Proof | undefined> =>
  kind === 'totp' ? totpProof(read, accountId, code, now) : recoveryProof(read, accountId, code);

async function totpProof(read: Read, accountId: number, code: string, now: Now): Promise<Proof | undefined> {
  const application = (await secondFactorsOf(read, accountId)).find(({ kind }) => kind === 'totp');
  if (!application || application.secret === null) return undefined;
  const { id, secret, lastStep } = application;
  const key = unseal(secret, application.accountId);
  if (key === undefined) return undefined;
  const step = stepOf({ key, code, after: lastStep }, now);
  if (step === undefined) return undefined;
  return { kind: 'totp', use: (tx, at) => spendStep(tx, { id, step, at }) };
}

async function recoveryProof(read: Read, accountId: number, code: string): Promise<Proof | undefined> {
  const id = await matchingCode(read, accountId, code);
  return id === undefined ? undefined : { kind: 'recovery', use: (tx, at) => spendCode(tx, id, at) };
}

/** What a passkey of the account signed of a challenge. */
export async function passkeyProof(
  read: Read,
  accountId: number,
  { answer, challenge }: { answer: string; challenge: string },
): Promise<Proof | undefined> {
  const name = namedPasskey(answer);
  const passkey = (await secondFactorsOf(read, accountId)).find(
    ({ kind, credentialId }) => kind === 'passkey' && credentialId === name,
  );
  if (!passkey) return undefined;
  const counter = await signedCount(answer, challenge, passkey);
  if (counter === undefined) return undefined;
  return {
    kind: 'passkey',
    async use(tx, at) {
      await notePasskey(tx, { id: passkey.id, counter, at });
      return true;
    },
  };
}
