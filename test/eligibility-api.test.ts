import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as route from '@/app/api/v1/projects/[slug]/eligibility/route';
import type { Actor } from '@/lib/access/actor';
import { createToken } from '@/lib/account/create-token';
import { projectEligibilityShape } from '@/lib/api/eligibility';
import { addDays } from '@/lib/domain/time';
import { account, by } from './builders';
import { type Consortium, consortium } from './consortium';
import { NOW, programmeDatabase } from './database';

vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));

let c: Consortium;
beforeEach(async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  c = await consortium();
});
afterEach(() => vi.useRealTimers());

async function ask(actor: Actor | null, query = '') {
  const asked = { label: 'Essai', scope: 'read', expiresOn: addDays(NOW.day, 30) };
  const headers: Record<string, string> = actor
    ? { Authorization: `Bearer ${(await createToken(asked, by(actor))).token}` }
    : {};
  const request = new Request(`http://localhost/api/v1/projects/essai/eligibility${query}`, { headers });
  const response = await route.GET(request, { params: Promise.resolve({ slug: 'essai' }) });
  return { status: response.status, body: await response.json() };
}

it('answers whoever may read the project, rule by rule, and nobody else', async () => {
  const { status, body } = await ask(c.lead);
  expect(status).toBe(200);
  const { rules } = projectEligibilityShape.parse(body);
  // JURISTES of season 1, MEDIATEURS of season 2.
  expect(rules.map(({ code, result }) => [code, result])).toEqual([
    ...['JU-1', 'JU-2', 'JU-3'].map((code) => [code, 'indicative']),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`ME-${n}`, 'to_check']),
  ]);
  expect(rules[0]).toMatchObject({
    sentence: "portées par un établissement d'enseignement supérieur",
    src: ['003:467', '003:244'],
    reading: 'met',
    note: null,
  });
  const observer = (key: string) => account('observer', { scopes: [{ kind: 'action', key }] });
  expect((await ask(await observer('MEDIATEURS'))).status).toBe(200);
  expect((await ask(await observer('CONTINUE'))).status).toBe(404);
  expect((await ask(null)).status).toBe(401);
});

it('reads a day, and refuses what is none', async () => {
  const { body } = await ask(c.officer, '?as-of=2025-06-01');
  expect(projectEligibilityShape.parse(body).day).toBe('2025-06-01');
  expect((await ask(c.officer, '?as-of=2025-02-30')).status).toBe(422);
  expect((await ask(c.officer, '?score=1')).status).toBe(422);
});
