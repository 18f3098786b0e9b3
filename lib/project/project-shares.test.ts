import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { type Read, read } from '@/db/store';
import { trainingsAt } from '@/db/training-rows';
import { execute } from '@/lib/command';
import type { Layer } from '@/lib/domain/vocabulary';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { everyProject } from '@/test/entitled';
import { laureate } from '@/test/laureate';
import { projectDetail } from './project-detail';
import { projectShares } from './project-shares';
import { recordCommitments } from './record-commitments';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const sharesOf = async (slug: string, handle: Read = read(), day = NOW.day) =>
  projectShares(handle, await projectDetail(handle, { slug, day }), NOW, day);

/** [part, whole, share] of one target in a layer. */
async function shareIn(componentId: string, layer: Layer, slug = 'essai', handle: Read = read()) {
  const found = (await sharesOf(slug, handle)).find(({ component }) => component.id === componentId);
  const share = found?.layers[layer];
  return share && [share.part.value, share.whole.value, share.share];
}

/** Another project of MEDIATEURS, which stands in a second action of the season, with so many planned. */
async function other(planned: number) {
  const found = await laureate({
    acronym: 'AUTRE',
    actions: [
      { key: 'MEDIATEURS', season: 'S2', trainings: [['53']] },
      { key: 'CONTINUE', season: 'S2' },
    ],
  });
  const participationId = found.participationIds.MEDIATEURS ?? 0;
  const trainingId = (await trainingsAt(read(), { projectId: found.projectId }, NOW.day))[0]?.id ?? 0;
  await execute(
    recordCommitments,
    {
      participationId,
      planned: [
        {
          ...{ trainingId, regionCode: '53', periodId: c.periodId, levelKey: '7', professionKey: 'na' },
          ...{ measure: 'first_entered', value: planned },
        },
      ],
    },
    by(found.officer, on('2025-01-10')),
  );
}

describe('trainings', () => {
  it('are shared layer by layer; what nobody answered is no zero', async () => {
    expect(await shareIn('JURISTES.S1', 'committed')).toEqual([1, 1, 1]);
    expect(await shareIn('JURISTES.S1', 'declared')).toEqual([null, null, null]);
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '24')], offers: [c.opening('2026-09-15')] });
    await enter(c.lead, c.october.id, { cells: [c.cell('mediation', '90')] });
    const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
    await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
    expect(await shareIn('JURISTES.S1', 'declared')).toEqual([1, 1, 1]);
    expect(await shareIn('JURISTES.S1', 'verified')).toEqual([null, null, null]);
    await execute(validateSection, { sectionId: c.october.law }, by(c.officer));
    expect(await shareIn('JURISTES.S1', 'verified')).toEqual([1, 1, 1]);
  });

  it('are those known on the day read', async () => {
    const early = await sharesOf('essai', read(), '2025-01-10');
    expect(early.map(({ component }) => component.id)).toEqual(['JURISTES.S1', 'MEDIATEURS.S2']);
  });
});

describe('learners', () => {
  it('of a project of one action in the season: its public total in that of the action', async () => {
    await other(60);
    expect(await shareIn('MEDIATEURS.S2', 'committed')).toEqual([100, 160, 0.625]);
  });

  it('of one that stands in several actions: for those alone who may see the project', async () => {
    await other(60);
    const shares = await sharesOf('autre');
    expect(shares).toMatchObject([{ component: { id: 'MEDIATEURS.S2' }, isApart: true }]);
    expect(shares[0]?.layers.committed).toMatchObject({ part: { value: null }, share: null });
    expect(await shareIn('MEDIATEURS.S2', 'committed', 'autre', await everyProject())).toEqual([
      60, 160, 0.375,
    ]);
  });

  it('that are few give no share, and none of the numbers that would give them back', async () => {
    await other(3);
    for (const slug of ['essai', 'autre']) {
      const committed = (await sharesOf(slug)).find(({ component }) => component.id === 'MEDIATEURS.S2')
        ?.layers.committed;
      expect(committed?.share).toBeNull();
      expect([committed?.part.value, committed?.whole.value]).not.toEqual([100, 103]);
    }
  });
});
