/** A file names one thing after the other, and comes back to few: so many of the last are held. */
const HELD = 20;

/** What is read of a thing by its number, held while it is among the last that were asked for. */
export function recentlyRead<Of>(load: (id: number) => Promise<Of>): (id: number) => Promise<Of> {
  const held = new Map<number, Of>();
  return async (id) => {
    const found = held.get(id) ?? (await load(id));
    held.delete(id);
    held.set(id, found);
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    return found;
  };
}
