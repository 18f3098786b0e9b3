/** Answers by their names, the one that was not asked for longest the first to go where all weigh too much. */
export class BoundedAnswers<Kept extends { answer: Promise<unknown> }> {
  private readonly kept = new Map<string, { one: Kept; bytes: number }>();
  private bytes = 0;

  constructor(private readonly most: number) {}

  get(key: string): Kept | undefined {
    const known = this.kept.get(key);
    if (!known) return undefined;
    this.kept.delete(key);
    this.kept.set(key, known);
    return known.one;
  }

  /** Weighed once it is there; an answer that fails is forgotten. */
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
        entry.bytes = weigh(answer);
        this.bytes += entry.bytes;
        this.makeRoom();
      },
      () => this.kept.get(key) === entry && this.delete(key),
    );
  }

  delete(key: string): void {
    this.bytes -= this.kept.get(key)?.bytes ?? 0;
    this.kept.delete(key);
  }

  clear(): void {
    this.kept.clear();
    this.bytes = 0;
  }

  entries(): [string, Kept][] {
    return [...this.kept].map(([key, { one }]) => [key, one]);
  }

  private makeRoom(): void {
    for (const [key, { bytes }] of this.kept) {
      if (this.bytes <= this.most) return;
      if (bytes > 0) this.delete(key);
    }
  }
}
