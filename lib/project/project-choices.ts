import { organisationRows } from '@/db/organisation-rows';
import { allComponents, periods, professions, regions, seasonsAndRounds } from '@/db/reference';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { actionNames } from '@/lib/figure/action-names';

export interface ActionChoice {
  /** « S2 CONTINUE »: the season and the key in one value of a select. */
  value: string;
  season: string;
  key: string;
  number: number;
  title: string;
}

export interface ProjectChoices {
  /** Every action of every season; `own` are the officer's. */
  actions: ActionChoice[];
  own: string[];
  rounds: { id: number; season: string; number: number }[];
  organisations: { id: number; name: string }[];
}

/** What the forms of a project offer. */
export async function projectChoices(read: Read, actor: Actor): Promise<ProjectChoices> {
  const names = await actionNames(read);
  const everything = { words: [], kind: null, region: null, health: false };
  return {
    actions: names.all
      .map(({ season, key, number, title }) => ({ value: `${season} ${key}`, season, key, number, title }))
      .toSorted((a, b) => b.season.localeCompare(a.season) || a.number - b.number),
    own: actionsOf(actor),
    rounds: (await seasonsAndRounds(read)).flatMap(({ key, rounds }) =>
      rounds.map(({ id, number }) => ({ id, season: key, number })),
    ),
    organisations: organisationRows(read, everything)
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => inFrenchOrder(a.name, b.name)),
  };
}

export interface TrainingChoices {
  regions: { code: string; name: string }[];
  professions: { id: number; label: string }[];
  periods: { id: number; label: string }[];
  /** The components that trainings count towards, each of its action and season. */
  components: { id: string; actionKey: string; seasonKey: string; label: string }[];
}

/** What the forms of trainings, commitments and planned learners offer. */
export async function trainingChoices(read: Read): Promise<TrainingChoices> {
  return {
    regions: await regions(read).then((all) => all.map(({ code, name }) => ({ code, name }))),
    professions: (await professions(read))
      .map(({ id, label }) => ({ id, label }))
      .toSorted((a, b) => inFrenchOrder(a.label, b.label)),
    periods: (await periods(read)).map(({ id, label }) => ({ id, label })),
    components: (await allComponents(read))
      .filter(({ source }) => source === 'trainings' || source === 'projects')
      .map(({ id, actionKey, seasonKey, label }) => ({ id, actionKey, seasonKey, label })),
  };
}
