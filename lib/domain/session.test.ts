import { describe, expect, it } from 'vitest';
import { isLive, mayBeUsed, shouldTouch } from './session';
import { nowAt } from './time';

const at = (time: string) => nowAt(new Date(`2026-11-20T${time}:00Z`));
const session = (createdAt: string, lastSeenAt: string, revokedAt: string | null = null) => ({
  createdAt: at(createdAt).instant,
  lastSeenAt: at(lastSeenAt).instant,
  revokedAt,
});

describe('a session lives 30 minutes without activity, 12 hours at most', () => {
  it.each([
    ['just opened', session('08:00', '08:00'), '08:00', true],
    ['idle for 30 minutes', session('08:00', '08:00'), '08:30', true],
    ['idle for 31 minutes', session('08:00', '08:00'), '08:31', false],
    ['active for 12 hours', session('08:00', '19:59'), '20:00', true],
    ['active for longer', session('08:00', '20:00'), '20:01', false],
    ['revoked', session('08:00', '08:00', at('08:01').instant), '08:02', false],
  ])('%s', (_title, given, time, live) => {
    expect(isLive(given, at(time))).toBe(live);
  });
});

describe('activity is written once a minute', () => {
  it.each([
    ['08:00', false],
    ['08:01', true],
  ])('%s', (time, written) => {
    expect(shouldTouch(session('08:00', '08:00'), at(time))).toBe(written);
  });
});

describe('an account may be used', () => {
  it.each([
    [{ status: 'active', endsOn: null }, true],
    [{ status: 'disabled', endsOn: null }, false],
    [{ status: 'active', endsOn: '2026-11-20' }, true],
    [{ status: 'active', endsOn: '2026-11-19' }, false],
  ])('%o', (account, usable) => {
    expect(mayBeUsed(account, at('08:00'))).toBe(usable);
  });
});
