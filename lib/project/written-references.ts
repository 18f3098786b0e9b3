/** The lists of what a write made that are not empty, as its line of the journal names them. */
export const written = (
  lists: Readonly<Record<string, readonly number[]>>,
): Record<string, readonly number[]> =>
  Object.fromEntries(Object.entries(lists).filter(([, ids]) => ids.length > 0));
