import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { env } from '@/lib/env';
import { freshDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { CAUGHT_FOLDER } from './caught-folder';
import { caughtMail } from './caught-mail';

const { SUIVI_MODE, FILES_PATH } = env();
const folder = mkdtempSync(join(tmpdir(), 'suivi-caught-'));
beforeEach(() => {
  freshDatabase();
  Object.assign(env(), { SUIVI_MODE: 'demo', FILES_PATH: folder });
  mkdirSync(join(folder, CAUGHT_FOLDER), { recursive: true });
});
afterEach(() => {
  Object.assign(env(), { SUIVI_MODE, FILES_PATH });
  rmSync(folder, { recursive: true, force: true });
});

const put = (number: number) =>
  writeFileSync(
    join(folder, CAUGHT_FOLDER, `${String(number).padStart(15, '0')}-0123abcd.eml`),
    `To: a@exemple.fr\r\nSubject: message ${number}\r\n\r\nhttps://exemple.fr/invitation/x\r\n`,
  );

it('exists in the demonstration and the tests only: its messages hold the links of passwords', async () => {
  put(1);
  expect((await caughtMail(read(), { page: 1 })).messages.map(({ subject }) => subject)).toEqual([
    'message 1',
  ]);
  for (const mode of ['production', 'development'] as const) {
    env().SUIVI_MODE = mode;
    expect(await refusedWith(caughtMail(read(), { page: 1 }))).toBe('not_found');
  }
});

it('reads the five hundred newest, and nothing that is no message', async () => {
  for (let number = 1; number <= 503; number += 1) put(number);
  writeFileSync(join(folder, CAUGHT_FOLDER, 'autre.txt'), 'x');
  const { total, messages } = await caughtMail(read(), { page: 1 });
  expect([total, messages[0]?.subject]).toEqual([500, 'message 503']);
});
