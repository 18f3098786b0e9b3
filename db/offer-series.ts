import { type CountedDay, distinctCounts, type Lasting } from '@/lib/domain/dated-count';
import { type RollupKey, rewriteCounts } from './figure-rollups';
import type { Tx } from './store';

/** The days between which something counts: until its last one, excluded; null: it still does. */
export interface Span {
  from: string;
  until: string | null;
}

/** The spans of distinct things gathered by series, then written once each. */
export class OfferSeries {
  private readonly spans = new Map<
    string,
    { key: RollupKey; spans: Lasting[]; begins: string | undefined }
  >();

  /** From its first day on the series is known, be it with a count of 0. */
  begin(key: RollupKey, day: string | undefined): void {
    this.of(key).begins = day;
  }

  add(key: RollupKey, id: number, span: Span | undefined): void {
    if (span) this.of(key).spans.push({ id, from: span.from, until: span.until });
  }

  /** Writes every series; those of the given families that nothing is left of are emptied. */
  async write(tx: Tx, families: readonly RollupKey[]): Promise<void> {
    const counted = [...this.spans.values()].map(({ key, spans, begins }) => ({
      key,
      days: beginningAt(distinctCounts(spans), begins),
    }));
    await rewriteCounts(tx, families, counted);
  }

  private of(key: RollupKey) {
    const name = JSON.stringify(key);
    const known = this.spans.get(name) ?? { key, spans: [], begins: undefined };
    this.spans.set(name, known);
    return known;
  }
}

const beginningAt = (days: CountedDay[], begins: string | undefined): CountedDay[] =>
  begins === undefined || (days[0] && days[0].day <= begins) ? days : [{ day: begins, count: 0 }, ...days];
