type Listener = () => void;

/** Who listens to what. Each cell is a topic of its own, so that a key redraws one cell and not the grid. */
export class Topics {
  private readonly listeners = new Map<string, Set<Listener>>();
  private waiting: Set<string> | null = null;

  subscribe(topic: string, listener: Listener): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  tell(topics: readonly string[]): void {
    for (const topic of topics) {
      if (this.waiting) this.waiting.add(topic);
      else for (const listener of this.listeners.get(topic) ?? []) listener();
    }
  }

  /**
   * Does many changes, then tells of them once: a block of six hundred cells is one redraw. `then` works out what
   * follows from all of them, and may tell of more.
   */
  together<Result>(work: () => Result, then: () => void): Result {
    if (this.waiting) return work();
    const waiting = new Set<string>();
    this.waiting = waiting;
    try {
      return work();
    } finally {
      then();
      this.waiting = null;
      this.tell([...waiting]);
    }
  }
}
