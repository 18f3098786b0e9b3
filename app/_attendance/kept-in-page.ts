let count: () => number = () => 0;

/** How many presences wait in the page alone, because the browser keeps nothing. */
export const keptInPage = (): number => count();

/** What holds them counts them: signing out asks without loading it. */
export function countInPage(counted: () => number): void {
  count = counted;
}
