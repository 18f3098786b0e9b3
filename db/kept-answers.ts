import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What was worked out of a past day, as bytes, when the journal had so many lines. */
export interface KeptAnswer {
  name: string;
  day: string;
  version: number;
  rules: string;
  content: Uint8Array;
}

export const keptAnswer = (
  read: Read,
  of: Pick<KeptAnswer, 'name' | 'day' | 'rules'>,
): Pick<KeptAnswer, 'version' | 'content'> | undefined =>
  prepared(
    read,
    'SELECT version, content FROM kept_answers WHERE name = @name AND day = @day AND rules = @rules',
  ).get(of) as Pick<KeptAnswer, 'version' | 'content'> | undefined;

/** Keeps these answers and no other ones: what nobody asks any more goes. */
export async function keepAnswers(tx: Tx, answers: readonly KeptAnswer[]): Promise<void> {
  prepared(tx, 'DELETE FROM kept_answers').run();
  const insert = prepared(
    tx,
    `INSERT INTO kept_answers (name, day, version, rules, content)
     VALUES (@name, @day, @version, @rules, @content)`,
  );
  for (const answer of answers) insert.run(answer);
}
