import type { Params } from '@/lib/refusal';

/** Someone saved another value meanwhile: both are shown, with what was said of each, and the person chooses. */
export interface Conflict {
  theirs: string;
  theirComment: string;
  seen: number | null;
}

/** The conflict that a refused field tells of (`changed_meanwhile`). */
export const conflictOf = ({ theirs, theirComment, seen }: Params): Conflict => ({
  theirs: String(theirs ?? ''),
  theirComment: String(theirComment ?? ''),
  seen: typeof seen === 'number' ? seen : null,
});
