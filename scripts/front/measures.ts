import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The bounds of the durations, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** What is known from outside the process at the moment of the question. */
export interface Known {
  journalLines: number;
  messages: { waiting: number; failed: number };
}

/** Counts requests by class and status, and how long they took; written as Prometheus reads it. */
export class Measures {
  private readonly requests = new Map<string, number>();
  private readonly buckets: number[] = BOUNDS.map(() => 0);
  private count = 0;
  private seconds = 0;
  private aborted = 0;
  private readonly lag = monitorEventLoopDelay({ resolution: 20 });

  constructor() {
    this.lag.enable();
  }

  add(kind: string, status: number, seconds: number): void {
    const key = `class="${kind}",status="${status}"`;
    this.requests.set(key, (this.requests.get(key) ?? 0) + 1);
    for (let at = BOUNDS.length - 1; at >= 0 && seconds <= (BOUNDS[at] ?? 0); at -= 1)
      this.buckets[at] = (this.buckets[at] ?? 0) + 1;
    this.count += 1;
    this.seconds += seconds;
  }

  /** A reader who left before the end: no fault of the service. */
  addAborted(): void {
    this.aborted += 1;
  }

  text({ journalLines, messages }: Known): string {
    const p99 = this.lag.percentile(99) / 1e9;
    this.lag.reset();
    const lines = [
      '# TYPE suivi_requests_total counter',
      ...[...this.requests].map(([labels, value]) => `suivi_requests_total{${labels}} ${value}`),
      '# TYPE suivi_requests_aborted_total counter',
      `suivi_requests_aborted_total ${this.aborted}`,
      '# TYPE suivi_request_seconds histogram',
      ...BOUNDS.map((bound, index) => `suivi_request_seconds_bucket{le="${bound}"} ${this.buckets[index]}`),
      `suivi_request_seconds_bucket{le="+Inf"} ${this.count}`,
      `suivi_request_seconds_sum ${this.seconds}`,
      `suivi_request_seconds_count ${this.count}`,
      '# TYPE suivi_event_loop_delay_p99_seconds gauge',
      `suivi_event_loop_delay_p99_seconds ${Number.isFinite(p99) ? p99 : 0}`,
      '# TYPE suivi_resident_memory_bytes gauge',
      `suivi_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '# TYPE suivi_journal_lines gauge',
      `suivi_journal_lines ${journalLines}`,
      '# TYPE suivi_messages gauge',
      `suivi_messages{state="waiting"} ${messages.waiting}`,
      `suivi_messages{state="failed"} ${messages.failed}`,
    ];
    return `${lines.join('\n')}\n`;
  }
}
