import { dataVersion } from '@/db/journal';
import { onceAProcess } from '@/db/once-a-process';
import type { Read } from '@/db/store';
import { BoundedAnswers } from './bounded-answers';
import { publicRead, readerKey } from './reader';
import { weightOf } from './weight';

/** Answers kept while nothing is written: every write leaves a journal line, so its number says when to forget. */
const MOST_BYTES = 30_000_000;
const memory = onceAProcess('answers', () => ({
  version: -1,
  owner: undefined as Read | undefined,
  answers: new BoundedAnswers<{ answer: Promise<unknown> }>(MOST_BYTES),
}));

/**
 * Computes once for the same question of the same state of the data. Only for answers that depend on the data, the
 * arguments and what the handle may see alone: those of one reader are never given to another who sees less.
 */
export async function remember<Answer>(
  read: Read,
  name: string,
  args: Record<string, unknown>,
  compute: () => Promise<Answer>,
  weigh: (answer: Answer) => number = weightOf,
): Promise<Answer> {
  const now = await dataVersion(read);
  const base = publicRead(read);
  const { answers } = memory;
  if (now !== memory.version || memory.owner !== base) {
    answers.clear();
    memory.version = now;
    memory.owner = base;
  }
  const key = `${name} ${JSON.stringify(args)}${readerKey(read)}`;
  // What is asked stays: the answers of a few readers do not push out those that everybody needs.
  const known = answers.get(key);
  if (known) return known.answer as Promise<Answer>;
  const answer = compute();
  answers.set(key, { answer }, (made) => key.length + weigh(made as Answer));
  return answer;
}

/** For the bench, which measures what a question costs when nothing is remembered. */
export function forgetAnswers(): void {
  memory.answers.clear();
}
