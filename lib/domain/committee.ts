import type { ReportedState } from './committee-report';
import type { Value } from './value';
import type { VerdictCode } from './verdict';
import type { CommitteeEntryKind, CommitteeEvent, DecisionOutcome, GapState, Layer } from './vocabulary';
import { DECISION_OUTCOMES } from './vocabulary';

/** What an entry speaks of beside its action: a target, or an écart that anyone may read. */
export interface About {
  componentId: string | null;
  gapKey: string | null;
}

/** What a target or an écart read at the end of a day, as anyone could read it. */
export type ReadFigure =
  | {
      kind: 'component';
      on: string;
      target: number | null;
      values: Record<Layer, Value>;
      rates: Record<Layer, number | null>;
      verdict: VerdictCode | null;
    }
  | { kind: 'gap'; on: string; coherent: boolean; state: GapState; fingerprint: string };

/** Something that was said of an entry after it was written. */
export interface EntryEvent {
  id: number;
  event: CommitteeEvent;
  body: string | null;
  responsible: string | null;
  dueOn: string | null;
  reason: string | null;
  /** The day on which it was said. */
  on: string;
}

/** The words of an entry, as they hold: the sentence, who answers for it, and by when. */
export interface EntryWords {
  body: string;
  responsible: string | null;
  dueOn: string | null;
}

export interface EntryStanding extends EntryWords {
  /** The sentence as it was decided, where the committee replaced it since; a correction replaces nothing. */
  first: string | null;
  /** The last thing that was said to have become of it; null: nothing yet. */
  said: { outcome: DecisionOutcome; on: string; reason: string | null } | null;
  /** It was recorded by mistake. */
  withdrawn: boolean;
  /** The last event, by which a form knows what its reader saw; 0: none. */
  seen: number;
}

const outcomeIn = (event: CommitteeEvent): DecisionOutcome | undefined =>
  DECISION_OUTCOMES.find((outcome) => outcome === event);

/** How an entry stands after its events, oldest first: another sentence holds from the event that gives it. */
export function standingOfEntry(written: EntryWords, events: readonly EntryEvent[]): EntryStanding {
  const standing: EntryStanding = { ...written, first: null, said: null, withdrawn: false, seen: 0 };
  for (const { id, event, body, responsible, dueOn, reason, on } of events) {
    standing.seen = id;
    const outcome = outcomeIn(event);
    if (outcome) standing.said = { outcome, on, reason };
    if (event === 'changed') standing.first ??= standing.body;
    if (event === 'withdrawn') standing.withdrawn = true;
    if (body !== null) Object.assign(standing, { body, responsible, dueOn });
  }
  return standing;
}

/** What ends the following of a decision; one that was not done, or that reads otherwise now, is still to be done. */
const ENDS: readonly DecisionOutcome[] = ['done', 'dropped'];

/** Whether a decision is still to be followed. */
export const isToFollow = (kind: CommitteeEntryKind, { said, withdrawn }: EntryStanding): boolean =>
  kind === 'decision' && !withdrawn && !(said !== null && ENDS.includes(said.outcome));

/** How a decision is told on a day: what became of it, else whether its day has passed. */
export function decisionState(standing: EntryStanding, day: string): ReportedState {
  if (standing.said && standing.said.outcome !== 'changed') return standing.said.outcome;
  if (standing.dueOn !== null && standing.dueOn < day) return 'late';
  return standing.said ? 'changed' : 'open';
}

/** What is due first comes first, so what is late before all; what has no day comes last, in the order decided. */
export const byDueDay = (
  a: { dueOn: string | null; id: number },
  b: { dueOn: string | null; id: number },
): number => {
  if (a.dueOn !== b.dueOn) {
    if (a.dueOn === null) return 1;
    return b.dueOn === null ? -1 : a.dueOn.localeCompare(b.dueOn);
  }
  return a.id - b.id;
};
