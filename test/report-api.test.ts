import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST as sendProgramme } from '@/app/api/v1/programme/imports/route';
import { GET, PUT } from '@/app/api/v1/reports/[id]/figures/route';
import { POST as sendFile } from '@/app/api/v1/reports/[id]/imports/route';
import * as reportsRoute from '@/app/api/v1/reports/route';
import { POST as sendEvidence } from '@/app/api/v1/sections/[id]/evidence/route';
import { setAccountStatus } from '@/db/accounts';
import { journalEnd } from '@/db/journal';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { createToken } from '@/lib/account/create-token';
import { revokeToken } from '@/lib/account/revoke-token';
import { apiError } from '@/lib/api/common';
import { figuresEntered, reportFigures, reportList } from '@/lib/api/report';
import { execute } from '@/lib/command';
import { addDays } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { filesIn } from '@/lib/files/kept-files';
import { isRefusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';
import { by } from './builders';
import { type Consortium, consortium, enter } from './consortium';
import { NOW, programmeDatabase } from './database';

vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));

let c: Consortium;
let keys = 0;
beforeEach(async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  c = await consortium();
});
afterEach(() => vi.useRealTimers());

const tokenOf = async (actor: Actor, scope = 'enter') =>
  createToken({ label: 'Essai', scope, expiresOn: addDays(NOW.day, 30) }, by(actor));

interface Sent {
  token?: string;
  body?: unknown;
  text?: string;
  query?: string;
  headers?: Record<string, string>;
  id?: number | string;
}

