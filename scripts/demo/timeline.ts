import { type Now, nowAt } from '@/lib/domain/time';

type Step = (now: Now) => Promise<void>;

/** A working day that begins at eight, UTC: late enough to be the same day in Paris, early enough to end in it. */
const FIRST_MINUTE = 8 * 60;
const SECONDS_BETWEEN_STEPS = 23;

/**
 * What happens in the story, day by day. Roll-ups are dated by the day of the write, so everything must be
 * done in the order of the days; within a day, in the order in which it was planned.
 */
export class Timeline {
  private readonly steps: { day: string; step: Step }[] = [];

  on(day: string, step: Step): void {
    this.steps.push({ day, step });
  }

  /** Does every step up to a day, included. Steps may plan others, on the same day or later. */
  async playUntil(lastDay: string): Promise<number> {
    let done = 0;
    let today = '';
    let ofToday = 0;
    for (;;) {
      const next = this.takeNext(lastDay);
      if (!next) return done;
      if (next.day < today) throw new Error(`Étape du ${next.day} prévue après le ${today}.`);
      ofToday = next.day === today ? ofToday + 1 : 0;
      today = next.day;
      await next.step(momentOf(today, ofToday));
      done += 1;
    }
  }

  private takeNext(lastDay: string): { day: string; step: Step } | undefined {
    let first = -1;
    for (const [index, { day }] of this.steps.entries())
      if (day <= lastDay && (first < 0 || day < (this.steps[first]?.day ?? ''))) first = index;
    return first < 0 ? undefined : this.steps.splice(first, 1)[0];
  }
}

function momentOf(day: string, rank: number): Now {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return nowAt(new Date(midnight + FIRST_MINUTE * 60_000 + rank * SECONDS_BETWEEN_STEPS * 1000));
}
