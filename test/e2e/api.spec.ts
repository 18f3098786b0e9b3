import { expect, test } from '@playwright/test';

interface ApiComponent {
  id: string;
  target: number | null;
  committed: { value: number | null; state: string };
  rates: { committed: number | null };
  reason: string | null;
}
interface ApiAction {
  key: string;
  number: number;
  status: string;
  participations: number;
  components: ApiComponent[];
  published: { rate: number; readings: unknown[] } | null;
  composite: { rate: number | null; reason: unknown };
}

test('season 1 answers the figures of the call: rates uncapped, what is unknown null with its reason', async ({
  request,
}) => {
  const { data } = (await (await request.get('/api/v1/actions?season=S1')).json()) as { data: ApiAction[] };
  expect(
    data.map(({ key, number, participations, published }) => [key, number, participations, published?.rate]),
  ).toEqual([
    ['PS_INITIALE', 1, 17, 0.6],
    ['DIRECTION', 2, 4, 0.8],
    ['SPECIALISTES', 3, 13, 1.2],
    ['JURISTES', 4, 2, 0.5],
    ['REGLEMENTAIRE', 5, 3, 2],
  ]);
  const component = (id: string) => data.flatMap((a) => a.components).find((c) => c.id === id);
  expect(component('PS_INITIALE.S1.U')?.rates.committed).toBeCloseTo(19 / 33, 10);
  expect(component('SPECIALISTES.S1')?.rates.committed).toBeCloseTo(14 / 12, 10);
  expect(component('REGLEMENTAIRE.S1')?.rates.committed).toBe(2);
  expect(component('PS_INITIALE.S1.E')).toMatchObject({
    target: 70_000,
    rates: { committed: null, declared: null, verified: null },
    reason: 'unknown_mode',
  });
  expect(data[0]?.composite).toMatchObject({ rate: null, reason: { known: 1, total: 2 } });
});

test('the 2021 objectives of action 5 are read on a day of their time', async ({ request }) => {
  const { data } = (await (await request.get('/api/v1/actions?season=S1&as-of=2023-03-01')).json()) as {
    data: ApiAction[];
  };
  expect(data.flatMap((a) => a.components).map((c) => [c.id, c.target])).toEqual([
    ['REGLEMENTAIRE.S1.004.P', 3],
    ['REGLEMENTAIRE.S1.004.M', 2],
  ]);
});

test('laureates are not participations', async ({ request }) => {
  const programme = await (await request.get('/api/v1/programme')).json();
  expect(programme.laureates.S1).toBe(24);
  expect(programme.participations.S1).toBe(39);
});

test('season 2 shows nine actions, one of them closed', async ({ request }) => {
  const { data } = (await (await request.get('/api/v1/actions?season=S2')).json()) as { data: ApiAction[] };
  expect(data).toHaveLength(9);
  expect(data.filter((a) => a.status === 'closed').map((a) => a.key)).toEqual(['REGLEMENTAIRE']);
});

for (const [path, status, kind] of [
  ['/api/v1/actions?as-of=2025-02-30', 422, 'invalid'],
  ['/api/v1/actions?as-of=2999-01-01', 422, 'invalid'],
  ['/api/v1/actions?season=S3', 422, 'invalid'],
  ['/api/v1/actions?couleur=bleu', 422, 'invalid'],
  ['/api/v1/actions/INCONNUE', 404, 'missing'],
  ['/api/v1/projects/inconnu', 404, 'missing'],
  ['/api/v1/regions/99', 404, 'missing'],
] as const)
  test(`${path} is ${status} with its French message`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(status);
    const { error } = await response.json();
    expect(error.kind).toBe(kind);
    expect(error.message.length).toBeGreaterThan(10);
  });

test('every list is { data, meta }, regions are the eighteen', async ({ request }) => {
  for (const path of ['/api/v1/actions', '/api/v1/projects', '/api/v1/regions']) {
    const body = await (await request.get(path)).json();
    expect(Array.isArray(body.data), path).toBe(true);
    expect(body.meta, path).toBeTruthy();
  }
  const { data } = await (await request.get('/api/v1/regions')).json();
  expect(data).toHaveLength(18);
});

test('figures that come from memory are those made for one program alone, and say when nothing changed', async ({
  request,
}) => {
  for (const path of [
    '/api/v1/programme',
    '/api/v1/actions?season=S1',
    '/api/v1/actions/PS_INITIALE/components/PS_INITIALE.S1.U/explain',
    '/api/v1/projects',
    '/api/v1/regions/11?season=S1',
    '/api/v1/openapi.json',
  ]) {
    const kept = await request.get(path);
    // Words of a proxy are no token of ours: the answer is a visitor's, and passes by the memory.
    const alone = await request.get(path, { headers: { Authorization: 'Basic bm9ib2R5' } });
    expect(await kept.json(), path).toEqual(await alone.json());
    expect([kept.status(), kept.headers()['cache-control']], path).toEqual([200, 'public, no-cache']);
    expect(alone.headers()['cache-control'], path).toBe('private, no-store');
    const again = await request.get(path, { headers: { 'If-None-Match': kept.headers().etag ?? '' } });
    expect(again.status(), path).toBe(304);
  }
});
