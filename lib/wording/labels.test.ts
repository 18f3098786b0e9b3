import { expect, it } from 'vitest';
import { completenessWords } from './labels';

it('says how far a file is, never a score', () => {
  expect(
    completenessWords({
      mandatory: { yes: 6, no: 0, na: 1, blank: 0 },
      strong: { yes: 4, no: 1, blank: 0 },
      told: false,
    }),
  ).toBe('6 oui sur 7 obligatoires, 1 N/A\u00a0; 4\u00a0points forts sur 5 cotés');
  expect(
    completenessWords({
      mandatory: { yes: 2, no: 1, na: 0, blank: 4 },
      strong: { yes: 0, no: 0, blank: 5 },
      told: true,
    }),
  ).toBe(
    '2 oui sur 7 obligatoires, 1 non, 4\u00a0sans réponse\u00a0; 0\u00a0point fort sur 5 cotés, 5\u00a0sans réponse, un autre point fort décrit',
  );
});
