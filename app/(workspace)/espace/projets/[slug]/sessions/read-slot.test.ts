import { expect, it } from 'vitest';
import { readSlot } from './read-slot';

const read = (more: Record<string, string>) => {
  const form = new FormData();
  const slot = { moduleKey: '1', modality: 'self_paced', day: '2026-03-02', time: '09:00', minutes: '120' };
  for (const [name, value] of Object.entries({ ...slot, ...more })) form.set(name, value);
  return readSlot(form, '', '53').endsAt;
};

it('ends after its minutes, or where it ended already', () => {
  expect(read({})).toBe('2026-03-02T10:00:00.000Z');
  expect(read({ lasts: String(10 * 24 * 60) })).toBe('2026-03-12T08:00:00.000Z');
});

it('leaves a length that is none to the command', () => {
  expect(read({ minutes: '999999999999999' })).toBe('2026-03-02T09:00:00.000Z');
});
