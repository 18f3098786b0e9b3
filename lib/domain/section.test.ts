import { describe, expect, it } from 'vitest';
import { after, steps } from './section';
import { SECTION_STATUSES, SECTION_STEPS } from './vocabulary';

/** DOMAIN §5, row by row: status → step → status. Every pair that is not here is refused. */
const LIFE: [string, string, string][] = [
  ['draft', 'submit', 'submitted'],
  ['returned', 'submit', 'submitted'],
  ['submitted', 'open_review', 'submitted'],
  ['submitted', 'recall', 'draft'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'validate', 'validated'],
  ['submitted', 'accept_modified', 'validated'],
  ['validated', 'correct', 'submitted'],
];

describe('the life of a section', () => {
  it('is exactly the table of the domain', () => {
    const allowed = SECTION_STATUSES.flatMap((from) =>
      SECTION_STEPS.flatMap((step) => {
        const to = after(step, from);
        return to ? [[from, step, to]] : [];
      }),
    );
    expect(allowed.toSorted()).toEqual(LIFE.toSorted());
  });

  it('offers a lead who looks at a draft only its submission', () => {
    expect(steps('draft')).toEqual(['submit']);
  });
});
