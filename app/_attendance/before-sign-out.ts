import { drawnFor } from '@/app/_web/drawn-for';
import { isKeptName, readKept } from './kept-marks';

let ofPage: () => number = () => 0;

/** Where the browser keeps nothing, those that wait in the page are counted by what holds them. */
export function countInPage(count: () => number): void {
  ofPage = count;
}

/** How many presences this browser keeps unsent, under whatever account: signing out empties it. */
export function keptInBrowser(): number {
  try {
    const names = Object.keys(localStorage).filter(isKeptName);
    return names.reduce((sum, name) => sum + readKept(localStorage.getItem(name)).length, ofPage());
  } catch {
    // Nothing can be kept where the browser refuses its storage.
    return ofPage();
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
