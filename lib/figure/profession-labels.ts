import { professions } from '@/db/reference';
import type { Read } from '@/db/store';

/** The printed professions by number, for the words of a line. */
export const professionLabels = async (read: Read): Promise<Record<string, string>> =>
  Object.fromEntries((await professions(read)).map(({ id, label }) => [id, label]));
