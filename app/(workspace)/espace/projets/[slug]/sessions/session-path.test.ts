import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RESERVED_CODES } from '@/lib/domain/training-session/vocabulary';

it('no session is coded as a page beside it is called', () => {
  const pages = readdirSync(import.meta.dirname).filter(
    (name) =>
      !name.startsWith('[') &&
      ['page.tsx', 'route.ts'].some((file) => existsSync(join(import.meta.dirname, name, file))),
  );
  expect(pages.toSorted()).toEqual(RESERVED_CODES);
});
