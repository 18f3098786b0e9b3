import type { Measure } from '@/lib/domain/vocabulary';
import { OPEN_CAMPAIGN } from './campaigns';
import type { ReportCell } from './report-cells';
import { trainingKey } from './trainings';

interface Surprise {
  slug: string;
  measure: Measure;
  /** After its return somebody changes the number, and leaves the reason that was written for the other one. */
  stale?: true;
}

/**
 * Reports of the open campaign in which a number stands on the wrong line of its training: far too little on one, far too
 * much on the other, and the sum as it should be, so that no total of the demonstration is wrong for it.
 */
const SURPRISES: readonly Surprise[] = [
  { slug: 'francil-ouest', measure: 'entered' },
  { slug: 'medimed', measure: 'certified' },
  { slug: 'continuum-soin', measure: 'entered', stale: true },
];

const surpriseOf = (campaign: string, slug: string): Surprise | undefined =>
  campaign === OPEN_CAMPAIGN ? SURPRISES.find((one) => one.slug === slug) : undefined;

export const staysStale = (campaign: string, slug: string): boolean =>
  surpriseOf(campaign, slug)?.stale === true;

const isCount = ({ text }: ReportCell) => /^\d+$/.test(text);

/** Under this the other line would not be seen to be wrong. */
const MOVED_FROM = 20;
const LEFT = 1;

/** Moves almost all of a line to the next one of the same training, region and level. */
export function misplace(cells: readonly ReportCell[], campaign: string, slug: string): void {
  const surprise = surpriseOf(campaign, slug);
  if (!surprise) return;
  const places = Map.groupBy(
    cells.filter((cell) => cell.measure === surprise.measure && isCount(cell)),
    (cell) => `${trainingKey(cell.training)}|${cell.regionCode}|${cell.levelKey}`,
  );
  for (const [from, to] of places.values()) {
    if (!from || !to || Number(from.text) < MOVED_FROM) continue;
    to.text = String(Number(to.text) + Number(from.text) - LEFT);
    from.text = String(LEFT);
    return;
  }
}
