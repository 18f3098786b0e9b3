import { beforeEach, describe, expect, it } from 'vitest';
import { auditRollups, rollupDays } from '@/db/audit';
import { heirsIn, successions } from '@/db/organisation-heirs';
import { reportHeading, reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { allPeriods } from '@/db/reports';
import { read } from '@/db/store';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { changesBetween } from '@/lib/comparison/changes-between';
import { actionsProgress } from '@/lib/figure/action-progress';
import { publicGaps } from '@/lib/gap/gaps';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { gapTitle } from '@/lib/wording/gaps';
import { account, by, officerOf } from '@/test/builders';
import { enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { universities, university } from '@/test/universities';
import { cancelSuccession } from './cancel-succession';
import { recordSuccession } from './record-succession';
import { successionPreview } from './succession-preview';

let u: Awaited<ReturnType<typeof universities>>;
beforeEach(async () => {
  await programmeDatabase();
  u = await universities(20);
});

const [FIRST, SECOND] = [0, 1];
const merge = (more: Record<string, unknown> = {}, now = on('2024-11-05')) =>
  execute(
    recordSuccession,
    {
      ...{ organisationId: u.ids[FIRST], kind: 'absorbed', successorId: u.ids[SECOND] },
      ...{ effectiveOn: '2025-01-01', reason: 'Fusion', source: 'Décret du 3 novembre 2024', ...more },
    },
    by(u.officer, now),
  );

const component = async (day: string) =>
  (await actionsProgress(read(), 'S1', day))
    .find(({ key }) => key === 'PS_INITIALE')
    ?.components.find(({ id }) => id === 'PS_INITIALE.S1.U');
const committed = async (day: string) => (await component(day))?.values.committed.value;

async function audited() {
  for (const day of [...(await rollupDays(read())), undefined])
    expect(await auditRollups(read(), day), `the audit on ${day ?? 'any day'}`).toEqual([]);
}

describe('two of twenty universities merge on 1 January 2025', () => {
  it('there are 20 of them the day before, 19 from that day on, and the target stays as printed', async () => {
    expect((await component('2025-01-01'))?.target).toBe(33);
    await merge();
    expect(await committed('2024-12-31')).toBe(20);
    expect(await committed('2025-01-01')).toBe(19);
    expect(await committed(NOW.day)).toBe(19);
    expect((await component('2025-01-01'))?.target).toBe(33);
    expect((await component('2025-01-01'))?.rates.committed).toBe(19 / 33);
    await audited();
  });

  it('the disagreement with the target is a gap from that day on, in words', async () => {
    await merge();
    const gap = async (day: string) =>
      (await publicGaps(read(), day, 'S1')).find(({ key }) => key === 'merged:PS_INITIALE.S1.U');
    expect(await gap('2024-12-31')).toBeUndefined();
    const found = await gap('2025-01-01');
    expect(found).toMatchObject({ state: 'to_explain', touches: { components: ['PS_INITIALE.S1.U'] } });
    expect(found && gapTitle(found)).toContain('2\u00a0universités ont fusionné le 1er janvier 2025');
    expect(found && gapTitle(found)).toContain('engagé 19 au lieu de 20, cible 33');
  });

  it('into a new one counts the same', async () => {
    const born = await university(by(u.officer, on('2024-11-04')), 'Université nouvelle');
    await merge({ kind: 'merged', alsoIds: [u.ids[SECOND]], successorId: born });
    expect([await committed('2024-12-31'), await committed('2025-01-01')]).toEqual([20, 19]);
    await audited();
  });

  it('recorded late moves the count from its recording; the days before stay as they were known', async () => {
    await merge({}, on('2025-03-10'));
    expect([await committed('2025-03-09'), await committed('2025-03-10')]).toEqual([20, 19]);
    await audited();
  });

  it('cancelled, makes 20 again; the days between keep what was known', async () => {
    const { successions: made } = await merge();
    await execute(
      cancelSuccession,
      { successionId: made[0], reason: 'Le décret est annulé.' },
      by(u.officer, on('2025-02-01')),
    );
    expect(await Promise.all(['2024-12-31', '2025-01-31', '2025-02-01'].map(committed))).toEqual([
      20, 19, 20,
    ]);
    expect(successions(read())).toMatchObject([{ cancelledFrom: '2025-02-01' }]);
    await audited();
    expect(
      await refusedWith(
        execute(
          cancelSuccession,
          { successionId: made[0], reason: 'Encore' },
          by(u.officer, on('2025-02-02')),
        ),
      ),
    ).toBe('succession_cancelled');
  });

  it('is followed by another one: the last successor counts', async () => {
    await merge();
    await merge(
      { organisationId: u.ids[SECOND], successorId: u.ids[2], effectiveOn: '2025-06-01' },
      on('2025-05-01'),
    );
    expect(await Promise.all(['2025-05-31', '2025-06-01'].map(committed))).toEqual([19, 18]);
    await audited();
  });
});

it('a split and an end move no count', async () => {
  const born = await university(by(u.officer, on('2024-11-04')), 'Université née d’une autre');
  await merge({ kind: 'split', successorId: born });
  await merge({ organisationId: u.ids[3], kind: 'ended', successorId: null });
  expect(await committed(NOW.day)).toBe(20);
  expect(heirsIn(read())).toEqual([]);
});

it('what is sent and validated between the recording and its day counts as one from that day on', async () => {
  const { campaignId } = await execute(
    openCampaign,
    {
      ...{
        label: 'Octobre 2024',
        periodId: (await allPeriods(read())).find(({ label }) => label === '2024-2025')?.id,
        observedOn: '2024-10-31',
      },
      ...{ opensOn: '2024-10-15', dueOn: '2024-12-15', closesOn: '2025-01-31', actionKeys: ['PS_INITIALE'] },
    },
    by(u.officer, on('2024-10-15')),
  );
  await merge();
  const lead = await account('lead', { organisationId: u.ids[FIRST] ?? null });
  const colleague = await officerOf('PS_INITIALE');
  const report = (await reportsOfProject(read(), u.projectId)).find((one) => one.campaignId === campaignId);
  const opened = [FIRST, SECOND, 2].map((index) => ({
    ...{ participationId: u.participationId, subject: 'university', organisationId: u.ids[index] },
    ...{ trainingId: null, happenedOn: '2024-09-01', seen: null },
  }));
  await enter(lead, report?.id ?? 0, { offers: opened }, on('2024-11-10'));
  const version = (await reportHeading(read(), report?.id ?? 0))?.version;
  await execute(submitReport, { reportId: report?.id, version }, by(lead, on('2024-11-10')));
  const [section] = await sectionsOfReport(read(), report?.id ?? 0, '2024-11-11');
  await execute(validateSection, { sectionId: section?.id }, by(colleague, on('2024-11-12')));
  const verified = async (day: string) => (await component(day))?.values.verified.value;
  expect([await verified('2024-11-12'), await verified('2025-01-01')]).toEqual([3, 2]);
  await audited();
});

it('says what would change before it is recorded, and writes nothing', async () => {
  const asked = {
    ...{ organisationId: u.ids[FIRST] ?? 0, alsoIds: [], kind: 'absorbed' as const },
    ...{ successorId: u.ids[SECOND] ?? 0, effectiveOn: '2025-01-01' },
  };
  const preview = await successionPreview(read(), u.officer, asked, on('2024-11-05'));
  expect(preview).toMatchObject({
    problems: [],
    from: '2025-01-01',
    effects: [{ layer: 'committed', before: 20, after: 19, action: { number: 1, season: 'S1' } }],
    parts: [{ organisation: 'Université d’essai 1', seats: [{ project: 'UNIVERSITÉS', role: 'lead' }] }],
    successor: 'Université d’essai 2',
  });
  expect(successions(read())).toEqual([]);
  await merge();
  expect(await committed('2025-01-01')).toBe(preview.effects[0]?.after);
  const again = await successionPreview(read(), u.officer, asked, on('2024-11-06'));
  expect(again.problems.map(({ code }) => code)).toEqual(['succession_recorded']);
  await expect(successionPreview(read(), null, asked, NOW)).rejects.toMatchObject({ kind: 'missing' });
});

it('is told to anyone between two days, with what was taken back of it', async () => {
  const { successions: made } = await merge();
  await execute(
    cancelSuccession,
    { successionId: made[0], reason: 'Le décret est annulé.' },
    by(u.officer, on('2025-02-01')),
  );
  const { changes } = await changesBetween(read(), null, NOW, {
    ...{ from: '2024-11-01', to: NOW.day, page: 1 },
  });
  expect(
    changes.flatMap(({ kind, day, succession }) => (succession ? [[kind, day, succession.successor]] : [])),
  ).toEqual([
    ['succession_cancelled', '2025-02-01', 'Université d’essai 2'],
    ['succession', '2024-11-05', 'Université d’essai 2'],
  ]);
});

it('nothing is written where an act is refused', async () => {
  await expect(merge({ successorId: u.ids[FIRST] })).rejects.toMatchObject({
    fields: [{ path: 'successorId', code: 'successor_is_itself' }],
  });
  await expect(merge({ kind: 'ended', successorId: null })).rejects.toMatchObject({
    fields: [{ path: 'organisationId', code: 'organisation_leads', params: { projects: 'UNIVERSITÉS' } }],
  });
  await expect(merge({ successorId: 999_999 })).rejects.toMatchObject({
    fields: [{ path: 'successorId', code: 'successor_missing' }],
  });
  expect(successions(read())).toEqual([]);
});

it('is recorded by any officer, and by nobody else', async () => {
  for (const role of ['lead', 'contributor', 'reader', 'observer', 'admin'] as const) {
    const actor = await account(role, { organisationId: u.ids[FIRST] ?? null });
    await expect(
      execute(
        recordSuccession,
        {
          ...{ organisationId: u.ids[FIRST], kind: 'absorbed', successorId: u.ids[SECOND] },
          ...{ effectiveOn: '2025-01-01', reason: 'Fusion', source: 'Décret' },
        },
        by(actor),
      ),
    ).rejects.toMatchObject({ kind: 'missing' });
  }
});
