import { expect, it } from 'vitest';
import { refusedFields } from './refused-fields';

const NOTHING = { refused: null, commentRefused: null, conflict: null };
const field = (path: string, code: string, params = {}) => ({ path, code, message: code, params });
const answered = (...fields: ReturnType<typeof field>[]) =>
  refusedFields({ ok: false, kind: 'invalid', code: 'invalid_input', message: 'Non', fields });

it('puts each refusal beside its field, a conflict with both values', () => {
  const { cells, offers, others } = answered(
    field('cells.0.text', 'decimal'),
    field('cells.1.comment', 'fall_needs_reason'),
    field('cells.2', 'changed_meanwhile', { mine: '31', theirs: '30', theirComment: 'Vu', seen: 9 }),
    field('cells.3', 'earlier_period_needs_reason'),
    field('offers.0.happenedOn', 'opened_in_future'),
    field('reason', 'reason_needed'),
  );
  expect(Object.fromEntries(cells)).toEqual({
    0: { ...NOTHING, refused: 'decimal' },
    1: { ...NOTHING, commentRefused: 'fall_needs_reason' },
    2: { ...NOTHING, conflict: { theirs: '30', theirComment: 'Vu', seen: 9 } },
    3: { ...NOTHING, commentRefused: 'earlier_period_needs_reason' },
  });
  expect(offers.get(0)).toMatchObject({ refused: 'opened_in_future' });
  expect(others.map(({ code }) => code)).toEqual(['reason_needed']);
});

it('keeps both refusals of one cell', () => {
  const { cells } = answered(field('cells.0.text', 'decimal'), field('cells.0.comment', 'too_long'));
  expect(cells.get(0)).toEqual({ ...NOTHING, refused: 'decimal', commentRefused: 'too_long' });
});
