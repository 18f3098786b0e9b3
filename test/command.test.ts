import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { journalEnd } from '@/db/journal';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { putFigures } from '@/lib/import/put-figures';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { addParticipation } from '@/lib/project/add-participation';
import { by, officerOf } from './builders';
import { consortium } from './consortium';
import { programmeDatabase } from './database';
import { migratedSince } from './earlier-migrations';
import { laureate } from './laureate';
import { refusedWith } from './refused';

const university = (name: string) => ({
  ...{ name, kind: 'university', regionCode: '53', healthUniversity: false },
});

describe('a request sent again under its key', () => {
  it('is answered as the first time, and written once', async () => {
    await programmeDatabase();
    const request = { ...by(await officerOf('FC')), idempotencyKey: 'une-fois' };
    const first = await execute(createOrganisation, university('Université A'), request);
    const lines = (await journalEnd(read()))?.lines;
    expect(await execute(createOrganisation, university(' Université A '), request)).toEqual(first);
    expect((await journalEnd(read()))?.lines).toBe(lines);
  });

  it('with another content is refused, and is another account’s own', async () => {
    await programmeDatabase();
    const request = { ...by(await officerOf('FC')), idempotencyKey: 'une-fois' };
    await execute(createOrganisation, university('Université A'), request);
    expect(await refusedWith(execute(createOrganisation, university('Université B'), request))).toBe(
      'idempotency_key_reused',
    );
    const other = { ...by(await officerOf('FC')), idempotencyKey: 'une-fois' };
    expect(await refusedWith(execute(createOrganisation, university('Université B'), other))).toBeUndefined();
  });

  it('for another act is refused too', async () => {
    await programmeDatabase();
    const c = await consortium();
    const request = { ...by(c.lead), idempotencyKey: 'une-fois' };
    const put = (value: number, key = request) => {
      const body = {
        cells: [{ training: c.trainings.law, region: '53', level: '7', measure: 'entered', value }],
      };
      return putFigures({ reportId: c.october.id, text: JSON.stringify(body), body, dryRun: false }, key);
    };
    await put(24);
    expect(await refusedWith(put(25))).toBe('idempotency_key_reused');
    // The same account, which may record organisations too.
    const asOfficer = { ...(await officerOf('FC')), accountId: c.lead.accountId };
    const other = { ...by(asOfficer), idempotencyKey: 'une-fois' };
    expect(await refusedWith(execute(createOrganisation, university('Université B'), other))).toBe(
      'idempotency_key_reused',
    );
  });

  it('is not answered to who may not do it any more', async () => {
    await programmeDatabase();
    const project = await laureate({ acronym: 'ESSAI', actions: [{ key: 'JURISTES', season: 'S1' }] });
    const request = { ...by(project.officer), idempotencyKey: 'une-fois' };
    const more = {
      ...{ projectId: project.projectId, actionKey: 'MEDIATEURS', seasonKey: 'S2' },
      ...{ decidedOn: '2024-02-01', source: 'Décision' },
    };
    await execute(addParticipation, more, request);
    const moved = { ...project.officer, scopes: [{ kind: 'action' as const, key: 'MASTERS' }] };
    const code = await refusedWith(execute(addParticipation, more, { ...request, actor: moved }));
    expect(code).toBe('not_found');
  });

  it('of figures is not answered to who does not enter them any more', async () => {
    await programmeDatabase();
    const c = await consortium();
    const request = { ...by(c.lead), idempotencyKey: 'une-fois' };
    const body = {
      cells: [{ training: c.trainings.law, region: '53', level: '7', measure: 'entered', value: 24 }],
    };
    const sending = { reportId: c.october.id, text: JSON.stringify(body), body, dryRun: false };
    await putFigures(sending, request);
    const asReader = { ...request, actor: { ...c.lead, role: 'reader' as const } };
    expect(await refusedWith(putFigures(sending, asReader))).toBe('not_allowed');
    expect(await refusedWith(putFigures(sending, request))).toBeUndefined();
  });
});

it('the keys of before serve after the migration, and the tokens too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-migration-'));
  const data = `
    INSERT INTO idempotency_keys (account_id, key, command, result, at) VALUES
      (1, 'un', 'enter-figures', '{"dryRun":false,"digest":"abc"}', '2026-11-01T08:00:00.000Z'),
      (1, 'deux', 'submit-report', '{"event":4}', '2026-11-01T08:00:00.000Z');
    INSERT INTO accounts (id, role, status, demonstration, created_at)
      VALUES (1, 'lead', 'active', 0, '2026-11-01T08:00:00.000Z');
    INSERT INTO api_tokens (account_id, label, scope, prefix, token_hash, created_at, expires_on)
      VALUES (1, 'Scolarité', 'enter', 'scma_abc', 'h', '2026-11-01T08:00:00.000Z', '2026-12-01');
  `;
  const db = new Database(migratedSince('recording-by-api', { folder, data }), { readonly: true });
  const all = (sql: string) => db.prepare(sql).raw().all();
  expect(all('SELECT key, result, digest FROM idempotency_keys ORDER BY key')).toEqual([
    ['deux', '{"event":4}', null],
    ['un', '{"dryRun":false}', 'abc'],
  ]);
  expect(all('SELECT account_id, scope, token_hash FROM api_tokens')).toEqual([[1, 'enter', 'h']]);
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
