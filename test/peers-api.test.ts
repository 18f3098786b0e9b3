import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as route from '@/app/api/v1/peers/route';
import type { Actor } from '@/lib/access/actor';
import { createToken } from '@/lib/account/create-token';
import { peersShape } from '@/lib/api/peers';
import { addDays } from '@/lib/domain/time';
import { by, officerOf } from './builders';
import { COMPARED_ACTION, comparedProject } from './compared';
import { type Consortium, consortium } from './consortium';
import { NOW, programmeDatabase } from './database';

vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));

let c: Consortium;
let officer: Actor;
beforeEach(async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  c = await consortium();
  officer = await officerOf(COMPARED_ACTION);
  for (const [slug, entered] of Object.entries({ mien: 42, un: 55, deux: 60, trois: 71, quatre: 130 }))
    await comparedProject(c, officer, { slug, isLead: slug === 'mien', entered });
});
afterEach(() => vi.useRealTimers());

async function ask(actor: Actor | null, query = '') {
  const asked = { label: 'Essai', scope: 'read', expiresOn: addDays(NOW.day, 30) };
  const headers: Record<string, string> = actor
    ? { Authorization: `Bearer ${(await createToken(asked, by(actor))).token}` }
    : {};
  const response = await route.GET(new Request(`http://localhost/api/v1/peers${query}`, { headers }), {
    params: Promise.resolve({}),
  });
  return { status: response.status, body: await response.json() };
}

it('gives a lead its own rate beside the median, and an officer those of his projects', async () => {
  const { status, body } = await ask(c.lead, '?component=TRAVAIL_SOCIAL.S2');
  expect(status).toBe(200);
  const { groups } = peersShape.parse(body);
  expect(groups).toMatchObject([
    {
      ...{ action: COMPARED_ACTION, measure: 'entered', period: '2025-2026', layer: 'declared', compared: 5 },
      ...{ median: 0.6, quartiles: null, refused: null, threshold: 10 },
      own: [{ project: 'mien', rate: 0.42, points: -18, alert: true }],
    },
  ]);
  const [ofOfficer] = peersShape.parse((await ask(officer, `?action=${COMPARED_ACTION}`)).body).groups;
  expect(ofOfficer?.quartiles).toEqual({ first: 0.55, third: 0.71 });
  expect(ofOfficer?.own.map(({ project }) => project).sort()).toEqual([
    ...['deux', 'mien', 'quatre', 'trois', 'un'],
  ]);
});

it('is closed to visitors, and refuses what it does not understand', async () => {
  expect((await ask(null)).status).toBe(401);
  expect((await ask(officer, '?layer=seen')).status).toBe(422);
  expect((await ask(officer, '?measure=entered')).status).toBe(422);
  expect(peersShape.parse((await ask(officer, '?component=MEDIATEURS.S2')).body).groups).toEqual([]);
});
