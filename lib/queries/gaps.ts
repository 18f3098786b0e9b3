import { discrepancies, documents, statements } from '@/db/reference';
import type { Read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import type { ActionProgress } from './action-progress';

/** A difference that a reader of the figures should have explained: never settled by the service itself. */
export type Gap = RateGap | CountGap | SourceGap;

/** No reading of a published rate fits the rate computed from what is recorded. */
export interface RateGap {
  kind: 'rate';
  season: SeasonKey;
  actionKey: string;
  number: number;
  shortTitle: string;
  published: number;
  computed: number[];
  source: string;
}

/** The service holds another number of projects than a document printed. */
export interface CountGap {
  kind: 'count';
  what: 'laureates' | 'participations';
  season: SeasonKey;
  published: number;
  recorded: number;
}

/** The sources themselves disagree, or leave something open: the finding and what is done with it. */
export interface SourceGap {
  kind: 'source';
  code: string;
  finding: string;
  treatment: string;
  position: string;
}

/** The records of discrepancies that touch a figure of the dashboard, by season. */
const ON_THE_DASHBOARD: Record<SeasonKey, readonly string[]> = {
  S1: ['D005', 'D176', 'D177'],
  S2: ['D001', 'D061', 'D063', 'D065'],
};

/** The rates that no reading of the published figure explains. A rate that cannot be computed is no gap. */
export function rateGaps(actions: readonly ActionProgress[]): RateGap[] {
  return actions.flatMap((action) => {
    const { published } = action;
    const readings = published?.readings ?? [];
    const computed = readings.flatMap((r) => (r.computed === null ? [] : [r.computed]));
    if (!published || computed.length === 0 || readings.some((r) => r.coherent)) return [];
    const { key: actionKey, season, number, shortTitle } = action;
    return [
      {
        kind: 'rate' as const,
        season,
        actionKey,
        number,
        shortTitle,
        published: published.rate,
        computed,
        source: published.source,
      },
    ];
  });
}

/** Nothing recorded at all is a beginning, not a gap. */
export function countGaps(
  season: SeasonKey,
  of: Record<CountGap['what'], { recorded: number; published: number | null }>,
): CountGap[] {
  return (['laureates', 'participations'] as const).flatMap((what) => {
    const { recorded, published } = of[what];
    if (published === null || recorded === 0 || recorded === published) return [];
    return [{ kind: 'count' as const, what, season, published, recorded }];
  });
}

export const dashboardGaps = async (read: Read, season: SeasonKey, day: string): Promise<SourceGap[]> =>
  (await knownDiscrepancies(read, day)).filter(({ code }) => ON_THE_DASHBOARD[season].includes(code));

/** The discrepancies that touch an action, as far as the documents that disagree were known on the day. */
export const gapsOfAction = (read: Read, actionKey: string, day: string): Promise<SourceGap[]> =>
  knownDiscrepancies(read, day, actionKey);

async function knownDiscrepancies(read: Read, day: string, actionKey?: string): Promise<SourceGap[]> {
  const dated = new Map((await documents(read)).map((d) => [d.key, d.datedOn]));
  const lastStatement = (await statements(read))
    .map((s) => s.datedOn ?? '')
    .reduce((a, b) => (a > b ? a : b));
  const isKnown = (position: string) =>
    [...position.matchAll(/\b(\d{3}):/g)].every(([, key = '']) => (dated.get(key) ?? '') <= day) &&
    (!position.includes('public_statements') || lastStatement <= day);
  return (await discrepancies(read, actionKey))
    .filter(({ position }) => isKnown(position))
    .map(({ code, finding, treatment, position }) => ({
      kind: 'source' as const,
      code,
      finding,
      treatment,
      position,
    }));
}