async function call(
  method: 'GET' | 'PUT',
  { token, body, text, query = '', headers = {}, id = c.october.id }: Sent,
) {
  keys += 1;
  const sent = text ?? JSON.stringify(body);
  const request = new Request(`http://localhost/api/v1/reports/${id}/figures${query}`, {
    method,
    ...(method === 'PUT' && { body: sent }),
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(method === 'PUT' && { 'Content-Type': 'application/json', 'Idempotency-Key': `essai-${keys}-abc` }),
      ...headers,
    },
  });
  const response = await { GET, PUT }[method](request, { params: Promise.resolve({ id: String(id) }) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const cell = (value: unknown, more = {}) => ({
  training: c.trainings.law,
  region: '53',
  level: '7',
  measure: 'entered',
  value,
  ...more,
});
const lines = async () => (await journalEnd(read()))?.lines;
const problems = (body: unknown) =>
  apiError.parse(body).error.fields.map(({ path, code }) => `${path} ${code}`);

describe('a report by the API', () => {
  it('is read, entered and read again, with the same words as the form', async () => {
    const { token } = await tokenOf(c.lead);
    const put = await call('PUT', {
      token,
      body: {
        cells: [cell(24, { comment: 'Rentrée' }), cell('~120', { region: '52' })],
        offers: [
          { identifier: `training|${c.participations.jurists}|${c.trainings.law}`, openedOn: '2026-09-14' },
        ],
      },
    });
    expect(put.status, JSON.stringify(put.body)).toBe(200);
    expect(put.headers.get('cache-control')).toBe('private, no-store');
    const answer = figuresEntered.parse(put.body);
    expect(answer.changes).toEqual({ created: 3, changed: 0, cleared: 0, unchanged: 0, conflict: 0 });
    expect(answer.totals).toMatchObject([{ measure: 'entered', sent: 24, before: 0, after: 24 }]);

    const got = reportFigures.parse((await call('GET', { token })).body);
    expect(got.revision).toBe(answer.revision);
    const own = got.cells.filter(({ training }) => training === c.trainings.law);
    expect(own).toMatchObject([
      { region: '53', value: { value: 24, state: 'number' }, comment: 'Rentrée', planned: 30 },
      { region: '52', value: { value: 120, state: 'estimate' } },
    ]);
    expect(got.offers.find(({ openedOn }) => openedOn === '2026-09-14')).toBeDefined();
    expect(read().select().from(t.figureRevisions).all().at(-1)).toMatchObject({
      door: 'api',
      accountId: c.lead.accountId,
    });
  });

  it('says what is to be justified before the report is sent, with the paths of what was sent', async () => {
    const { token } = await tokenOf(c.lead);
    const warned = async (more: object) => {
      const { body } = await call('PUT', { token, body: { cells: [cell(400, more)] } });
      return figuresEntered.parse(body).warnings;
    };
    const [first, ...others] = await warned({});
    expect(first).toMatchObject({ path: 'cells.0.value', code: 'warning_needs_reason' });
    expect(first?.message).toMatch(/^Entrants\u00a0: 400, dix fois plus que 30 /);
    expect(others).toHaveLength(1);
    expect(await warned({ comment: 'Toute la région' })).toEqual([]);
  });

  it('sent back as it was read changes nothing, and says so', async () => {
    const { token } = await tokenOf(c.lead);
    await enter(c.lead, c.october.id, { cells: [c.cell('law', 'rien', { comment: 'Pas  encore' })] });
    const got = reportFigures.parse((await call('GET', { token })).body);
    const before = await lines();
    const cells = got.cells
      .filter(({ value }) => value !== null)
      .map(({ training, region, level, profession, professionOther, period, measure, value, comment }) => ({
        ...{ training, region, level, profession, professionOther, period, measure, value, comment },
      }));
    const { body } = await call('PUT', { token, body: { since: got.revision, cells } });
    expect(body.changes).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
    expect(await lines()).toBe(before);
  });

  it('takes no words beside a profession of the list: they would be a second line of the same name', async () => {
    const { token } = await tokenOf(c.lead);
    const { body } = await call('PUT', { token, body: { cells: [cell(5, { professionOther: 'Aidants' })] } });
    expect(problems(body)).toEqual(['cells.0.value unknown_line']);
  });

  it('refuses how learners practise to an action that does not ask it, at its path', async () => {
    const { token } = await tokenOf(c.lead);
    const sent = [cell(5, { practice: 'salaried' }), cell(5, { region: '52', employerKind: 'na' })];
    const { body } = await call('PUT', { token, body: { cells: sent } });
    expect(problems(body)).toEqual(['cells.0.practice detail_not_asked_here']);
    const unknown = await call('PUT', { token, body: { cells: [cell(5, { practice: 'retired' })] } });
    expect(unknown.status).toBe(422);
  });

  it('clears what is null, leaves what is empty or not named', async () => {
    const { token } = await tokenOf(c.lead);
    await enter(c.lead, c.october.id, {
      cells: [c.cell('law', '24'), c.cell('law', '5', { regionCode: '52' })],
    });
    const { body } = await call('PUT', { token, body: { cells: [cell(null), cell('', { region: '52' })] } });
    expect(body.changes).toMatchObject({ cleared: 1, unchanged: 0, changed: 0 });
  });

  it('is refused with all its problems at once, at their paths, in the words of the form, and nothing is written', async () => {
    const { token } = await tokenOf(c.lead);
    const before = await lines();
    const sent = [
      cell(-3),
      cell(12.5, { region: '52' }),
      cell('n.c.', { level: '6' }),
      cell(1e21, { level: '5' }),
      cell(7, { region: '11' }),
      cell(7, { training: 999_999 }),
      cell(7, { period: '1999-2000' }),
      cell(8, { level: '8' }),
      cell(8, { level: '8' }),
    ];
    for (const query of ['', '?dry-run=1']) {
      const { status, body } = await call('PUT', { token, body: { cells: sent }, query });
      expect(status).toBe(422);
      expect(problems(body)).toEqual([
        'cells.0.value negative',
        'cells.1.value decimal',
        'cells.2.value not_a_number',
        'cells.3.value not_a_number',
        'cells.4.region region_not_delivered',
        'cells.5.training line_of_other_project',
        'cells.6.value unknown_period_here',
        'cells.8.value repeated_line',
      ]);
      for (const { message } of body.error.fields) expect(message).toMatch(/[.!]$/);
    }
    expect(await lines()).toBe(before);

    const byForm = await enter(c.lead, c.october.id, { cells: [c.cell('law', '-3')] }).catch((e) => e);
    const byApi = await call('PUT', { token, body: { cells: [cell(-3)] } });
    if (!isRefusal(byForm) || !byForm.fields[0]) throw byForm;
    expect(byApi.body.error.fields[0]).toMatchObject({
      code: byForm.fields[0].code,
      message: refusalText(byForm.fields[0]),
    });
  });

  it('refuses what is not of its shape, at its path', async () => {
    const { token } = await tokenOf(c.lead);
    const { status, body } = await call('PUT', {
      token,
      body: { cells: [cell(true), { ...cell(1), extra: 1 }, cell(1, { measure: 'people' })] },
    });
    expect(status).toBe(422);
    expect(problems(body).map((one) => one.split(' ')[0])).toEqual([
      'cells.0.value',
      'cells.1',
      'cells.2.measure',
    ]);
    expect((await call('PUT', { token, body: { since: 'hier' } })).body.error.fields[0].path).toBe('since');
    expect((await call('PUT', { token, text: '{"cells": [' })).status).toBe(422);
    expect((await call('PUT', { token, text: `${'['.repeat(200_000)}${']'.repeat(200_000)}` })).status).toBe(
      422,
    );
    expect((await call('PUT', { token, body: {}, headers: { 'Content-Type': 'text/csv' } })).status).toBe(
      415,
    );
    expect((await call('PUT', { token, text: ' '.repeat(20_000_001) })).status).toBe(413);
    expect((await call('PUT', { token, body: {}, query: '?dryrun=1' })).body.error.fields[0].path).toBe(
      'dryrun',
    );
  });

  it('refuses a value that somebody else changed since it was read, with both values', async () => {
    const { token } = await tokenOf(c.lead);
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '24')] });
    const { revision } = (await call('GET', { token })).body;
    const seen = read().select().from(t.figureRevisions).all().at(-1)?.id;
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '25', { seen })] });
    const body = { since: revision, cells: [cell(26)] };
    const dry = await call('PUT', { token, body, query: '?dry-run=1' });
    expect(dry.body).toMatchObject({
      dryRun: true,
      changes: { conflict: 1 },
      conflicts: [{ path: 'cells.0.value', yours: '26', theirs: '25', seen: '24' }],
    });
    const refused = await call('PUT', { token, body });
    expect(refused.status).toBe(409);
    expect(refused.body.error.fields[0]).toMatchObject({
      code: 'changed_meanwhile',
      params: { mine: '26', theirs: '25' },
    });
    expect((await call('PUT', { token, body: { cells: [cell(26)] } })).status).toBe(200);
  });

  it('sent again under its key gives the first answer; another body under it, or no key, is refused', async () => {
    const { token } = await tokenOf(c.lead);
    const { revision } = (await call('GET', { token })).body;
    const headers = { 'Idempotency-Key': 'scolarite-1' };
    const body = { since: revision, cells: [cell(24)] };
    const first = await call('PUT', { token, body, headers });
    const before = await lines();
    const again = await call('PUT', { token, body, headers });
    expect(again).toMatchObject({ status: 200, body: first.body });
    const both = await Promise.all(
      [1, 2].map(() => call('PUT', { token, body, headers: { 'Idempotency-Key': 'scolarite-2' } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 200]);
    expect(await lines()).toBe(before);
    expect((await call('PUT', { token, body: { cells: [cell(30)] }, headers })).status).toBe(409);
    expect((await call('PUT', { token, body, headers, id: c.june.id })).status).toBe(409);
    for (const key of ['', 'court', 'avec espace dedans'])
      expect((await call('PUT', { token, body, headers: { 'Idempotency-Key': key } })).status).toBe(422);
  });

  it('is only compared by a dry run, which leaves the key free', async () => {
    const { token } = await tokenOf(c.lead);
    const headers = { 'Idempotency-Key': 'a-sec-1234' };
    const body = { cells: [cell(24)] };
    const before = await lines();
    const dry = await call('PUT', { token, body, headers, query: '?dry-run=1' });
    expect(dry.body).toMatchObject({ dryRun: true, changes: { created: 1 } });
    expect(await lines()).toBe(before);
    expect((await call('PUT', { token, body, headers })).body).toMatchObject({ dryRun: false });
  });
});

