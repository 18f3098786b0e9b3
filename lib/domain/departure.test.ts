import { expect, it } from 'vitest';
import { departureAnswersInput, departureProblems, leftKey } from './departure';
import type { DepartureAnswer } from './vocabulary';

const LEFT = [
  { key: 'training:45', subject: 'training' as const },
  { key: 'university:12', subject: 'university' as const },
];
const MEMBERS = [
  { organisationId: 1, healthUniversity: true },
  { organisationId: 2, healthUniversity: false },
];
const say = (key: string, answer: DepartureAnswer | null, takerId: number | null = null) => ({
  ...{ key, answer, takerId },
});

it.each([
  ['each its own', [say('training:45', 'finished'), say('university:12', 'withdrawn')], []],
  ['only one of them', [say('training:45', 'withdrawn')], []],
  ['taken over by a member', [say('training:45', 'taken_over', 2)], []],
  ['the rest later', [say('university:12', null), say('training:45', 'finished')], []],
  ['what was not left', [say('training:46', 'finished')], ['answers.0.key departure_unknown']],
  [
    'twice of one thing',
    [say('training:45', 'finished'), say('training:45', 'withdrawn')],
    ['answers.1.key departure_answered'],
  ],
  ['taken over by nobody', [say('training:45', 'taken_over')], ['answers.0.takerId taker_needed']],
  ['taken over by a stranger', [say('training:45', 'taken_over', 9)], ['answers.0.takerId taker_not_member']],
  [
    'a university taken over by none',
    [say('university:12', 'taken_over', 2)],
    ['answers.0.takerId not_a_health_university'],
  ],
  ['a university taken over by another', [say('university:12', 'taken_over', 1)], []],
])('%s', (_title, answers, expected) => {
  expect(departureProblems(answers, LEFT, MEMBERS).map(({ path, code }) => `${path} ${code}`)).toEqual(
    expected,
  );
});

it('says something of one thing at least', () => {
  const read = (answers: unknown[]) =>
    departureAnswersInput.safeParse({ projectId: 1, organisationId: 2, answers });
  const codes = (answers: unknown[]) => read(answers).error?.issues.map(({ message }) => message);
  expect([codes([]), codes([say('training:45', null)])]).toEqual([['answer_needed'], ['answer_needed']]);
  expect(read([say('training:45', null), say('university:12', 'finished')]).success).toBe(true);
});

it('names a training by itself, a university by its participation', () => {
  expect(leftKey({ subject: 'training', trainingId: 45, participationId: 12 })).toBe('training:45');
  expect(leftKey({ subject: 'university', trainingId: null, participationId: 12 })).toBe('university:12');
});
