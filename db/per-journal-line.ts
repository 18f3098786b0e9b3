import { onceAProcess } from './once-a-process';
import type { Read } from './store';
import { prepared } from './store-prepared';

const cache = onceAProcess(
  'answers-of-a-line',
  () => new WeakMap<object, { line: number; answers: Map<string, unknown> }>(),
);

/** What is asked of one report or project is forgotten beyond so many, however long nothing is written. */
const MOST_ANSWERS = 2_000;

/**
 * Asks once a line of the journal what every write may change: hundreds of answers of a page ask for the same few days.
 * Only on a connection that cannot write: a line that is rolled back gives its number to another one.
 */
export function perJournalLine<Answer>(handle: Read, name: string, ask: () => Answer): Answer {
  const connection = (handle as Read & { $client: object & { readonly: boolean } }).$client;
  if (!connection.readonly) return ask();
  const { line } = prepared(handle, 'SELECT max(id) AS line FROM journal').get() as { line: number | null };
  let known = cache.get(connection);
  if (known?.line !== (line ?? 0)) {
    known = { line: line ?? 0, answers: new Map() };
    cache.set(connection, known);
  }
  if (known.answers.size > MOST_ANSWERS) known.answers.clear();
  const { answers } = known;
  if (!answers.has(name)) {
    const answer = ask();
    answers.set(name, answer);
    // What failed is asked again.
    if (answer instanceof Promise) answer.catch(() => answers.delete(name));
  }
  return answers.get(name) as Answer;
}
