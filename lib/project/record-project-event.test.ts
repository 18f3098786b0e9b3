import { beforeEach, describe, expect, it } from 'vitest';
import { lifeLines } from '@/db/project-life';
import { sectionsOfReport } from '@/db/report-rows';
import { releasedSections } from '@/db/section-releases';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { learnerTables } from '@/lib/figure/learner-totals';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { differences } from '@/test/audited';
import { by, officerOf } from '@/test/builders';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { cancelProjectEvent } from './cancel-project-event';
import { managedProject } from './managed-project';
import { projectDetail } from './project-detail';
import { projectList } from './project-list';
import { recordAmount } from './record-amount';
import { recordProjectEvent } from './record-project-event';

beforeEach(() => programmeDatabase());

const SOURCE = 'Décision du comité';
const happens = (
  project: { projectId: number; officer: Parameters<typeof by>[0] },
  kind: string,
  effectiveOn: string,
  more: Record<string, unknown> = {},
  now = NOW,
) =>
  execute(
    recordProjectEvent,
    { projectId: project.projectId, kind, effectiveOn, source: SOURCE, reason: null, ...more },
    by(project.officer, now),
  );

describe('the life of a project', () => {
  const announced = () =>
    laureate({ acronym: 'VIE', status: 'announced', actions: [{ key: 'DIRECTION', season: 'S2' }] });

  it('is told by its events, from the decision to its end, and read as of any day', async () => {
    const project = await announced();
    await happens(project, 'contracted', '2024-06-01', {}, on('2024-06-01'));
    await happens(project, 'started', '2024-09-01', {}, on('2024-09-01'));
    await happens(project, 'suspended', '2026-01-10', { reason: 'Enquête' }, on('2026-01-12'));
    await happens(project, 'resumed', '2026-02-01', {}, on('2026-02-01'));
    await happens(project, 'terminated', '2026-11-01', { reason: 'Désaccord' });
    const status = async (day: string) => (await projectDetail(read(), { slug: 'vie', day })).status;
    const days = [
      '2024-05-31',
      '2024-06-01',
      '2025-01-01',
      '2026-01-11',
      '2026-01-12',
      '2026-02-01',
      NOW.day,
    ];
    expect(await Promise.all(days.map(status))).toEqual([
      'announced',
      'contracted',
      'running',
      // Not known yet that day: it is recorded two days late.
      'running',
      'suspended',
      'running',
      'terminated',
    ]);
    const { life } = await projectDetail(read(), { slug: 'vie', day: NOW.day });
    expect(life.map(({ kind, effectiveOn }) => `${effectiveOn} ${kind}`)).toEqual([
      '2024-01-15 decided',
      '2024-06-01 contracted',
      '2024-09-01 started',
      '2026-01-10 suspended',
      '2026-02-01 resumed',
      '2026-11-01 terminated',
    ]);
    expect(await differences()).toEqual([]);
  });

  it('counts its decision for ever, and says beside it who gave up', async () => {
    const project = await announced();
    await laureate({ acronym: 'AUTRE', actions: [{ key: 'DIRECTION', season: 'S2' }] });
    await happens(project, 'abandoned', '2026-11-10', { reason: 'Sans financement complémentaire' });
    const counts = async (day: string) => {
      const { laureates, gaveUp, participations } = await seasonOverview(read(), 'S2', day);
      return { laureates, gaveUp, participations };
    };
    expect(await counts('2026-11-19')).toEqual({ laureates: 2, gaveUp: 0, participations: 2 });
    expect(await counts(NOW.day)).toEqual({ laureates: 2, gaveUp: 1, participations: 2 });
    expect(await projectList(read(), { day: NOW.day, action: 'DIRECTION' })).toMatchObject({
      total: 2,
      gaveUp: 1,
    });
  });

  it.each([
    ['started', '2024-09-01', {}, 'kind', 'life_step_not_allowed'],
    ['contracted', '2024-01-14', {}, 'effectiveOn', 'effective_before_decision'],
    ['contracted', '2026-11-21', {}, 'effectiveOn', 'life_event_to_come'],
    ['abandoned', '2024-06-01', { reason: '' }, 'reason', 'reason_needed'],
    ['contracted', '2024-06-01', { source: '' }, 'source', 'source_needed'],
    ['decided', '2024-06-01', {}, 'kind', 'life_event_needed'],
  ])('refuses « %s » on %s (%o)', async (kind, effectiveOn, more, path, code) => {
    const project = await announced();
    await expect(happens(project, kind, effectiveOn, more)).rejects.toMatchObject({
      fields: [{ path, code }],
    });
  });

  it('refuses the same fact twice, one who was paid and would give up, and a page that is stale', async () => {
    const project = await announced();
    await happens(project, 'contracted', '2024-06-01');
    await expect(happens(project, 'contracted', '2024-06-02')).rejects.toMatchObject({
      fields: [{ code: 'life_event_known', params: { day: '2024-06-01' } }],
    });
    await execute(
      recordAmount,
      { projectId: project.projectId, kind: 'paid', cents: 100_000, datedOn: '2024-07-01', source: 'Relevé' },
      by(project.officer),
    );
    await expect(
      happens(project, 'abandoned', '2024-08-01', { reason: 'Renonciation' }),
    ).rejects.toMatchObject({ fields: [{ code: 'abandoned_after_payment' }] });
    await expect(happens(project, 'started', '2024-09-01', { version: 0 })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'project_changed_meanwhile',
    });
  });

  it('is corrected by another row: what was known stays known on its days', async () => {
    const project = await announced();
    await happens(project, 'contracted', '2024-06-01', {}, on('2024-06-01'));
    await happens(project, 'started', '2024-09-01', {}, on('2024-09-01'));
    const eventId = (kind: string) =>
      lifeLines(read(), project.projectId).find((line) => line.kind === kind)?.id ?? 0;
    const contracted = eventId('contracted');
    const cancel = (id: number) =>
      execute(
        cancelProjectEvent,
        { projectId: project.projectId, eventId: id, reason: 'Mauvaise date' },
        by(project.officer),
      );
    await expect(cancel(contracted)).rejects.toMatchObject({ fields: [{ code: 'life_event_held' }] });
    const started = eventId('started');
    await cancel(started);
    await expect(cancel(started)).rejects.toMatchObject({ fields: [{ code: 'life_event_unknown' }] });
    const status = async (day: string) => (await projectDetail(read(), { slug: 'vie', day })).status;
    expect(await status('2026-11-19')).toBe('running');
    expect(await status(NOW.day)).toBe('contracted');
    await happens(project, 'started', '2024-10-01');
    expect(await status(NOW.day)).toBe('running');
    expect(await differences()).toEqual([]);
  });
});

