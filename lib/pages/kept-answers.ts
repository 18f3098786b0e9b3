import { AnswerMemory, type Moment } from './answer-memory';
import type { KeptAnswer, Rendered } from './kept-answer';

export interface AnswerSource {
  /** The answer at an address, made anew as for a visitor of whom nothing is known. */
  render(address: string): Promise<Rendered>;
  /** What may serve again of it, and in which form; undefined where it is of no use to anyone else. */
  kept(rendered: Rendered): Promise<KeptAnswer | undefined>;
  /** The version of the data and the day, read now: also where another process wrote. */
  moment(): Promise<Moment>;
}

/** Answers, each rendered once for a state of the data and a day: who asks meanwhile waits for the same one. */
export class KeptAnswers {
  private readonly memory: AnswerMemory;
  private readonly rendering = new Map<string, Promise<KeptAnswer | Rendered>>();

  constructor(
    private readonly source: AnswerSource,
    mostBytes: number,
  ) {
    this.memory = new AnswerMemory(mostBytes);
  }

  /**
   * The moment is read before anything else: an answer may be newer than what it is kept for, never older. `charge` is
   * asked before one is made, and may refuse by throwing; what is there already, or being made, is free.
   */
  async at(address: string, charge?: () => Promise<void>): Promise<KeptAnswer | Rendered> {
    const moment = await this.source.moment();
    const known = this.memory.of(address, moment) ?? this.rendering.get(keyOf(address, moment));
    if (known) return known;
    await charge?.();
    return this.memory.of(address, moment) ?? this.rendered(address, moment);
  }

  private rendered(address: string, moment: Moment): Promise<KeptAnswer | Rendered> {
    const key = keyOf(address, moment);
    const known = this.rendering.get(key);
    if (known) return known;
    const made = this.make(address, moment).finally(() => this.rendering.delete(key));
    this.rendering.set(key, made);
    return made;
  }

  private async make(address: string, moment: Moment): Promise<KeptAnswer | Rendered> {
    const rendered = await this.source.render(address);
    const kept = await this.source.kept(rendered);
    // Refusals, redirects and faults are answered and forgotten.
    if (kept?.status === 200) this.memory.keep(address, moment, kept);
    return kept ?? rendered;
  }
}

const keyOf = (address: string, { version, day }: Moment): string => `${version} ${day} ${address}`;
