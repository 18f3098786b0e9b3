import { tryKey } from '@/lib/access/try-keys';
import { keepRecord } from '@/lib/command';
import { Refusal } from '@/lib/refusal';

/** Longer than any cookie of this exchange lives. */
const MINUTES = 15;

/** Lets something serve once: the second time is refused, whoever sends it. Only a digest of it is kept. */
export async function refuseTwice(text: string): Promise<void> {
  const [served] = await keepRecord.countTry([
    { key: tryKey('proconnect', text), most: 1, minutes: MINUTES },
  ]);
  if (!served || served.count > 1) throw new Refusal('unauthenticated', 'identity_expired');
}
