import { onceAProcess } from '@/db/once-a-process';
import type { Read } from '@/db/store';
import { BoundedAnswers } from './bounded-answers';
import { publicRead } from './reader';
import { weightOf } from './weight';

/**
 * Answers kept as long as a mark of what they hang on is the same: figures are written every few seconds of a campaign,
 * and move none of them. Only for answers that depend on the data and the arguments, whoever asks.
 */
export function keptWhile(name: string, markOf: (read: Read) => string, mostBytes: number) {
  const memory = onceAProcess(name, () => ({
    owner: undefined as Read | undefined,
    mark: '',
    answers: new BoundedAnswers<{ answer: Promise<unknown> }>(mostBytes),
  }));
  return {
    remember<Answer>(read: Read, key: string, compute: () => Promise<Answer>): Promise<Answer> {
      const mark = markOf(read);
      const base = publicRead(read);
      const { answers } = memory;
      if (memory.mark !== mark || memory.owner !== base) {
        answers.clear();
        memory.mark = mark;
        memory.owner = base;
      }
      const known = answers.get(key);
      if (known) return known.answer as Promise<Answer>;
      const answer = compute();
      answers.set(key, { answer }, (made) => key.length + weightOf(made));
      return answer;
    },
    /** For the bench, which measures what a question costs when nothing is remembered. */
    forget: (): void => memory.answers.clear(),
  };
}
