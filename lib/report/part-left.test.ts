import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordTraining } from '@/lib/project/record-training';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { finishPart } from './finish-part';
import { workspace } from './workspace';

let c: Consortium;
let partnersLaw = 0;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  // The partner declares something in both sections: two cells of JURISTES, one of MEDIATEURS.
  const { trainingId } = await execute(
    recordTraining,
    {
      ...{ participationId: c.participations.jurists, organisationId: c.organisations.partner },
      ...{ title: 'Droit des données de santé', kind: 'track', regime: 'initial', componentIds: [] },
      ...{ regions: [{ regionCode: '53' }, { regionCode: '52' }], levelKeys: ['7'] },
    },
    by(c.officer, on('2025-01-10')),
  );
  partnersLaw = trainingId;
  const planned = ['53', '52'].map((regionCode) => ({
    ...{ trainingId, regionCode, periodId: c.periodId, levelKey: '7', professionKey: 'na' },
    ...{ measure: 'entered', value: 12 },
  }));
  await execute(
    recordCommitments,
    { participationId: c.participations.jurists, offers: [], planned },
    by(c.officer, on('2025-01-10')),
  );
});

const card = async () =>
  (await workspace(read(), c.contributor, NOW)).reports.find(({ id }) => id === c.october.id);
const left = async () => (await card())?.sections.map(({ id, left }) => [id, left?.toFill, left?.own]);
const fill = (regionCode: string, text: string) =>
  enter(c.contributor, c.october.id, {
    cells: [c.cell('law', text, { trainingId: partnersLaw, regionCode })],
  });
const finish = (sectionId: number) =>
  execute(
    finishPart,
    { sectionId, organisationId: c.organisations.partner, finished: true },
    by(c.contributor),
  );

it('who enters a part is told how many of its cells are left, and of nobody else’s', async () => {
  expect(await left()).toEqual([
    [c.october.law, 2, 2],
    [c.october.mediation, 1, 1],
  ]);
  await fill('53', '0');
  expect(await left()).toContainEqual([c.october.law, 1, 2]);
  // The lead's own line is not his to fill.
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] });
  expect(await left()).toContainEqual([c.october.law, 1, 2]);
});

it('a section whose part is finished leaves what is to do, and the report with the last one', async () => {
  await fill('53', '11');
  await fill('52', 'rien');
  expect(await left()).toContainEqual([c.october.law, 0, 2]);
  await finish(c.october.law);
  expect((await card())?.stage).toBe('to_do');
  expect(await left()).toEqual([[c.october.mediation, 1, 1]]);
  await finish(c.october.mediation);
  expect((await card())?.stage).toBe('own_part_done');
});

it('the lead, who sends, sees every section and no part', async () => {
  const { reports } = await workspace(read(), c.lead, NOW);
  const sections = reports.find(({ id }) => id === c.october.id)?.sections ?? [];
  expect(sections.map(({ id, left }) => [id, left])).toEqual([
    [c.october.law, null],
    [c.october.mediation, null],
  ]);
});
