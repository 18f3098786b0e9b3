import type { KeptAnswer } from './kept-answer';

/** What the data and the calendar were when something was asked for: another version, or another day, is another answer. */
export interface Moment {
  version: number;
  day: string;
}

interface Entry extends Moment {
  answer: KeptAnswer;
}

/** Answers by their address, of one moment each, as many as a number of bytes holds: the one not read for longest goes first. */
export class AnswerMemory {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;

  constructor(private readonly most: number) {}

  of(address: string, { version, day }: Moment): KeptAnswer | undefined {
    const entry = this.entries.get(address);
    if (!entry || entry.version !== version || entry.day !== day) return undefined;
    this.entries.delete(address);
    this.entries.set(address, entry);
    return entry.answer;
  }

  keep(address: string, moment: Moment, answer: KeptAnswer): void {
    // A rendering that took long is of no use once a later state was read.
    if ((this.entries.get(address)?.version ?? -1) > moment.version) return;
    this.forget(address);
    this.entries.set(address, { ...moment, answer });
    this.bytes += answer.weight;
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.most) break;
      this.forget(oldest);
    }
  }

  private forget(address: string): void {
    const entry = this.entries.get(address);
    if (!entry) return;
    this.entries.delete(address);
    this.bytes -= entry.answer.weight;
  }
}
