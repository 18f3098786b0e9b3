import type { Page, Request } from '@playwright/test';

/** Holds back every script of the page until the answer is called: what a slow network does to a fast finger. */
export const holdScripts = (page: Page): Promise<() => void> =>
  hold(page, (request) => /\/_next\/.*\.js/.test(request.url()));

/** Holds back what forms send until the answer is called. */
export const holdActions = (page: Page): Promise<() => void> =>
  hold(page, (request) => 'next-action' in request.headers());

async function hold(page: Page, isHeld: (request: Request) => boolean): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**', async (route) => {
    if (isHeld(route.request())) await released;
    await route.continue();
  });
  return release;
}
