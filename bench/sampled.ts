import { type Spread, spreadOf } from './stats';

/** What was measured of some cases at some sizes, which take turns: milliseconds on the clock, and of CPU. */
export class Samples<Case extends string> {
  private readonly of = new Map<string, { wall: number[]; cpu: number[] }>();

  constructor(private readonly cases: readonly Case[]) {}

  /** Asks once, and keeps how long it took. */
  async take(size: number, name: Case, ask: () => Promise<unknown>): Promise<void> {
    const key = `${size} ${name}`;
    const of = this.of.get(key) ?? { wall: [], cpu: [] };
    this.of.set(key, of);
    const cpu = process.cpuUsage();
    const before = performance.now();
    await ask();
    of.wall.push(performance.now() - before);
    const { user, system } = process.cpuUsage(cpu);
    of.cpu.push((user + system) / 1000);
  }

  /** Each case at a size, as it spread. */
  at(size: number): Record<'wall' | 'cpu', Record<Case, Spread>> {
    const spread = (what: 'wall' | 'cpu') =>
      Object.fromEntries(
        this.cases.map((name) => [name, spreadOf(this.of.get(`${size} ${name}`)?.[what] ?? [])]),
      ) as Record<Case, Spread>;
    return { wall: spread('wall'), cpu: spread('cpu') };
  }
}
