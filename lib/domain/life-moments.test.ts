import { expect, it } from 'vitest';
import { memberMoments } from './life-moments';

const DECIDED = '2024-01-15';
const member = (
  organisation: string,
  event: 'join' | 'leave',
  role: 'lead' | 'partner',
  effectiveOn: string,
) => ({ organisationId: organisation.length, organisation, event, role, effectiveOn });

it('tells who came, left and changed its part after the decision, and not who was there from the first', () => {
  const moments = memberMoments(
    [
      member('Un', 'join', 'lead', DECIDED),
      member('Deux', 'join', 'partner', '2023-09-01'),
      member('Trois', 'join', 'partner', '2025-02-01'),
      member('Un', 'leave', 'lead', '2026-01-01'),
      member('Un', 'join', 'partner', '2026-01-01'),
      member('Deux', 'leave', 'partner', '2026-03-01'),
    ],
    DECIDED,
  );
  expect(
    moments.map(({ kind, organisation, role, effectiveOn }) => [kind, organisation, role, effectiveOn]),
  ).toEqual([
    ['member_joined', 'Trois', 'partner', '2025-02-01'],
    ['role_changed', 'Un', 'partner', '2026-01-01'],
    ['member_left', 'Deux', 'partner', '2026-03-01'],
  ]);
});
