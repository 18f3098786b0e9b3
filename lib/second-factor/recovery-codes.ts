import { randomInt } from 'node:crypto';
import { unusedCodes } from '@/db/recovery-codes';
import type { Read } from '@/db/store';
import { hashPassword, passwordMatches } from '@/lib/account/passwords';
import { drawnCode, RECOVERY_CODES, shownCode } from '@/lib/domain/second-factor';

export interface NewCodes {
  /** As they are shown, this once. */
  shown: string[];
  /** What is kept of each. */
  hashes: string[];
}

/** Ten codes drawn at random. Slow on purpose: never inside a write. */
export async function newCodes(): Promise<NewCodes> {
  const drawn = Array.from({ length: RECOVERY_CODES }, () => drawnCode((below) => randomInt(below)));
  return { shown: drawn.map(shownCode), hashes: await Promise.all(drawn.map(hashPassword)) };
}

/** The codes of whoever has none left to use; undefined where some stand. */
export async function codesWhereNone(read: Read, accountId: number): Promise<NewCodes | undefined> {
  return (await unusedCodes(read, accountId)).length > 0 ? undefined : newCodes();
}

/** Which of the unused codes of an account was typed; each is looked at, so that no answer is quicker than another. */
export async function matchingCode(read: Read, accountId: number, code: string): Promise<number | undefined> {
  let matching: number | undefined;
  for (const { id, codeHash } of await unusedCodes(read, accountId))
    if (await passwordMatches(codeHash, code, `codes of ${accountId}`)) matching = id;
  return matching;
}
