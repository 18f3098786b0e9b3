import { beforeEach, expect, it } from 'vitest';
import { auditRollups } from '@/db/audit';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { freezeEdition } from '@/lib/edition/freeze-edition';
import { actionsProgress } from '@/lib/figure/action-progress';
import { by, officerOf } from '@/test/builders';
import { on } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { amendTarget } from './amend-target';
import { countingDetail } from './counting-detail';
import { recordCountingMode } from './record-counting-mode';
import { replaceComponent } from './replace-component';
import { withdrawalOf, withdrawTargetChange } from './withdraw-target-change';

const JURISTS = 'JURISTES.S1';
const STUDENTS = 'PS_INITIALE.S1.E';
const because = { src: 'Courrier du 3 mars 2026', reason: 'Précision' };

let officer: Awaited<ReturnType<typeof officerOf>>;
beforeEach(async () => {
  await programmeDatabase();
  officer = await officerOf('JURISTES', 'PS_INITIALE');
});

async function read1(id: string, day: string, basis?: 'current' | 'original') {
  const all = (await actionsProgress(read(), 'S1', day, basis)).flatMap(({ components }) => components);
  const found = all.find((one) => one.id === id);
  return found && [found.target, found.countingMode];
}

const amend = (target: number, day: string, inForceFrom = day) =>
  execute(amendTarget, { componentId: JURISTS, target, inForceFrom, ...because }, by(officer, on(day)));

const withdraw = async (id: string, day: string, given: { version?: number; reason?: string } = {}) => {
  const version = given.version ?? (await withdrawalOf(read(), id))?.version ?? 1;
  return execute(
    withdrawTargetChange,
    { componentId: id, version, reason: given.reason ?? 'Saisi par erreur' },
    by(officer, on(day)),
  );
};

it('gives a target back what it was, from today; the days in between stay as they were known', async () => {
  await amend(4, '2026-11-10');
  await withdraw(JURISTS, '2026-11-15');
  const on = ['2026-11-09', '2026-11-10', '2026-11-14', '2026-11-15', '2026-11-20'];
  expect(await Promise.all(on.map(async (day) => (await read1(JURISTS, day))?.[0]))).toEqual([2, 4, 4, 2, 2]);
  const [component] = (await actionsProgress(read(), 'S1', '2026-11-20')).flatMap(({ key, components }) =>
    key === 'JURISTES' ? components : [],
  );
  expect(component).toMatchObject({ target: 2, amended: null });
});

it('takes back an amendment that is to come before its day', async () => {
  await amend(4, '2026-11-10', '2027-01-01');
  await withdraw(JURISTS, '2026-11-15');
  expect((await read1(JURISTS, '2027-02-01'))?.[0]).toBe(2);
});

it('leaves the amendment before the last one', async () => {
  await amend(4, '2026-11-10');
  await amend(6, '2026-11-11');
  await withdraw(JURISTS, '2026-11-12');
  expect((await read1(JURISTS, '2026-11-20'))?.[0]).toBe(4);
});

it('gives an unknown mode back, which may then be recorded again', async () => {
  const record = (countingMode: string, day: string) =>
    execute(recordCountingMode, { componentId: STUDENTS, countingMode, ...because }, by(officer, on(day)));
  await record('annual_flow', '2026-11-10');
  await withdraw(STUDENTS, '2026-11-12');
  expect((await read1(STUDENTS, '2026-11-11'))?.[1]).toBe('annual_flow');
  expect((await read1(STUDENTS, '2026-11-20'))?.[1]).toBe('unknown');
  expect((await read1(STUDENTS, '2026-11-20', 'original'))?.[1]).toBe('unknown');
  expect((await countingDetail(read(), officer, STUDENTS, on('2026-11-20'))).state).toBe('unknown');
  await record('cumulative', '2026-11-13');
  expect((await read1(STUDENTS, '2026-11-20'))?.[1]).toBe('cumulative');
});

it('takes a replacement back: the old component counts again, its stand-in ends', async () => {
  const { componentId } = await execute(
    replaceComponent,
    { componentId: STUDENTS, indicatorKey: 'active', label: 'étudiants présents', target: '400', ...because },
    by(officer, on('2026-11-10')),
  );
  await withdraw(STUDENTS, '2026-11-12');
  expect([await read1(STUDENTS, '2026-11-11'), (await read1(componentId, '2026-11-11'))?.[0]]).toEqual([
    undefined,
    400,
  ]);
  expect([(await read1(STUDENTS, '2026-11-20'))?.[0], await read1(componentId, '2026-11-20')]).toEqual([
    70_000,
    undefined,
  ]);
  expect(await auditRollups(read())).toEqual([]);
});

it.each<[string, () => Promise<unknown>, string]>([
  ['a target of its document', () => withdraw(JURISTS, '2026-11-12'), 'nothing_to_withdraw'],
  [
    'without a reason',
    async () => {
      await amend(4, '2026-11-10');
      return withdraw(JURISTS, '2026-11-12', { reason: ' ' });
    },
    'amendment_reason_needed',
  ],
  [
    'another version than the one read',
    async () => {
      await amend(4, '2026-11-10');
      return withdraw(JURISTS, '2026-11-12', { version: 1 });
    },
    'target_changed_since',
  ],
  [
    'what an edition has frozen since',
    async () => {
      await amend(4, '2026-11-10');
      await freezeEdition({ asOf: '2026-11-11', title: 'Édition d’essai' }, by(officer, on('2026-11-12')));
      return withdraw(JURISTS, '2026-11-13');
    },
    'change_in_edition',
  ],
  [
    'a replacement that was amended since',
    async () => {
      const { componentId } = await execute(
        replaceComponent,
        {
          componentId: JURISTS,
          indicatorKey: 'laureate_projects',
          label: 'projets',
          target: '3',
          ...because,
        },
        by(officer, on('2026-11-10')),
      );
      await execute(
        amendTarget,
        { componentId, target: 5, inForceFrom: '2026-11-11', ...because },
        by(officer, on('2026-11-11')),
      );
      return withdraw(JURISTS, '2026-11-12');
    },
    'replacement_used',
  ],
])('is refused: %s', async (_, act, code) => {
  expect(await refusedWith(act())).toBe(code);
});
