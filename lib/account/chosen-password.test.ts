import { beforeEach, expect, it } from 'vitest';
import { nowAt } from '@/lib/domain/time';
import { account, PASSWORD } from '@/test/builders';
import { freshDatabase } from '@/test/database';
import { signIn } from './sign-in';

beforeEach(() => {
  freshDatabase();
});

it('a password that its person chose serves for years: nothing asks to change it', async () => {
  const { email } = await account('officer');
  const now = nowAt(new Date('2031-11-20T09:00:00.000Z'));
  const { sessionId } = await signIn(
    { email, password: PASSWORD },
    { now, address: '192.0.2.1', browser: '' },
  );
  expect(sessionId).toBeTruthy();
});

it('each sign-in has an identifier of its own, of 192 bits drawn at random', async () => {
  const { email } = await account('reader');
  const now = nowAt(new Date('2026-11-20T09:00:00.000Z'));
  const visit = { now, address: '192.0.2.1', browser: '' };
  const opened = new Set<string>();
  for (let time = 0; time < 5; time += 1) {
    const { sessionId } = await signIn({ email, password: PASSWORD }, visit);
    expect(sessionId).toMatch(/^[\w-]{32}$/);
    opened.add(sessionId);
  }
  expect(opened.size).toBe(5);
});
