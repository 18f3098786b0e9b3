/** Under this name a form, and under this header a request of our pages, says the account that its page was drawn for. */
export const DRAWN_FIELD = 'drawn-for';
export const DRAWN_HEADER = 'x-suivi-account';

/** In the browser: the account that this page was drawn for; undefined for a visitor's. */
export const drawnFor = (): string | undefined => document.body.dataset.account;

/** The same as a header of a request. */
export function drawnHeader(): Record<string, string> {
  const account = drawnFor();
  return account === undefined ? {} : { [DRAWN_HEADER]: account };
}
