import Database from 'better-sqlite3';

const METHODS = ['all', 'get', 'iterate', 'run'] as const;

/** The texts of the statements that some work executes, on any connection of this process. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const bare = new Database(':memory:');
  const prototype: Record<string, (this: Database.Statement, ...given: unknown[]) => unknown> =
    Object.getPrototypeOf(bare.prepare('SELECT 1'));
  bare.close();
  const texts: string[] = [];
  const own = new Map(METHODS.map((method) => [method, prototype[method]]));
  for (const [method, execute] of own)
    prototype[method] = function (...given) {
      texts.push(this.source);
      return execute?.apply(this, given);
    };
  try {
    await work();
  } finally {
    for (const [method, execute] of own) if (execute) prototype[method] = execute;
  }
  return texts;
}

/** The texts that one list holds more often than another, with both numbers: what to mend. */
export function grown(small: readonly string[], large: readonly string[]): string[] {
  const times = (texts: readonly string[], text: string) => texts.filter((one) => one === text).length;
  return [...new Set(large)].flatMap((text) => {
    const [before, after] = [times(small, text), times(large, text)];
    return after > before ? `${before} → ${after}: ${text.replace(/\s+/g, ' ').trim().slice(0, 400)}` : [];
  });
}
