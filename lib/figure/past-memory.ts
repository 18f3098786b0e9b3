import { dataVersion, earliestKnownSince } from '@/db/journal';
import type { Read } from '@/db/store';
import { publicRead, readerKey } from './reader';

const MOST = 2000;
let version = 0;
let owner: Read | undefined;
const answers = new Map<string, { day: string; answer: Promise<unknown> }>();

/**
 * Remembers across writes what was known at the end of a past day: a write changes nothing before the day from which
 * its fact is known. Only for answers made of dated figures alone, without a name that may be corrected.
 */
export async function rememberPast<Answer>(
  read: Read,
  name: string,
  day: string,
  compute: () => Promise<Answer>,
): Promise<Answer> {
  const now = await dataVersion(read);
  const base = publicRead(read);
  if (owner !== base) answers.clear();
  else if (now !== version) await forgetFrom(read);
  owner = base;
  version = now;

  const key = `${name} ${day}${readerKey(read)}`;
  const known = answers.get(key);
  if (known) return known.answer as Promise<Answer>;
  const answer = compute();
  if (answers.size >= MOST) answers.delete(answers.keys().next().value ?? '');
  answers.set(key, { day, answer });
  answer.catch(() => answers.delete(key));
  return answer;
}

/** What creates is known from its source, often in the past (docs/decisions/0014): days from there on are asked again. */
async function forgetFrom(read: Read): Promise<void> {
  const from = (await earliestKnownSince(read, version)) ?? '';
  for (const [key, { day }] of answers) if (day >= from) answers.delete(key);
}
