import { afterEach, expect, it, vi } from 'vitest';
import { keptInBrowser } from './before-sign-out';
import { countInPage } from './kept-in-page';
import { MarkStore } from './mark-store';

afterEach(() => vi.unstubAllGlobals());

it('what waits in the page alone, where the browser keeps nothing, is asked about before signing out', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  });
  const store = new MarkStore('1');
  countInPage(() => (store.lasting ? 0 : store.all().length));
  expect(keptInBrowser()).toBe(0);
  store.change(() => [
    { sessionId: 1, slotNo: 2, participant: 3, state: 'present', minutes: null, seen: null },
  ]);
  expect([store.lasting, keptInBrowser()]).toEqual([false, 1]);
});
