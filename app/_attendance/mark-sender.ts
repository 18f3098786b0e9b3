import {
  type Batch,
  batchesOf,
  isSamePlace,
  type KeptMark,
  type MarkPlace,
  type Said,
  withMark,
  withoutPlace,
  withoutReceived,
} from './kept-marks';
import type { MarkStore } from './mark-store';

/** Somebody else ticked a place meanwhile: both stand until the person chooses. */
export interface MarkConflict {
  place: MarkPlace;
  theirs: Said;
}

/** What the service refused of a place, in words. It waits for the person, who changes it or lets it go. */
export interface RefusedMark {
  place: MarkPlace;
  message: string;
}

/** What the service answers of the marks of one slot. */
export type BatchAnswer =
  // Those that somebody else ticked meanwhile are not written; the others are.
  | { kind: 'received'; conflicts: readonly { participant: number; theirs: Said }[] }
  // None is written; what is about one mark names it by its position in what was sent.
  | { kind: 'refused'; message: string; refused: readonly { position: number; message: string }[] }
  // The session ended, or another account is signed in now.
  | { kind: 'signed_out' }
  | { kind: 'unreachable' };

export type SendBatch = (batch: Batch, quiet: boolean) => Promise<BatchAnswer>;

/** How things stand with what waits; a new object at each change. */
export interface SenderState {
  outcome: 'none' | 'sent' | 'signed_out' | 'unreachable';
  sending: boolean;
  /** The marks that this page sent, as the service now holds them. */
  received: readonly (MarkPlace & Said)[];
  conflicts: readonly MarkConflict[];
  refused: readonly RefusedMark[];
}

const NOTHING: SenderState = { outcome: 'none', sending: false, received: [], conflicts: [], refused: [] };

/** Sends what waits, a slot at a time and one request after the other; what the person has to choose of stays. */
export class MarkSender {
  private readonly listeners = new Set<() => void>();
  private state = NOTHING;
  private running: Promise<number> | null = null;

  constructor(
    private readonly store: Pick<MarkStore, 'all' | 'change'>,
    private readonly send: SendBatch,
  ) {}

  readonly now = (): SenderState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** How many marks still wait when everything was tried. `quiet`: nobody asked for it, the session's time runs on. */
  async run(quiet = false): Promise<number> {
    // Ticked while a request was on its way: it leaves with the next one.
    while (this.running) await this.running;
    this.running = this.tryAll(quiet).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Ticks a place anew: what was said of its earlier mark no longer holds. */
  tick(mark: KeptMark): void {
    this.store.change((kept) => withMark(kept, mark));
    const others = <One extends { place: MarkPlace }>(all: readonly One[]) =>
      all.filter(({ place }) => !isSamePlace(place, mark));
    this.put({ refused: others(this.state.refused), conflicts: others(this.state.conflicts) });
  }

  /** Of two marks of one place: keeps one's own, on top of the other, or takes the other. */
  choose({ place, theirs }: MarkConflict, whose: 'mine' | 'theirs'): void {
    this.store.change((kept) =>
      whose === 'theirs'
        ? withoutPlace(kept, place)
        : kept.map((mark) => (isSamePlace(mark, place) ? { ...mark, seen: theirs.state } : mark)),
    );
    this.put({
      conflicts: this.state.conflicts.filter((conflict) => !isSamePlace(conflict.place, place)),
      ...(whose === 'theirs' && { received: this.withReceived([{ ...place, ...theirs }]) }),
    });
  }

  /** Lets the marks go that the service refused. */
  forgetRefused(): void {
    const { refused } = this.state;
    this.store.change((kept) =>
      kept.filter((mark) => !refused.some(({ place }) => isSamePlace(place, mark))),
    );
    this.put({ refused: [] });
  }

  private async tryAll(quiet: boolean): Promise<number> {
    this.put({ sending: true });
    for (;;) {
      const [batch] = batchesOf(this.sendable());
      if (!batch) break;
      const answer = await this.send(batch, quiet).catch((): BatchAnswer => ({ kind: 'unreachable' }));
      if (answer.kind === 'signed_out' || answer.kind === 'unreachable') {
        this.put({ outcome: answer.kind, sending: false });
        return this.store.all().length;
      }
      // A slot that is refused is tried again without what was wrong in it.
      if (answer.kind === 'received') this.take(batch, answer.conflicts);
      else this.markRefused(batch, answer);
    }
    this.put({ outcome: 'sent', sending: false });
    return this.store.all().length;
  }

  private sendable(): KeptMark[] {
    const { conflicts, refused } = this.state;
    return this.store
      .all()
      .filter((mark) => ![...conflicts, ...refused].some(({ place }) => isSamePlace(place, mark)));
  }

  private take({ marks }: Batch, conflicts: Extract<BatchAnswer, { kind: 'received' }>['conflicts']): void {
    const theirsOf = new Map(conflicts.map(({ participant, theirs }) => [participant, theirs]));
    const received = marks.filter(({ participant }) => !theirsOf.has(participant));
    this.store.change((kept) => withoutReceived(kept, received));
    this.put({
      received: this.withReceived(received),
      conflicts: [
        ...this.state.conflicts,
        ...marks.flatMap((place) => {
          const theirs = theirsOf.get(place.participant);
          return theirs ? [{ place, theirs }] : [];
        }),
      ],
    });
  }

  private markRefused(
    { marks }: Batch,
    { message, refused }: Extract<BatchAnswer, { kind: 'refused' }>,
  ): void {
    const said = refused.flatMap(({ position, message: words }) => {
      const place = marks[position];
      return place ? [{ place, message: words }] : [];
    });
    // What is about none of the marks is about all of them.
    const wrong = said.length > 0 ? said : marks.map((place) => ({ place, message }));
    this.put({ refused: [...this.state.refused, ...wrong] });
  }

  private withReceived(marks: readonly (MarkPlace & Said)[]): SenderState['received'] {
    const before = this.state.received.filter((one) => !marks.some((mark) => isSamePlace(one, mark)));
    return [...before, ...marks];
  }

  private put(changed: Partial<SenderState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}
