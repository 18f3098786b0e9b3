import { isQuotedSince } from '@/db/committees';
import { isFrozenSince } from '@/db/editions';
import { eventsOf } from '@/db/reports';
import { wasActedOnSince } from '@/db/section-undone';
import type { Read } from '@/db/store';
import { isOwnHand } from '@/lib/access/own-hand';
import type { RefusalCode } from '@/lib/domain/refusal-codes';

/** The decision that stands on a section, as its author may take it back. */
export interface Undo {
  /** The event that took it. */
  decision: number;
  step: 'validate' | 'accept_modified' | 'return';
  at: string;
  accountId: number;
  /** Why it may not be taken back; null: it may. */
  refused: RefusalCode | null;
}

interface Decided {
  sectionId: number;
  actionKey: string;
  seasonKey: string;
  reportId: number;
  projectId: number;
  retrospective: boolean;
}

/**
 * The decision by which a section stands validated or returned, and whether somebody may take it back: whoever took
 * it, under whichever of his accounts, until anybody acted on it (docs/decisions/0048). Undefined where no decision is its last event.
 */
export async function undoOf(
  read: Read,
  actor: { accountId: number },
  { retrospective, actionKey, seasonKey, ...section }: Decided,
): Promise<Undo | undefined> {
  const last = (await eventsOf(read, section.sectionId)).at(-1);
  if (!last || !isDecision(last.step)) return undefined;
  const { id: decision, step, at } = last;
  const action = { actionKey, seasonKey };
  const refused = (): RefusalCode | null => {
    if (!isOwnHand(read, actor, last.accountId)) return 'undo_of_others';
    if (step === 'accept_modified') return 'undo_of_acceptance';
    if (step === 'validate' && retrospective) return 'undo_of_past';
    if (wasActedOnSince(read, { ...section, eventId: decision })) return 'undo_acted_on';
    // A return changes no figure that an edition holds.
    if (step === 'validate' && isFrozenSince(read, { instant: at, day: last.knownFrom }))
      return 'undo_frozen';
    if (step === 'validate' && isQuotedSince(read, { ...action, instant: at, day: last.knownFrom }))
      return 'undo_quoted';
    return null;
  };
  return { decision, step, at, accountId: last.accountId, refused: refused() };
}

const isDecision = (step: string): step is Undo['step'] =>
  step === 'validate' || step === 'accept_modified' || step === 'return';
