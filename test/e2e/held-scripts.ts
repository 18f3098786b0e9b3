import type { Page } from '@playwright/test';

/** Holds back every script of the page until the answer is called: what a slow network does to a fast finger. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
