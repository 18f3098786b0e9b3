import type { CoverageMatrix } from '@/lib/coverage/coverage-matrix';
import { CELL_STATES, OFFER_STATES } from '@/lib/domain/coverage-cell';
import { cellStateWords, NOT_AIMED } from '@/lib/wording/coverage-cells';
import { formatCount } from '@/lib/wording/numbers';
import { capitalised } from '@/lib/wording/typography';

/** What each mark means, and in how many cells it stands. */
export function CellKey({ matrix: { isFull, counts, white } }: { matrix: CoverageMatrix }) {
  const entries = [
    ...(isFull ? CELL_STATES : OFFER_STATES).map((state) => ({
      words: cellStateWords[state],
      count: state === 'no_offer' ? white : counts[state],
    })),
    { words: NOT_AIMED, count: counts.no_offer - white },
  ];
  return (
    <dl className="app-crossing-key">
      {entries.map(({ words: { mark, label, meaning }, count }) => (
        <div key={label}>
          <dt>
            <span aria-hidden="true">{mark}</span> {capitalised(label)} ({formatCount(count)})
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
