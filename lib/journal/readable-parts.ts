import type { JournalRow } from '@/db/journal';
import * as values from '@/db/journal-values';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can, conditionOf } from '@/lib/access/policy';
import { isOfEntries } from '@/lib/gap/gap-entries';

export type ReadableParts = ReturnType<typeof readableParts>;

/**
 * What an actor reads of the lines that are his. Who reads no drafts reads that something was entered and not what: once
 * it is sent, its own history tells it. Who reads no comments reads no reason either; whoever reads the security events
 * reads theirs.
 */
export function readableParts(read: Read, actor: Actor, rows: readonly JournalRow[]) {
  const drafts = conditionOf(actor, 'draft.read') !== undefined;
  const comments = conditionOf(actor, 'comment.read') !== undefined;
  const withoutTyped = (name: string, typed: (read: Read, ids: readonly number[]) => ReadonlySet<number>) => {
    const all = ({ references }: JournalRow) => numbersAt(references, name);
    if (drafts) return all;
    const left = typed(read, rows.flatMap(all));
    return (row: JournalRow) => all(row).filter((id) => !left.has(id));
  };
  return {
    drafts,
    comments,
    reasons: comments || can(actor, 'journal.security.read'),
    revisions: withoutTyped('revisions', values.typedRevisions),
    offerRevisions: withoutTyped('offerRevisions', values.typedOffers),
    answers: ({ references }: JournalRow) => (drafts ? answersOf(references) : []),
    /** A note on a gap is public, but for those that the entries of one consortium make. */
    gapNote: (gapKey: string, note: string) => (comments || !isOfEntries(gapKey) ? note : null),
  };
}

export const numbersAt = (refs: JournalRow['references'], name: string): number[] => {
  const found = refs[name];
  return Array.isArray(found) ? found.filter((one): one is number => typeof one === 'number') : [];
};

interface Answer {
  sectionId: number;
  nothing: boolean;
}

const answersOf = (refs: JournalRow['references']): Answer[] =>
  (Array.isArray(refs.answers) ? refs.answers : []).filter(
    (one): one is Answer =>
      typeof one === 'object' && one !== null && 'sectionId' in one && typeof one.sectionId === 'number',
  );
