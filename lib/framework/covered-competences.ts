import type { Read } from '@/db/store';
import { type CoverageRow, coverageAt } from '@/db/training-coverage';
import { type TrainingsOf, trainingOffersAt, trainingsAt } from '@/db/training-rows';
import {
  type CompetenceCount,
  competenceCounts,
  type OfferState,
  offerState,
} from '@/lib/domain/framework/coverage';
import type { FrameworkKey } from '@/lib/domain/framework/vocabulary';
import { remember } from '@/lib/figure/memory';
import { projectsGivenUp } from '@/lib/figure/project-index';
import { Refusal } from '@/lib/refusal';
import { type Framework, frameworksAt } from './frameworks';

/** A training of which something is said, with where it stands on the day. */
export interface CoveringTraining {
  id: number;
  projectId: number;
  title: string;
  actionKey: string;
  state: OfferState;
  said: CoverageRow[];
}

export interface CoveredCompetences {
  framework: Framework;
  counts: CompetenceCount[];
  /** The trainings that say something of it: opened, and committed only. Without any, the list tells nothing. */
  trainings: { opened: number; committed: number };
}

/** The trainings of a project, a region or an action that say what they cover, at the end of a day. */
export async function coveringTrainings(
  read: Read,
  of: TrainingsOf,
  day: string,
): Promise<CoveringTraining[]> {
  const said = Map.groupBy(coverageAt(read, of, day), ({ trainingId }) => trainingId);
  if (said.size === 0) return [];
  const offers = new Map(
    (await trainingOffersAt(read, of, day)).map((row) => [`${row.trainingId} ${row.layer}`, row.happenedOn]),
  );
  const givenUp = await projectsGivenUp(read, day);
  return (await trainingsAt(read, of, day)).flatMap(({ id, projectId, title, actionKey, closedOn }) => {
    const on = (layer: string) => offers.get(`${id} ${layer}`) ?? null;
    const days = { committed: on('committed'), declared: on('declared'), verified: on('verified'), closedOn };
    const own = said.get(id);
    const state = givenUp.has(projectId) ? 'none' : offerState(days, day);
    return own ? [{ id, projectId, title, actionKey, state, said: own }] : [];
  });
}

/** Of each framework, how many opened trainings cover each competence, and how many are only committed to. */
export const coveredCompetences = (read: Read, of: TrainingsOf, day: string): Promise<CoveredCompetences[]> =>
  remember(read, 'covered-competences', { of, day }, async () => {
    const trainings = await coveringTrainings(read, of, day);
    return (await frameworksAt(read, day)).map((framework) => coveredOf(framework, trainings));
  });

function coveredOf(framework: Framework, all: readonly CoveringTraining[]): CoveredCompetences {
  const trainings = all.flatMap(({ state, said }) => {
    const own = ofFramework(said, framework.key);
    return own.length > 0 ? [{ state, said: own }] : [];
  });
  const inState = (state: OfferState) => trainings.filter((one) => one.state === state).length;
  return {
    framework,
    counts: competenceCounts(framework, trainings),
    trainings: { opened: inState('opened'), committed: inState('committed') },
  };
}

const ofFramework = (said: readonly CoverageRow[], key: FrameworkKey): CoverageRow[] =>
  said.filter(({ frameworkKey }) => frameworkKey === key);

/** One framework with the trainings of all the actions that rest on it; missing where the key names none. */
export async function frameworkDetail(read: Read, key: string, day: string): Promise<CoveredCompetences> {
  const framework = (await frameworksAt(read, day)).find((one) => one.key === key);
  if (!framework) throw new Refusal('missing', 'not_found');
  const parts = await Promise.all(
    framework.actions.map(async ({ key: actionKey }) => {
      const all = await coveredCompetences(read, { actionKey }, day);
      return all.filter((one) => one.framework.key === framework.key);
    }),
  );
  const own = parts.flat();
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    framework,
    counts: framework.competences.map(({ position }, i) => ({
      position,
      opened: sum(own.map(({ counts }) => counts[i]?.opened ?? 0)),
      committed: sum(own.map(({ counts }) => counts[i]?.committed ?? 0)),
    })),
    trainings: {
      opened: sum(own.map(({ trainings }) => trainings.opened)),
      committed: sum(own.map(({ trainings }) => trainings.committed)),
    },
  };
}

/** The frameworks of an action with what its own trainings cover; missing where none is printed for it. */
export async function actionFrameworks(
  read: Read,
  actionKey: string,
  day: string,
): Promise<CoveredCompetences[]> {
  const all = await coveredCompetences(read, { actionKey }, day);
  const own = all.filter(({ framework }) => framework.actions.some(({ key }) => key === actionKey));
  if (own.length === 0) throw new Refusal('missing', 'not_found');
  return own;
}

/** The frameworks of some actions with what the trainings of a project or a region cover of them. */
export async function placeCoverages(
  read: Read,
  of: TrainingsOf,
  { actionKeys, day }: { actionKeys: readonly string[]; day: string },
): Promise<CoveredCompetences[]> {
  return (await coveredCompetences(read, of, day)).filter(({ framework }) =>
    framework.actions.some(({ key }) => actionKeys.includes(key)),
  );
}
