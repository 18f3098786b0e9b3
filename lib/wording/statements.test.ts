import { expect, it } from 'vitest';
import file from '@/db/reference/public_statements.json';
import {
  knownStatementFigures,
  knownStatementSubjects,
  statementDate,
  statementSubject,
  statementWords,
} from './statements';

it('has words for every subject and every figure of the reference file', () => {
  for (const { about, value } of file.statements) {
    expect(knownStatementSubjects).toContain(about);
    if (typeof value === 'object' && !Array.isArray(value))
      for (const key of Object.keys(value)) expect(knownStatementFigures).toContain(key);
  }
});

it.each([
  [{ universities: 36, students: 210000 }, '36 universités, 210\u202f000 étudiants'],
  [{ projects: 10, students_per_year: [200, 400] }, '10 projets, 200 à 400 étudiants par an'],
  [{ laureates: 8, aid_meur: 14.2 }, '8 lauréats, 14,2\u00a0M€ d’aide'],
  [['2022-10-31', '2022-11-02'], '31 octobre 2022 ou 2 novembre 2022'],
  ["relève au fil de l'eau", 'relève au fil de l’eau'],
])('%o', (value, words) => {
  expect(statementWords(value)).toBe(words);
});

it('dates a statement no more precisely than its page', () => {
  expect([null, '2023', '2022-11', '2022-07-28'].map(statementDate)).toEqual([
    'sans date',
    '2023',
    'novembre 2022',
    '28 juillet 2022',
  ]);
  expect(statementSubject('season1.aid')).toContain('Saison 1\u00a0:');
});
