import type { Read } from '@/db/store';

/** What somebody may see beyond what anyone may: the learner cells that are made of these projects alone. */
export type Sight = ReadonlySet<number>;

interface Reader {
  /** The handle without a reader: what anyone may see. */
  base: Read;
  sight: Sight;
  /** A day that is read as if it were today: it is about to be published, or a command says that it is. */
  itself: string | null;
}

const readers = new WeakMap<Read, Reader>();

const NOBODY: Sight = new Set();

const readerOf = (read: Read): Reader => readers.get(read) ?? { base: read, sight: NOBODY, itself: null };

function handleOf(reader: Reader): Read {
  const own: Read = Object.create(reader.base);
  readers.set(own, reader);
  return own;
}

/**
 * A handle of somebody: whatever is asked through it answers with the hidden numbers that he may see, and is
 * remembered for those alone who may see as much. A handle that was not made here sees what anyone may.
 */
export const readSeeing = (read: Read, sight: Sight): Read =>
  sight.size === 0 ? read : handleOf({ ...readerOf(read), sight });

/** A handle that reads a day itself, as anyone does while it is today, or once it is published. */
export const readDayItself = (read: Read, day: string): Read =>
  handleOf({ base: readerOf(read).base, sight: NOBODY, itself: day });

/** The same handle for anyone: what is hidden is worked out once, whoever asks. */
export const publicRead = (read: Read): Read => readerOf(read).base;

export const dayItselfOf = (read: Read): string | null => readerOf(read).itself;

/** Whether a handle sees more than anyone may. */
export const seesMore = (read: Read): boolean => readerOf(read).sight.size > 0;

/** Whether a handle may see what is made of these projects alone. */
export function maySee(read: Read, projectIds: Iterable<number>): boolean {
  const { sight } = readerOf(read);
  if (sight.size === 0) return false;
  for (const id of projectIds) if (!sight.has(id)) return false;
  return true;
}

/** What distinguishes the answers of a handle from those of others: nothing for what anyone may see. */
export const readerKey = (read: Read): string => keyOf(readerOf(read));

/** The same of a past day: that another day is read itself makes no difference there. */
export function readerKeyOn(read: Read, day: string): string {
  const { itself, ...reader } = readerOf(read);
  return keyOf({ ...reader, itself: itself === day ? day : null });
}

function keyOf({ sight, itself }: Pick<Reader, 'sight' | 'itself'>): string {
  const seen = [...sight].sort((a, b) => a - b).join(',');
  return seen || itself ? ` seen:${seen} itself:${itself ?? ''}` : '';
}
