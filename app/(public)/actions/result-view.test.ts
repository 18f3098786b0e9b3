import { expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { replaceComponent } from '@/lib/objective/replace-component';
import { seasonOneResults } from '@/lib/overview/season-one-results';
import { by, officerOf } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { resultViews } from './result-view';

it('adds up only the earlier targets that ended on the same day', async () => {
  await programmeDatabase();
  await execute(
    replaceComponent,
    {
      ...{ componentId: 'REGLEMENTAIRE.S1', indicatorKey: 'trainings', label: 'formations', target: '9' },
      ...{ src: 'Décision du 19 novembre', reason: 'Toutes les formations comptent' },
    },
    by(await officerOf('REGLEMENTAIRE')),
  );
  const views = resultViews(await seasonOneResults(read(), NOW.day), () => '');
  const facts = views.find(({ key }) => key === 'REGLEMENTAIRE')?.known.map(({ words }) => words);
  const earlier = facts?.filter((words) => words.startsWith('Objectif d’un document antérieur'));
  expect(earlier?.map((words) => words.match(/\d+(?=\u00a0(?:parcours|module))/g))).toEqual([
    expect.arrayContaining(['3', '2']),
    ['7'],
  ]);
});
