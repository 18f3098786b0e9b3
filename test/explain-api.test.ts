import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as componentRoute from '@/app/api/v1/actions/[key]/components/[id]/explain/route';
import * as learnersRoute from '@/app/api/v1/explain/learners/route';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { submitReport } from '@/lib/report/submit-report';
import { by } from './builders';
import { type Consortium, consortium, enter } from './consortium';
import { NOW, programmeDatabase } from './database';
import { sessionOf } from './session-of';

const request = vi.hoisted((): { cookie: string | null } => ({ cookie: null }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => (request.cookie === null ? undefined : { value: request.cookie }) }),
}));

const signedIn = async (who: Actor | null) => {
  request.cookie = who && (await sessionOf(who.accountId));
};

let c: Consortium;
beforeEach(async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  c = await consortium();
  await enter(c.lead, c.october.id, {
    cells: [
      c.cell('law', '28', { comment: 'remarque interne' }),
      c.cell('law', '~12', { regionCode: '52' }),
      c.cell('mediation', '90'),
    ],
    offers: [c.opening('2026-09-14')],
  });
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
});
afterEach(() => vi.useRealTimers());

const asOf = 'as-of=2026-11-20&layer=declared';
const learners = async () => {
  const asked = new Request(`http://localhost/api/v1/explain/learners?action=JURISTES&season=S1&${asOf}`);
  return (await learnersRoute.GET(asked, { params: Promise.resolve({}) })).json();
};
const component = async () => {
  const asked = new Request(`http://localhost/api/v1/x?${asOf}`);
  const params = Promise.resolve({ key: 'JURISTES', id: 'JURISTES.S1' });
  return (await componentRoute.GET(asked, { params })).json();
};

it('a visitor and another consortium read no author, no comment, no part, no estimate', async () => {
  for (const who of [null, c.stranger]) {
    await signedIn(who);
    const answer = await learners();
    expect(answer.value).toEqual({ value: 28, state: 'number' });
    expect(answer.complete).toBe(false);
    expect(answer.parts).toMatchObject([{ project: { slug: 'essai' }, value: null, lines: null }]);
    const text = JSON.stringify([answer, await component()]);
    expect(text).not.toMatch(/Personne \d|remarque interne|accountId|revisionId|"value":12\b|\(12 en tout\)/);
  }
});

it('a member of the consortium reads its part, as on the screen', async () => {
  await signedIn(c.reader);
  const answer = await learners();
  expect(answer.complete).toBe(true);
  expect(answer.parts).toMatchObject([{ value: { value: 28, state: 'number' }, lines: 1 }]);
  expect(answer.leftOut).toContainEqual(
    expect.objectContaining({ reason: 'estimate', count: 1, value: { value: 12, state: 'estimate' } }),
  );
  expect((await component()).offers).toMatchObject([{ name: 'Master Droit du numérique en santé' }]);
});
