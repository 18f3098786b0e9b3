import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { replaceComponent } from '@/lib/objective/replace-component';
import { seasonOneResults } from '@/lib/overview/season-one-results';
import { judgedActions } from '@/lib/verdict/judged-actions';
import { by, officerOf } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { actionView } from './action-view';
import { componentViews, pooledReadings, rateReadings } from './objective-view';

const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');

async function actionOf(season: 'S1' | 'S2', key: string) {
  const action = (await judgedActions(read(), season, NOW.day)).find((one) => one.key === key);
  if (!action) throw new Error(`No action ${key}`);
  return action;
}

beforeEach(async () => void (await programmeDatabase()));

it('sets the published rate beside the component that it speaks of, and there only', async () => {
  const [universities, students] = componentViews(await actionOf('S1', 'PS_INITIALE'));
  expect(universities?.published.map(({ rate }) => rate)).toEqual([0.6]);
  expect(plain(universities?.published[0]?.note)).toBe('en septembre 2023');
  expect(students?.published).toEqual([]);
  expect(plain(students?.reason)).toBe(
    'Taux non calculable (mode de comptage inconnu). Les 70 000 étudiants de l’action 1 peuvent être un flux annuel (100 000 par an annoncés en 2022, 210 000 ailleurs) : pas de division tant qu’un agent n’a pas consigné le mode de comptage et sa source.',
  );
});

it('keeps the reading of components together apart from that of one', async () => {
  const action = await actionOf('S1', 'DIRECTION');
  expect(pooledReadings(action)).toHaveLength(1);
  expect(rateReadings(action).map(({ figure, rest }) => plain(figure + rest))).toEqual([
    'non calculable (rien n’a été déclaré) – composantes ensemble (lecture déduite)',
    'non calculable (rien n’a été déclaré) – formations de cadres d’établissements médico-sociaux (lecture déduite)',
  ]);
  expect(plain(actionView(action, '').composite?.words ?? '')).toBe(
    'Pas de taux global : aucune de ses cibles n’est mesurable.',
  );
});

it('says of a published rate that one of its components is no longer in force', async () => {
  const officer = await officerOf('DIRECTION');
  await execute(
    replaceComponent,
    {
      ...{ componentId: 'DIRECTION.S1.D', indicatorKey: 'milestone', label: 'comité installé' },
      ...{ src: 'Décision du 19 novembre', reason: 'Un jalon suffit' },
    },
    by(officer),
  );
  const [pooled] = rateReadings(await actionOf('S1', 'DIRECTION'));
  expect(plain(`${pooled?.figure}${pooled?.rest}`)).toBe(
    'non calculable (une composante n’est plus en vigueur) – composantes ensemble (lecture déduite)',
  );
  const { rows } = await seasonOneResults(read(), NOW.day);
  const direction = rows.find(({ action }) => action.key === 'DIRECTION');
  expect(direction?.readings.map(({ fits }) => fits)).toEqual([[], [4]]);
});

it('says the due date to the precision of the source, and who sets a target', async () => {
  const [people, volumes] = componentViews(await actionOf('S2', 'MEDIATEURS'));
  expect(people).toMatchObject({ target: 10_000, unit: 'personnes', due: 'd’ici 2026' });
  expect(plain(volumes?.reason)).toBe('Cible fixée par chaque candidat : pas de taux.');
});
