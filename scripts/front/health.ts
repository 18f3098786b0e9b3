import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { journalEnd } from '@/db/journal';
import { messageCounts } from '@/db/mail-messages';
import { read } from '@/db/store';
import { isOfThisVersion } from '@/db/store-file';
import type { Known } from './measures';

/** Below so many bytes free, writes will soon be refused. */
const LEAST_FREE = 100_000_000;

type Check = 'ok' | 'failed';
export interface Readiness {
  status: Check;
  database: Check;
  schema: Check;
  disk: Check;
}

/** Whether the service may be sent readers: its database answers, in the schema that it expects, on a disk with room. */
export async function readiness(path: string): Promise<Readiness> {
  const [database, schema, disk] = await Promise.all([
    checked(async () => (await journalEnd(read())) !== null),
    checked(async () => isOfThisVersion(path)),
    checked(async () => {
      const { bavail, bsize } = await statfs(dirname(path));
      return bavail * bsize >= LEAST_FREE;
    }),
  ]);
  const all = [database, schema, disk].every((check) => check === 'ok');
  return { status: all ? 'ok' : 'failed', database, schema, disk };
}

const checked = (work: () => Promise<boolean>): Promise<Check> =>
  work().then(
    (isRight) => (isRight ? 'ok' : 'failed'),
    () => 'failed',
  );

export async function knownNow(): Promise<Known> {
  const [end, messages] = [await journalEnd(read()), await messageCounts(read())];
  return { journalLines: end?.lines ?? 0, messages };
}
