import { changeSize } from '@/lib/domain/change-size';
import type { ReviewLine, SectionReview } from './section-review';

export interface OrderedLines {
  /** What there is to decide on: surprising lines first, then those that change, the largest change first. */
  toRead: ReviewLine[];
  /** What stands as it stood, in the order of the page. */
  unchanged: ReviewLine[];
}

/**
 * The lines of a section as an officer reads them. What is surprising is read though it did not change, and so is what
 * answers an earlier return.
 */
export function reviewOrder({ lines, warnings }: Pick<SectionReview, 'lines' | 'warnings'>): OrderedLines {
  const surprising = new Set(warnings.map(({ lineId }) => lineId));
  const isRead = (line: ReviewLine) =>
    line.changed || surprising.has(line.lineId) || line.remarks.some(({ answeredAt }) => answeredAt !== null);
  const size = ({ verified, declared, after, accepted }: ReviewLine) =>
    Math.max(changeSize(verified, accepted ?? declared), changeSize(verified, after));
  const toRead = lines
    .filter(isRead)
    .map((line) => ({ line, first: surprising.has(line.lineId), size: size(line) }))
    .toSorted((a, b) => Number(b.first) - Number(a.first) || b.size - a.size)
    .map(({ line }) => line);
  return { toRead, unchanged: lines.filter((line) => !isRead(line)) };
}
