import { beforeEach, describe, expect, it } from 'vitest';
import { intermediateTargetsAt } from '@/db/objective-records';
import { publishedFigures, statements } from '@/db/reference';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { actionsProgress } from '@/lib/figure/action-progress';
import { actionDetail } from '@/lib/overview/action-detail';
import { differences } from '@/test/audited';
import { by, officerOf } from '@/test/builders';
import { consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { recordComponent } from './record-component';
import { recordIntermediateTarget } from './record-intermediate-target';
import { recordPublishedFigure } from './record-published-figure';
import { recordStatement } from './record-statement';

beforeEach(() => programmeDatabase());

const component = {
  actionKey: 'JURISTES',
  seasonKey: 'S1',
  label: 'Projets lauréats',
  indicatorKey: 'trainings',
  target: '4',
  dueOn: '2027',
  inForceFrom: '2024-01-01',
  datedOn: '2023-12-20',
  src: 'Décision du 20 décembre 2023',
};

describe('a component recorded by an officer', () => {
  it('is known from its document, in force from its day, and counts what was committed then', async () => {
    const { officer } = await consortium();
    const { componentId } = await execute(recordComponent, component, by(officer));
    expect(componentId).toBe('JURISTES.S1.2');
    const on = async (day: string) =>
      (await actionsProgress(read(), 'S1', day))
        .find(({ key }) => key === 'JURISTES')
        ?.components.find(({ id }) => id === componentId);
    expect(await on('2023-12-31')).toBeUndefined();
    expect(await on('2024-01-01')).toMatchObject({ target: 4, dueDate: '2027' });
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['a document of tomorrow', { datedOn: '2026-11-21' }, 'datedOn', 'source_to_come'],
    ['a season without the action', { seasonKey: 'S3' }, 'actionKey', 'action_not_in_season'],
    ['a document that is not recorded', { documentKey: '009' }, 'documentKey', 'unknown_document'],
    ['a target of zero', { target: '0' }, 'target', 'zero_target'],
    ['a target that is no whole number', { target: '4,5' }, 'target', 'target_not_whole'],
    ['a due date before it is in force', { dueOn: '2023' }, 'dueOn', 'due_before_force'],
  ])('is refused %s, at its field', async (_title, more, path, code) => {
    const officer = await officerOf('JURISTES');
    await expect(execute(recordComponent, { ...component, ...more }, by(officer))).rejects.toMatchObject({
      fields: [{ path, code }],
    });
  });

  it('is of the officer of its action', async () => {
    await expect(execute(recordComponent, component, by(await officerOf('DIRECTION')))).rejects.toMatchObject(
      {
        kind: 'missing',
      },
    );
  });
});

describe('an intermediate target', () => {
  it('is known from its document at first, from its recording when it changes', async () => {
    const officer = await officerOf('MEDIATEURS');
    const record = (target: string | null) =>
      execute(
        recordIntermediateTarget,
        {
          componentId: 'MEDIATEURS.S2',
          year: 2025,
          target,
          datedOn: '2024-03-01',
          src: 'Comité du 1er mars 2024',
        },
        by(officer),
      );
    const known = async (day: string) =>
      (await intermediateTargetsAt(read(), 'MEDIATEURS.S2', day)).find((one) => one.day === '2025-12-31')
        ?.target;
    await record('6 000');
    expect(await known('2024-02-29')).toBeUndefined();
    expect(await known('2024-03-01')).toBe(6000);
    await record('5000');
    expect(await known('2026-11-19')).toBe(6000);
    expect(await known(NOW.day)).toBe(5000);
    await record(null);
    expect(await known(NOW.day)).toBeUndefined();
  });
});

describe('what a document published', () => {
  const figure = {
    seasonKey: 'S1',
    actionKey: 'JURISTES',
    kind: 'rate',
    value: '50 %',
    roundedTo: '10',
    label: 'Part de l’objectif atteint',
    asOf: '2024-06-01',
    src: 'Page publique du 1er juin 2024',
    readings: [{ componentIds: ['JURISTES.S1'], layer: 'committed', inferred: true }],
  };

  it('is recorded with its readings, known from its date', async () => {
    const officer = await officerOf('JURISTES');
    const { key } = await execute(recordPublishedFigure, figure, by(officer));
    expect((await publishedFigures(read())).find((one) => one.key === key)).toMatchObject({
      value: 0.5,
      roundedTo: 0.1,
      knownFrom: '2024-06-01',
      readings: [{ componentIds: ['JURISTES.S1'], layer: 'committed', inferred: true }],
    });
  });

  it('is refused where it is not readable, or read as a component of another action', async () => {
    const officer = await officerOf('JURISTES');
    const record = (more: object) => execute(recordPublishedFigure, { ...figure, ...more }, by(officer));
    await expect(record({ value: 'la moitié' })).rejects.toMatchObject({
      fields: [{ path: 'value', code: 'published_rate_form' }],
    });
    await expect(
      record({ readings: [{ ...figure.readings[0], componentIds: ['DIRECTION.S1.D'] }] }),
    ).rejects.toMatchObject({ fields: [{ path: 'readings.0.componentIds', code: 'unknown_component' }] });
    await expect(record({ actionKey: 'DIRECTION' })).rejects.toMatchObject({ kind: 'missing' });
    await execute(recordPublishedFigure, { ...figure, actionKey: null, readings: [] }, by(officer));
  });
});

describe('a public statement', () => {
  it('stands on the page of its action from its date', async () => {
    const officer = await officerOf('JURISTES');
    const before = (await statements(read())).length;
    await execute(
      recordStatement,
      {
        actionKey: 'JURISTES',
        datedOn: '2025-01-15',
        text: 'Deux parcours ouverts',
        source: 'https://exemple.fr/page',
      },
      by(officer),
    );
    expect((await statements(read())).length).toBe(before + 1);
    const said = async (day: string) =>
      (await actionDetail(read(), { key: 'JURISTES', day })).statements.map(({ value }) => value);
    expect(await said('2025-01-14')).not.toContain('Deux parcours ouverts');
    expect(await said('2025-01-15')).toContain('Deux parcours ouverts');
  });
});
