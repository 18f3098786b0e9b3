import { expect, it } from 'vitest';
import { numberValue } from '@/lib/domain/value';
import { sourceFiles } from '@/test/source-files';
import { groupedProjects, namedAddition } from './sum-words';

const terms = (...numbers: number[]) =>
  numbers.map((value, index) => ({ label: `P${index}`, value: numberValue(value) }));
const plain = (text: string | null) => text?.replace(/\s/g, ' ');

it('names what each project brings', () => {
  const universities = [...Array<number>(15).fill(1), 2, 2];
  expect(plain(groupedProjects(terms(...universities), 'université', 0))).toBe(
    '15 projets d’une université et 2 de deux',
  );
  expect(plain(groupedProjects(terms(1, 3, 2, 1), 'parcours', 2))).toBe(
    '2 projets d’un parcours, 1 de deux et 1 de trois, moins 2 doublons',
  );
  expect(plain(groupedProjects(terms(14, 14), 'formation', 0))).toBe('2 projets de 14 formations');
  expect(groupedProjects(terms(2), 'formation', 0)).toBeNull();
});

it('names the years of an addition', () => {
  expect(plain(namedAddition(terms(796, 1661)))).toBe('796 (P0) + 1 661 (P1)');
  expect(namedAddition(terms(5))).toBeNull();
  expect(namedAddition(terms(...Array<number>(9).fill(1)))).toBeNull();
});

it('writes no truncated percentage after an equals sign', () => {
  const wrong = sourceFiles('app', 'lib').filter(
    ({ path, text }) => !path.endsWith('.test.ts') && /= \$\{(formatRate|formatPace)\(/.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
