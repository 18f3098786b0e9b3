import { expect, it } from 'vitest';
import { sourceFiles } from './source-files';

/** What is no text that a file gives back: settings, and an address that is only compared. */
const OTHERS = ['lib/env.ts', 'lib/account/request-password-reset.ts', 'lib/report/attach-evidence.ts'];

it('every door takes a text by the one rule of what is accepted (lib/domain/accepted-text.ts)', () => {
  const bare = sourceFiles('app', 'lib').filter(
    ({ path, text }) => !path.endsWith('.test.ts') && /\.string\(\)\s*\.trim\(\)/.test(text),
  );
  expect(bare.map(({ path }) => path).sort()).toEqual([...OTHERS].sort());
});
