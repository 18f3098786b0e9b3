/** A large answer is more than this part of all the room; together they may take so much of it. */
const LARGE = 1 / 500;
const ROOM_OF_LARGE = 2 / 3;

/**
 * Answers by their names, the one that was not asked for longest the first to go where all weigh too much. The large
 * ones have their own room: the tables that a question reads on its way, of fifty days of a trajectory, would push out
 * the few numbers that it makes of each, and it would read them all again the next time.
 */
export class BoundedAnswers<Kept extends { answer: Promise<unknown> }> {
  private readonly kept = new Map<string, { one: Kept; bytes: number }>();
  private readonly bytes = { large: 0, small: 0 };

  constructor(private readonly most: number) {}

  get(key: string): Kept | undefined {
    const known = this.kept.get(key);
    if (!known) return undefined;
    this.kept.delete(key);
    this.kept.set(key, known);
    return known.one;
  }

  /** Weighed once it is there; an answer that fails, or has no room even alone, is forgotten. */
  set(key: string, one: Kept, weigh: (answer: unknown) => number): void {
    this.delete(key);
    const entry = { one, bytes: 0 };
    this.kept.set(key, entry);
    one.answer.then(
      (answer) => {
        if (this.kept.get(key) !== entry) return;
        // What was asked on the way to it came after it: the last made is the last to go.
        this.kept.delete(key);
        this.kept.set(key, entry);
        const bytes = weigh(answer);
        const size = this.sizeOf(bytes);
        if (bytes > this.roomOf(size)) return this.delete(key);
        entry.bytes = bytes;
        this.bytes[size] += bytes;
        this.makeRoom(size);
      },
      () => this.kept.get(key) === entry && this.delete(key),
    );
  }

  delete(key: string): void {
    const bytes = this.kept.get(key)?.bytes ?? 0;
    this.bytes[this.sizeOf(bytes)] -= bytes;
    this.kept.delete(key);
  }

  clear(): void {
    this.kept.clear();
    this.bytes.large = 0;
    this.bytes.small = 0;
  }

  entries(): [string, Kept][] {
    return [...this.kept].map(([key, { one }]) => [key, one]);
  }

  private sizeOf(bytes: number): 'large' | 'small' {
    return bytes > this.most * LARGE ? 'large' : 'small';
  }

  private roomOf(size: 'large' | 'small'): number {
    return this.most * (size === 'large' ? ROOM_OF_LARGE : 1 - ROOM_OF_LARGE);
  }

  private makeRoom(size: 'large' | 'small'): void {
    const room = this.roomOf(size);
    for (const [key, { bytes }] of this.kept) {
      if (this.bytes[size] <= room) return;
      if (bytes > 0 && this.sizeOf(bytes) === size) this.delete(key);
    }
  }
}
