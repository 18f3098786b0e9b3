import { consortiumMark } from '@/db/consortium-mark';
import { onceAProcess } from '@/db/once-a-process';
import type { Read } from '@/db/store';
import { BoundedAnswers } from '@/lib/figure/bounded-answers';
import { publicRead } from '@/lib/figure/reader';
import { weightOf } from '@/lib/figure/weight';

/** Of a few days: 500 projects weigh less than a megabyte a day. */
const MOST_BYTES = 5_000_000;
const memory = onceAProcess('consortium-rules', () => ({
  owner: undefined as Read | undefined,
  mark: '',
  answers: new BoundedAnswers<{ answer: Promise<unknown> }>(MOST_BYTES),
}));

/**
 * Computes once while nothing of any consortium changes: figures are written every few seconds of a campaign, and move no
 * rule. Only for answers that depend on the data and the arguments, whoever asks.
 */
export function rememberOfConsortia<Answer>(
  read: Read,
  name: string,
  compute: () => Promise<Answer>,
): Promise<Answer> {
  const mark = consortiumMark(read);
  const base = publicRead(read);
  const { answers } = memory;
  if (memory.mark !== mark || memory.owner !== base) {
    answers.clear();
    memory.mark = mark;
    memory.owner = base;
  }
  const known = answers.get(name);
  if (known) return known.answer as Promise<Answer>;
  const answer = compute();
  answers.set(name, { answer }, (made) => name.length + weightOf(made));
  return answer;
}

/** For the bench, which measures what a question costs when nothing is remembered. */
export const forgetConsortia = (): void => memory.answers.clear();