describe('who may', () => {
  it('enters own lines only, and reads own projects only', async () => {
    const partner = (await tokenOf(c.contributor)).token;
    const { status, body } = await call('PUT', { token: partner, body: { cells: [cell(24)] } });
    expect(status).toBe(422);
    expect(problems(body)).toEqual(['cells.0.value not_your_line']);
    const own = { ...cell(24), training: c.trainings.mediation, measure: 'first_entered' };
    expect((await call('PUT', { token: partner, body: { cells: [own] } })).status).toBe(200);

    const stranger = (await tokenOf(c.stranger)).token;
    for (const id of [c.october.id, 999_999, 'x']) {
      expect((await call('GET', { token: stranger, id })).status).toBe(404);
      expect((await call('PUT', { token: stranger, id, body: { cells: [cell(1)] } })).status).toBe(404);
    }
  });

  it('keeps no byte of a file whose token may only read, nor asks for its body', async () => {
    env().FILES_PATH = mkdtempSync(join(tmpdir(), 'suivi-cma-refused-'));
    const { token } = await tokenOf(c.lead, 'read');
    const doors = [
      [sendFile, `/api/v1/reports/${c.october.id}/imports`, c.october.id],
      [sendEvidence, `/api/v1/sections/${c.october.mediation}/evidence`, c.october.mediation],
      [sendProgramme, '/api/v1/programme/imports', ''],
    ] as const;
    for (const [post, path, id] of doors) {
      const body = new TextEncoder().encode('%PDF-1.7');
      const headers = { Authorization: `Bearer ${token}`, 'content-length': '8' };
      const request = new Request(`http://localhost${path}`, { method: 'POST', headers, body });
      const { status } = await post(request, { params: Promise.resolve({ id: String(id) }) });
      expect([path, status, request.bodyUsed]).toEqual([path, 403, false]);
    }
    expect([...(await filesIn('evidence')), ...(await filesIn('imports'))]).toEqual([]);
  });

  it('lists the reports of the own projects', async () => {
    const list = async (actor: Actor) => {
      const { token } = await tokenOf(actor, 'read');
      const request = new Request('http://localhost/api/v1/reports', {
        headers: { Authorization: `Bearer ${token}` },
      });
      const response = await reportsRoute.GET(request, { params: Promise.resolve({}) });
      return reportList.parse(await response.json());
    };
    const mine = await list(c.contributor);
    expect(mine.data.map(({ id }) => id)).toEqual([c.october.id, c.june.id]);
    expect(mine.data[0]?.sections.map(({ status }) => status)).toEqual(['draft', 'draft']);
    expect((await list(c.officer)).meta.total).toBe(2);
    expect((await list(c.stranger)).meta.total).toBe(0);
  });

  it('a token of scope read writes nothing; one revoked, unknown or of a closed account is 401', async () => {
    const { token } = await tokenOf(c.lead, 'read');
    for (const query of ['', '?dry-run=1']) {
      const { status, body } = await call('PUT', { token, body: { cells: [cell(1)] }, query });
      expect([status, body.error.kind]).toEqual([403, 'forbidden']);
    }
    expect((await call('GET', { token })).status).toBe(200);

    const revoked = await tokenOf(c.lead);
    await execute(revokeToken, { tokenId: revoked.tokenId }, by(c.lead));
    for (const bad of [revoked.token, 'scma_faux', `scma_${'a'.repeat(43)}`]) {
      const { status, headers } = await call('GET', { token: bad });
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer realm="Suivi CMA", error="invalid_token"');
      expect((await call('PUT', { token: bad, body: { cells: [] } })).status).toBe(401);
    }
    await write((tx) => setAccountStatus(tx, c.lead.accountId, 'disabled'));
    expect((await call('GET', { token })).status).toBe(401);
  });

  it('rights are asked before a body is read, of figures and of a file', async () => {
    const tokens: [string, number][] = [
      [(await tokenOf(c.stranger)).token, 404],
      [(await tokenOf(c.lead, 'read')).token, 403],
    ];
    for (const [token, status] of tokens)
      for (const route of [PUT, sendFile]) {
        const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.close());
        const init: RequestInit & { duplex: 'half' } = {
          method: 'POST',
          body: new ReadableStream({ pull }, { highWaterMark: 0 }),
          duplex: 'half',
          headers: {
            Authorization: `Bearer ${token}`,
            'Content-Type': 'application/json',
            'Content-Length': '20000000',
            'Idempotency-Key': 'essai-corps',
          },
        };
        const id = String(c.october.id);
        const request = new Request(`http://localhost/api/v1/reports/${id}`, init);
        expect((await route(request, { params: Promise.resolve({ id }) })).status).toBe(status);
        expect(pull).not.toHaveBeenCalled();
      }
  });

  it('a write without a token must come from our own pages', async () => {
    expect((await call('PUT', { body: { cells: [] } })).status).toBe(403);
    const headers = { Origin: 'https://ailleurs.example' };
    expect((await call('PUT', { body: { cells: [] }, headers })).status).toBe(403);
    expect((await call('GET', {})).status).toBe(401);
  });
});
