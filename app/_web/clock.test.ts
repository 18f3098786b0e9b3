import { describe, expect, it } from 'vitest';
import { parisDay } from '@/lib/domain/time';
import { movedTo } from './clock';

describe('the day of the demonstration, at the time of day it is', () => {
  it.each([
    ['2026-11-22T09:30:00Z', '2026-11-20', '2026-11-20T09:30:00.000Z'],
    ['2026-11-22T23:30:00Z', '2026-11-20', '2026-11-19T23:30:00.000Z'],
    ['2026-07-01T22:30:00Z', '2026-11-20', '2026-11-19T23:30:00.000Z'],
    ['2026-11-22T22:30:00Z', '2026-07-01', '2026-07-01T21:30:00.000Z'],
  ])('%s on %s', (moment, day, moved) => {
    const at = movedTo(new Date(moment), day);
    expect(parisDay(at)).toBe(day);
    expect(at.toISOString()).toBe(moved);
  });
});
