import { expect, it } from 'vitest';
import { BoundedAnswers } from './bounded-answers';
import { weightOf } from './weight';

const asked = async (answers: BoundedAnswers<{ answer: Promise<unknown> }>, key: string, bytes: number) => {
  const answer = Promise.resolve(key);
  answers.set(key, { answer }, () => bytes);
  await answer;
  await Promise.resolve();
};
const names = (answers: BoundedAnswers<{ answer: Promise<unknown> }>) =>
  answers.entries().map(([key]) => key);

it('forgets what was not asked for longest where all weighs too much', async () => {
  const answers = new BoundedAnswers<{ answer: Promise<unknown> }>(150);
  for (const key of ['a', 'b', 'c']) await asked(answers, key, 30);
  answers.get('a');
  await asked(answers, 'd', 30);
  expect(names(answers)).toEqual(['c', 'a', 'd']);
  await asked(answers, 'e', 90);
  expect(names(answers)).toEqual(['e']);
  // What has no room even alone pushes nothing out.
  await asked(answers, 'beyond all', 500);
  expect(names(answers)).toEqual(['e']);
  await asked(answers, 'e', 101);
  expect(names(answers)).toEqual([]);
});

it('keeps the numbers that a question came for, whatever it read on its way', async () => {
  const answers = new BoundedAnswers<{ answer: Promise<unknown> }>(10_000);
  const days = Array.from({ length: 50 }, (_, day) => day);
  for (const day of days) {
    await asked(answers, `table ${day}`, 1000);
    await asked(answers, `point ${day}`, 2);
  }
  expect(days.every((day) => answers.get(`point ${day}`))).toBe(true);
  expect(names(answers).filter((key) => key.startsWith('table'))).toHaveLength(6);
  // The small ones are bounded as well.
  for (let more = 0; more < 500; more += 1) await asked(answers, `more ${more}`, 10);
  expect(names(answers).filter((key) => !key.startsWith('table')).length).toBeLessThanOrEqual(334);
});

it('forgets an answer that fails', async () => {
  const answers = new BoundedAnswers<{ answer: Promise<unknown> }>(100);
  const failing = Promise.reject(new Error('no'));
  answers.set('a', { answer: failing }, () => 1);
  await failing.catch(() => undefined);
  await Promise.resolve();
  expect(names(answers)).toEqual([]);
});

it('weighs long lists by a few of their things', () => {
  const row = { name: 'abcdefgh', value: 12, within: [1, 2, 3] };
  const one = weightOf(row);
  const many = weightOf(Array.from({ length: 10_000 }, () => row));
  expect(many / one).toBeGreaterThan(9_000);
  expect(many / one).toBeLessThan(12_000);
  expect(weightOf(new Map([['a', Array.from({ length: 1000 }, () => row)]]))).toBeGreaterThan(500 * one);
  expect(weightOf(new Uint8Array(5000))).toBeGreaterThan(5000);
});
