import { drawnFor } from '@/app/_web/drawn-for';
import { keptInPage } from './kept-in-page';
import { isKeptName, readKept } from './kept-marks';

/** How many presences this browser keeps unsent, under whatever account: signing out empties it. */
export function keptInBrowser(): number {
  try {
    const names = Object.keys(localStorage).filter(isKeptName);
    return names.reduce((sum, name) => sum + readKept(localStorage.getItem(name)).length, keptInPage());
  } catch {
    // Nothing can be kept where the browser refuses its storage.
    return keptInPage();
  }
}

/** Sends those of the account of the page. Answers how many are left in the browser, under whatever account. */
export async function sendKept(): Promise<number> {
  const account = drawnFor();
  if (account !== undefined) {
    // Few pages have anything to send: what sends is fetched when there is.
    const { marksOf } = await import('./marks-of');
    await marksOf(account).sender.run();
  }
  return keptInBrowser();
}
