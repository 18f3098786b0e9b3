import { describe, expect, it } from 'vitest';
import { after, mayBeEntered, steps, whyNotEntered } from './section';
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
  ['validated', 'undo', 'submitted'],
  ['returned', 'undo', 'submitted'],
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

describe('a section is entered', () => {
  const campaign = { opensOn: '2026-10-01', dueOn: '2026-10-31', closesOn: '2026-11-10', closedAt: null };
  const closed = { ...campaign, closedAt: '2026-11-10T23:00:00.000Z' };
  const draft = { status: 'draft', excepted: false } as const;

  it('as a draft or a return, from the opening day of its campaign until the campaign is closed', () => {
    expect(whyNotEntered(draft, campaign, '2026-09-30')).toBe('campaign_not_open');
    expect(whyNotEntered(draft, campaign, '2026-10-01')).toBeUndefined();
    expect(whyNotEntered({ ...draft, status: 'returned' }, campaign, '2026-12-01')).toBeUndefined();
    expect(whyNotEntered(draft, closed, '2026-12-01')).toBe('campaign_closed');
  });

  it('after the closing where an exception of its own runs, told as a fact or by its last day', () => {
    expect(whyNotEntered({ status: 'draft', excepted: true }, closed, '2026-12-01')).toBeUndefined();
    expect(mayBeEntered({ status: 'draft', exceptedUntil: '2026-12-02' }, false)).toBe(true);
    expect(mayBeEntered({ status: 'draft', exceptedUntil: null }, false)).toBe(false);
  });

  it('never once it is sent or validated, whatever the campaign and the exception', () => {
    for (const status of ['submitted', 'validated'] as const) {
      expect(whyNotEntered({ status, excepted: true }, campaign, '2026-10-02')).toBe('section_locked');
      expect(mayBeEntered({ status, excepted: true }, true)).toBe(false);
    }
  });
});
