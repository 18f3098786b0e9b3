import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { changesBetween } from '@/lib/comparison/changes-between';
import { editionDetail } from '@/lib/edition/editions';
import { freezeEdition } from '@/lib/edition/freeze-edition';
import { journal } from '@/lib/journal/journal';
import { changeWords } from '@/lib/journal/journal-words';
import { correctOrganisation } from '@/lib/organisation/correct-organisation';
import { regionDetail } from '@/lib/overview/region-detail';
import { changeConsortium } from '@/lib/project/change-consortium';
import { correctProject } from '@/lib/project/correct-project';
import { projectDetail } from '@/lib/project/project-detail';
import { renameTraining } from '@/lib/project/rename-training';
import { projectEntries } from '@/lib/report/project-entries';
import { by } from './builders';
import { type Consortium, consortium } from './consortium';
import { NOW, programmeDatabase } from './database';

const EVE = '2026-11-19';
/** The day from which it is true: long before it is recorded. */
const TRUE_FROM = '2026-03-01';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const renameProject = () =>
  execute(
    correctProject,
    {
      projectId: c.projectId,
      ...{ acronym: 'APRÈS', name: 'Tout autre nom', status: 'running', anrReference: null },
      ...{ startsOn: '2024-09-01', endsOn: null, announcedOn: null },
      ...{ effectiveOn: TRUE_FROM, reason: 'Avenant n° 1' },
    },
    by(c.officer),
  );
const moveOrganisation = () =>
  execute(
    correctOrganisation,
    {
      organisationId: c.organisations.partner,
      ...{ version: 0, name: 'Université réunie', kind: 'university', regionCode: '11', reason: 'Fusion' },
      ...{ healthUniversity: true, healthSource: 'Liste du ministère' },
    },
    by(c.officer),
  );
const renameLaw = () =>
  execute(
    renameTraining,
    {
      trainingId: c.trainings.law,
      ...{ title: 'Master tout autre', effectiveOn: TRUE_FROM, reason: 'Nouvelle maquette' },
    },
    by(c.lead),
  );
const join = () =>
  execute(
    changeConsortium,
    {
      projectId: c.projectId,
      organisationId: c.organisations.stranger,
      ...{ event: 'join', role: 'partner', effectiveOn: TRUE_FROM, reason: 'Avenant n° 1' },
    },
    by(c.officer),
  );
const everything = async () => {
  await renameProject();
  await moveOrganisation();
  await renameLaw();
  await join();
};

/** What the pages of a day say by name. */
async function namesOn(day: string) {
  const { acronym, name, members, trainings } = await projectDetail(read(), { slug: 'essai', day });
  const entries = await projectEntries(read(), c.officer, NOW, { slug: 'essai', day, page: 1 });
  const seated = async (code: string) =>
    (await regionDetail(read(), { code, day })).organisations.map(({ name }) => name);
  return {
    project: `${acronym} – ${name}`,
    members: members.map((member) => member.organisation),
    trainings: trainings.map(({ title }) => title),
    entries: entries?.entries.map(({ training }) => training).toSorted(),
    bretagne: await seated('53'),
    paris: await seated('11'),
  };
}

describe('what is recorded late', () => {
  it('leaves the pages of the days before as they were known, and holds from its recording', async () => {
    const before = await namesOn(EVE);
    await everything();
    expect(await namesOn(EVE)).toEqual(before);
    // True since March, and not known then: a reading of April keeps what it was.
    expect((await namesOn('2026-04-15')).project).toBe(before.project);
    expect(await namesOn(NOW.day)).toMatchObject({
      project: 'APRÈS – Tout autre nom',
      members: ['Université A', 'Université réunie', 'Université C'],
      trainings: expect.arrayContaining(['Master tout autre']),
      entries: expect.arrayContaining(['Master tout autre']),
      bretagne: ['Université A', 'Université C'],
      paris: ['Université réunie'],
    });
  });

  it('is told between two days on that of its recording, with since when it is true', async () => {
    await everything();
    const between = (from: string, to: string) =>
      changesBetween(read(), c.officer, NOW, { from, to, page: 1 });
    expect((await between('2026-02-01', EVE)).changes.filter(({ trueFrom }) => trueFrom)).toEqual([]);
    const { changes } = await between(EVE, NOW.day);
    const told = changes.map(({ kind, day, trueFrom, project }) => [kind, day, trueFrom, project?.acronym]);
    for (const kind of ['project_changed', 'member_joined', 'training_changed'])
      expect(told).toContainEqual([kind, NOW.day, TRUE_FROM, 'APRÈS']);
  });

  it('reads earlier changes under the names of the later of the two days', async () => {
    const acronyms = async () =>
      new Set(
        (await changesBetween(read(), null, NOW, { from: '2024-12-31', to: EVE, page: 1 })).changes.flatMap(
          ({ project }) => project?.acronym ?? [],
        ),
      );
    expect(await acronyms()).toEqual(new Set(['ESSAI']));
    await everything();
    expect(await acronyms()).toEqual(new Set(['ESSAI']));
  });

  it('says in the journal when it was recorded and since when it is true', async () => {
    await everything();
    const { lines } = await journal(read(), c.officer, NOW, {});
    const said = (command: string) =>
      lines
        .filter((line) => line.command === command)
        .flatMap(({ changes, words }) => changes.map((change) => changeWords(change, words)));
    const late = 'nregistré le 20 novembre 2026, vrai depuis le 1er mars 2026';
    expect(said('correct-project')).toMatchObject([
      {
        what: 'Nom changé',
        before: 'ESSAI – Projet d’essai',
        after: 'APRÈS – Tout autre nom',
        detail: expect.stringContaining(late),
      },
    ]);
    expect(said('change-consortium')).toMatchObject([{ detail: expect.stringContaining(late) }]);
    expect(said('rename-training')).toMatchObject([{ after: expect.stringContaining(late) }]);
  });

  it('changes nothing of an edition, and the same day frozen again says the same', async () => {
    const freeze = async () => {
      const { key } = await freezeEdition({ title: 'Bilan du comité', asOf: EVE }, by(c.officer));
      return (await editionDetail(read(), key)).edition;
    };
    const first = await freeze();
    await everything();
    expect((await editionDetail(read(), first.key)).edition).toEqual(first);
    const again = await freeze();
    expect(again.seasons).toEqual(first.seasons);
    expect(again.seasons.flatMap(({ projects }) => projects).map(({ acronym }) => acronym)).toContain(
      'ESSAI',
    );
  });
});
