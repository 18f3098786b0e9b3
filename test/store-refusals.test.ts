import { renameSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { journalEnd } from '@/db/journal';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { by, officerOf } from './builders';
import { NOW, programmeDatabase } from './database';
import { refusedWith } from './refused';

const university = { name: 'Université A', kind: 'university', regionCode: '53', healthUniversity: false };
const lines = async () => (await journalEnd(read()))?.lines;

describe('a database that is no longer the one that was opened', () => {
  it.each([
    ['its file was taken away', (path: string) => rmSync(path)],
    ['its file was put elsewhere', (path: string) => renameSync(path, `${path}.old`)],
    ['its log was taken away', (path: string) => rmSync(`${path}-wal`)],
  ])('takes no write, and is still read: %s', async (_, happen) => {
    const path = await programmeDatabase();
    const request = by(await officerOf('FC'));
    const before = await lines();
    happen(path);
    expect(await refusedWith(execute(createOrganisation, university, request))).toBe('storage_replaced');
    expect(await lines()).toBe(before);
  });
});

describe('a clock that went back', () => {
  const { SUIVI_MODE } = env();
  afterEach(() => void Object.assign(env(), { SUIVI_MODE, CLOCK_TRUSTED_AFTER: 0 }));
  const minutesEarlier = (minutes: number) => nowAt(new Date(Date.parse(NOW.instant) - minutes * 60_000));

  it('dates no fact before those that stand, but for a step of minutes, in production', async () => {
    await programmeDatabase();
    const { actor, ...request } = by(await officerOf('FC'));
    const writtenAt = (name: string, minutes: number) =>
      refusedWith(
        execute(
          createOrganisation,
          { ...university, name },
          { ...request, actor, now: minutesEarlier(minutes) },
        ),
      );
    env().SUIVI_MODE = 'production';
    expect(await writtenAt('Université A', 0)).toBeUndefined();
    expect(await writtenAt('Université B', 4)).toBeUndefined();
    expect(await writtenAt('Université C', 0)).toBeUndefined();
    expect(await writtenAt('Université D', 6)).toBe('clock_gone_back');
    env().CLOCK_TRUSTED_AFTER = (await journalEnd(read()))?.id ?? 0;
    expect(await writtenAt('Université D', 6)).toBeUndefined();
  });
});
