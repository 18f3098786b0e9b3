import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { actionsProgress } from '@/lib/figure/action-progress';
import { isRefusal } from '@/lib/refusal';
import { account, by, officerOf } from '@/test/builders';
import { consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { amendTarget } from './amend-target';
import { amendmentPreview } from './amendment-preview';
import { officerObjective, officerObjectives } from './officer-objectives';

const DAY = '2026-11-20';
const amendment = {
  componentId: 'JURISTES.S1',
  target: 4,
  inForceFrom: DAY,
  src: 'Avenant n° 1',
  reason: 'Deux parcours de plus',
};

const jurists = async (day: string, basis?: 'current' | 'original') => {
  const action = (await actionsProgress(read(), 'S1', day, basis)).find(({ key }) => key === 'JURISTES');
  if (!action) throw new Error('JURISTES is an action of season 1');
  return action;
};

beforeEach(async () => void (await programmeDatabase()));

describe('a target amended', () => {
  it('reads differently before and from its day, with what changed it', async () => {
    const { officer } = await consortium();
    await execute(amendTarget, amendment, by(officer));
    const [eve, now] = [await jurists('2026-11-19'), await jurists(DAY)];
    expect(eve.components[0]).toMatchObject({ target: 2, amended: null, rates: { committed: 0.5 } });
    expect(now.components[0]).toMatchObject({
      target: 4,
      targetVersion: 2,
      rates: { committed: 0.25 },
      amended: {
        original: { target: 2, version: 1, source: '003:81' },
        current: { target: 4, event: 'amendment', inForceFrom: DAY, source: 'Avenant n° 1' },
      },
    });
    // What was printed before the amendment is compared with what was aimed at then: 1 of 2 stays the published 50 %.
    expect([eve, now].map(({ published }) => published?.readings[0])).toEqual(
      [eve, now].map(() => expect.objectContaining({ computed: 0.5, whole: 2, coherent: true })),
    );
  });

  it('is read against the original target, or the current one', async () => {
    const { officer } = await consortium();
    await execute(amendTarget, amendment, by(officer));
    const original = await jurists(DAY, 'original');
    expect(original).toMatchObject({ targetBasis: 'original', composites: { committed: { rate: 0.5 } } });
    expect(original.components[0]).toMatchObject({ target: 2, targetVersion: 1, rates: { committed: 0.5 } });
    expect(original.components[0]?.amended).toEqual((await jurists(DAY)).components[0]?.amended);
    expect((await jurists(DAY)).composites.committed.rate).toBe(0.25);
  });

  it('takes effect on its own day where that is to come', async () => {
    const { officer } = await consortium();
    await execute(amendTarget, { ...amendment, inForceFrom: '2027-01-01' }, by(officer));
    expect((await jurists('2026-12-31')).components[0]?.target).toBe(2);
    expect((await jurists('2027-01-01')).components[0]?.target).toBe(4);
  });

  it('does not change what was known before it was recorded', async () => {
    const { officer } = await consortium();
    await execute(amendTarget, { ...amendment, inForceFrom: '2026-01-01' }, by(officer));
    expect((await jurists('2026-11-19')).components[0]?.target).toBe(2);
    expect((await jurists(DAY)).components[0]?.target).toBe(4);
  });

  it('keeps its due date and baseline unless they are given, and may have no number', async () => {
    const officer = await officerOf('MEDIATEURS');
    const given = { ...amendment, componentId: 'MEDIATEURS.S2', target: '12 000', event: 'decision' };
    await execute(amendTarget, given, by(officer));
    await execute(amendTarget, { ...given, target: null, dueOn: '2027-06' }, by(officer));
    await execute(amendTarget, { ...given, target: 11_000, dueOn: '' }, by(officer));
    const { versions } = await officerObjective(read(), officer, 'MEDIATEURS.S2', NOW);
    expect(versions.map((v) => [v.target, v.dueOn, v.duePrecision, v.event, v.baseline])).toEqual([
      [10_000, '2026', 'year', 'document', null],
      [12_000, '2026', 'year', 'decision', null],
      [null, '2027-06', 'month', 'decision', null],
      [11_000, null, null, 'decision', null],
    ]);
  });
});

describe('the preview', () => {
  it('is what is then recorded, and writes nothing', async () => {
    const { officer } = await consortium();
    const before = await jurists(DAY);
    const preview = await amendmentPreview(read(), officer, amendment, NOW);
    expect(preview.before).toEqual(before);
    expect(await jurists(DAY)).toEqual(before);
    await execute(amendTarget, amendment, by(officer));
    expect(await jurists(DAY)).toEqual(preview.after);
  });

  it('shows a target to come as if its day had come', async () => {
    const { officer } = await consortium();
    const given = { ...amendment, inForceFrom: '2027-01-01' };
    const preview = await amendmentPreview(read(), officer, given, NOW);
    expect(preview.toCome).toBe(true);
    await execute(amendTarget, given, by(officer));
    expect(await jurists('2027-01-01')).toEqual(preview.after);
  });

  it('refuses what the recording would refuse', async () => {
    const officer = await officerOf('JURISTES');
    const stranger = await officerOf('MEDIATEURS');
    const preview = (actor: typeof officer, more: object) =>
      refusedWith(amendmentPreview(read(), actor, { ...amendment, ...more }, NOW));
    expect(await preview(officer, { target: '0' })).toBe('zero_target');
    expect(await preview(stranger, {})).toBe('not_found');
    expect(await preview(officer, { componentId: 'INCONNUE' })).toBe('not_found');
  });
});

describe('refused', () => {
  const wrong: [string, object, string][] = [
    ['a target of 0', { target: 0 }, 'zero_target'],
    ['no target', { target: '' }, 'target_needed'],
    ['a decimal', { target: '2,5' }, 'target_not_whole'],
    ['a negative number', { target: '-3' }, 'target_not_whole'],
    ['words', { target: 'beaucoup' }, 'target_not_whole'],
    ['more than can be counted', { target: '100 000 000' }, 'target_not_whole'],
    ['a target equal to its baseline', { target: 5, baseline: 5 }, 'target_equals_baseline'],
    ['a day before the agreement', { inForceFrom: '2023-08-31' }, 'amendment_before_agreement'],
    ['a day that does not exist', { inForceFrom: '2026-02-30' }, 'impossible_date'],
    ['a month that does not exist', { dueOn: '2026-13' }, 'impossible_due'],
    ['a due date before it takes effect', { dueOn: '2026-10' }, 'due_before_force'],
    ['no source', { src: ' ' }, 'source_needed'],
    ['no reason', { reason: '' }, 'amendment_reason_needed'],
    ['nothing that changes', { target: 2 }, 'nothing_amended'],
    ['another counting mode', { countingMode: 'cumulative' }, 'indicator_switched'],
    ['another unit', { unit: 'étudiant' }, 'indicator_switched'],
  ];
  it.each(wrong)('%s', async (_, more, code) => {
    const officer = await officerOf('JURISTES');
    expect(await refusedWith(execute(amendTarget, { ...amendment, ...more }, by(officer)))).toBe(code);
  });

  it('an objective that has ended', async () => {
    const officer = await officerOf('REGLEMENTAIRE');
    const given = { ...amendment, componentId: 'REGLEMENTAIRE.S1.004.P' };
    expect(await refusedWith(execute(amendTarget, given, by(officer)))).toBe('objective_ended');
  });

  it('what was read before somebody else amended, with both values', async () => {
    const [officer, colleague] = [await officerOf('JURISTES'), await officerOf('JURISTES')];
    await execute(amendTarget, { ...amendment, expectedVersion: 1 }, by(officer));
    const late = execute(amendTarget, { ...amendment, target: 3, expectedVersion: 1 }, by(colleague));
    const refusal = await late.catch((error: unknown) => error);
    if (!isRefusal(refusal)) throw refusal;
    expect(refusal.kind).toBe('conflict');
    expect(refusal.fields).toEqual([
      { path: 'target', code: 'target_changed_meanwhile', params: { theirs: 4, mine: 3, version: 2 } },
    ]);
  });

  it('whoever is not an officer of its action: as what does not exist', async () => {
    for (const actor of [await officerOf('MEDIATEURS'), await account('lead'), await account('admin')]) {
      expect(await refusedWith(execute(amendTarget, amendment, by(actor)))).toBe('not_found');
      expect(await refusedWith(officerObjective(read(), actor, 'JURISTES.S1', NOW))).toBe('not_found');
    }
  });
});

it('twice with the same key is one version', async () => {
  const officer = await officerOf('JURISTES');
  const request = { ...by(officer), idempotencyKey: 'one' };
  const twice = [
    await execute(amendTarget, amendment, request),
    await execute(amendTarget, amendment, request),
  ];
  expect(twice).toEqual([{ version: 2 }, { version: 2 }]);
});

it('lists the objectives of one’s own actions, with every version', async () => {
  const officer = await officerOf('JURISTES');
  await execute(amendTarget, amendment, by(officer, on('2026-03-02')));
  const objectives = await officerObjectives(read(), officer, NOW);
  expect(objectives.map(({ id, versions }) => [id, versions.length])).toEqual([
    ['JURISTES.S1', 2],
    ['JURISTES.S2', 1],
  ]);
});
