import { createHash } from 'node:crypto';
import { onceAProcess } from '@/db/once-a-process';
import { type View, type Views, withView } from '@/lib/domain/secrecy/views';

const MOST = 100;
const memory = onceAProcess('views', () => ({
  answers: new WeakMap<Views, Map<string, ReturnType<typeof withView>>>(),
  lastMade: new Map<string, Made>(),
}));

/**
 * What is hidden in a view follows from its numbers and from the views before it alone: after a write, the systems
 * that it did not touch are not solved again.
 */
export function viewAfter(before: Views, view: View): ReturnType<typeof withView> {
  const { answers } = memory;
  const known = answers.get(before) ?? new Map<string, ReturnType<typeof withView>>();
  answers.set(before, known);
  const question = digestOf(view);
  const answer = known.get(question) ?? withView(before, view);
  if (known.size >= MOST) known.delete(known.keys().next().value ?? '');
  known.set(question, answer);
  return answer;
}

/** Stands for all that a view says: its texts, then its numbers, each list with its length before it. */
function digestOf({ terms, cells }: View): string {
  let length = 2 + 3 * (terms.length + cells.length);
  for (const { within, periods } of terms) length += within.length + periods.length;
  for (const { terms: own } of cells) length += own.length;
  const numbers = new Float64Array(length);
  let at = 0;
  const put = (number: number) => {
    numbers[at] = number;
    at += 1;
  };
  put(terms.length);
  put(cells.length);
  const texts: string[] = [];
  for (const { name, value, within, periods } of terms) {
    texts.push(name);
    put(value);
    put(within.length);
    for (const whole of within) put(whole);
    put(periods.length);
    for (const twin of periods) put(twin ?? -1);
  }
  for (const { name, terms: own, cost, closed } of cells) {
    texts.push(name);
    put(cost);
    put(closed ? 1 : 0);
    put(own.length);
    for (const term of own) put(term);
  }
  return createHash('sha256').update(texts.join('\n')).update(numbers).digest('base64');
}

/** What was last made of something, and of what else. */
interface Made {
  of: readonly unknown[];
  made: unknown;
}

/**
 * What is made of the same lists and texts is made once, under a name: a write that changed no number of learners finds
 * again the cells of today and what they hide. Only the last of each name is kept, with what it was made of.
 */
export async function madeOf<Answer>(
  name: string,
  of: readonly unknown[],
  make: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const { lastMade } = memory;
  const known = lastMade.get(name);
  if (known && known.of.length === of.length && known.of.every((one, index) => one === of[index]))
    return known.made as Answer;
  const made = await make();
  lastMade.set(name, { of, made });
  return made;
}

/** For the bench, which measures what the proof costs where the numbers changed. */
export function forgetViews(): void {
  memory.answers = new WeakMap();
  memory.lastMade = new Map();
}