describe('an end', () => {
  let c: Consortium;
  beforeEach(async () => {
    c = await consortium();
  });
  const asked = async () => (await managedProject(read(), c.officer, 'essai', NOW)).openCommitments;
  const end = async (more: Record<string, unknown> = {}) =>
    happens(c, 'terminated', '2026-08-31', {
      reason: 'Résiliée d’un commun accord',
      commitments: (await asked()).map(({ key }) => ({ key, holds: false })),
      ...more,
    });
  const engaged = async (day: string) =>
    (await seasonOverview(read(), 'S1', day)).actions
      .flatMap(({ components }) => components)
      .find(({ id }) => id === 'JURISTES.S1')?.values.committed.value;
  const sections = async (day: string) => (await sectionsOfReport(read(), c.october.id, day)).length;

  it('asks of each commitment, takes out those that do not hold, and asks the project for nothing more', async () => {
    const open = await asked();
    expect(open.map(({ training }) => training)).toEqual([
      'Master Droit du numérique en santé',
      'Médiation numérique en santé',
    ]);
    const [law, mediation] = open.map(({ key }) => key);
    await expect(end({ commitments: [{ key: law, holds: false }] })).rejects.toMatchObject({
      fields: [{ path: 'commitments', code: 'commitments_unsettled', params: { left: 1 } }],
    });
    await end({
      commitments: [
        { key: law, holds: false },
        { key: mediation, holds: true },
      ],
    });
    expect((await asked()).map(({ key }) => key)).toEqual([mediation]);
    expect([await engaged('2026-11-19'), await engaged(NOW.day)]).toEqual([1, 0]);
    expect([await sections('2026-11-19'), await sections(NOW.day)]).toEqual([2, 0]);
    expect(await releasedSections(read(), { reportId: c.october.id }, NOW.day)).toMatchObject([
      { cause: 'project_ended', reason: 'Résiliée d’un commun accord' },
      { cause: 'project_ended' },
    ]);
    expect(await differences()).toEqual([]);
  });

  it('makes what is planned for years that begin later « sans objet », and leaves the year that had begun', async () => {
    const planned = async (day: string) =>
      (await learnerTables(read(), 'S1', day))
        .totals({ grain: 'project', projectId: c.projectId })
        .map(({ measure, values }) => [measure, values.committed.value]);
    const before = await planned('2026-11-19');
    await end();
    expect(await planned(NOW.day)).toEqual(before);
    await execute(
      cancelProjectEvent,
      {
        projectId: c.projectId,
        eventId: lifeLines(read(), c.projectId).at(-1)?.id ?? 0,
        reason: 'Un jour trop tard',
      },
      by(c.officer),
    );
    await end({ effectiveOn: '2025-08-31' });
    // Forgotten until then: it is recorded before the end, which may still follow it.
    await happens(c, 'suspended', '2025-07-01', { reason: 'Attente' });
    expect((await planned(NOW.day)).filter(([, value]) => value !== null && value !== 0)).toEqual([]);
    expect(await planned('2026-11-19')).toEqual(before);
    expect(await differences()).toEqual([]);
  });

  it('that is taken back gives the commitments and the plan back, where nobody spoke of them since', async () => {
    const before = await engaged(NOW.day);
    await end({ effectiveOn: '2025-08-31' });
    expect(await engaged(NOW.day)).toBe(0);
    await execute(
      cancelProjectEvent,
      {
        projectId: c.projectId,
        eventId: lifeLines(read(), c.projectId).at(-1)?.id ?? 0,
        reason: 'La convention court toujours',
      },
      by(c.officer, on('2026-11-21')),
    );
    expect([await engaged(NOW.day), await engaged('2026-11-21')]).toEqual([0, before]);
    expect(await differences()).toEqual([]);
  });

  it('and a suspension are written by an officer of one of its actions, and by no other', async () => {
    const of = async (...actions: string[]) => ({ ...c, officer: await officerOf(...actions) });
    await happens(await of('JURISTES'), 'suspended', '2026-11-01', { reason: 'Enquête' });
    expect(await sections(NOW.day)).toBe(0);
    await expect(happens(await of('DIRECTION'), 'resumed', '2026-11-02')).rejects.toMatchObject({
      kind: 'missing',
    });
    await expect(happens({ ...c, officer: c.lead }, 'resumed', '2026-11-02')).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
