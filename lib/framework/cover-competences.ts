import { appendCoverage, type CoverageRow, coverageNow } from '@/db/training-coverage';
import type { Command } from '@/lib/command';
import { type CoverageInput, coverageInput } from '@/lib/domain/framework/inputs';
import { minutesProblems } from '@/lib/domain/framework/minutes';
import type { FrameworkKey } from '@/lib/domain/framework/vocabulary';
import { changedKnown } from '@/lib/domain/known';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { type FoundTrainingNow, findTrainingNow } from '@/lib/project/training-found';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { competenceKey, listedProblems } from './coverage-problems';
import { type Framework, frameworksAt } from './frameworks';

type Said = Pick<CoverageRow, 'frameworkKey' | 'position' | 'covers' | 'minutes' | 'assessed'>;

/**
 * Says which competences of which frameworks a training covers, for how long and how they are assessed: known from
 * today. Only what changes is written; a competence left out of a framework that is said whole is « not covered »,
 * which is more than nobody having said.
 */
export const coverCompetences: Command<
  CoverageInput,
  FoundTrainingNow,
  { changed: number; revision: number }
> = {
  name: 'cover-competences',
  permission: 'training.record',
  input: coverageInput,
  find: (circumstances, { trainingId }) => findTrainingNow(circumstances, trainingId),
  async run({ tx, actor, now, door }, given, { training, current }) {
    const { trainingId, seen } = given;
    const before = coverageNow(tx, trainingId);
    refuseStale(seen, revisionOf(before), 'coverage_changed_meanwhile');
    const frameworks = await frameworksAt(tx, now.day);
    const { actionKey, seasonKey, projectId } = training;
    const { number: actionNumber } = (await actionNames(tx)).of(seasonKey as SeasonKey, actionKey);
    const { hours } = current.words;
    refuseAll(listedProblems(given, { frameworks, training: { actionKey, actionNumber, hours } }));

    const own = frameworks.filter(({ actions }) => actions.some(({ key }) => key === actionKey));
    const said = wholeSaid(given, own, before);
    const changes = said.filter((one) => !before.some((last) => isSame(last, one)));
    const kept = before.filter((last) => !said.some((one) => placeOf(one) === placeOf(last)));
    refuseAll(minutesProblems('competences', [...kept, ...said], hours));

    const knownFrom = changedKnown(now.day, current.knownFrom);
    const written = changes.map((one) =>
      appendCoverage(tx, {
        ...{ ...one, trainingId, door, knownFrom },
        accountId: actor.accountId,
        at: now.instant,
      }),
    );
    return {
      result: { changed: written.length, revision: written.at(-1) ?? revisionOf(before) },
      journal:
        written.length > 0
          ? { subject: `training:${trainingId}`, projectId, references: { trainingCoverage: written } }
          : null,
    };
  },
};

/** The last row of a training's coverage: what a form had before its eyes. */
export const revisionOf = (rows: readonly Pick<CoverageRow, 'id'>[]): number =>
  Math.max(0, ...rows.map(({ id }) => id));

const placeOf = ({ frameworkKey, position }: Pick<Said, 'frameworkKey' | 'position'>) =>
  competenceKey({ framework: frameworkKey, position });

const isSame = (last: Said, one: Said): boolean =>
  placeOf(last) === placeOf(one) &&
  last.covers === one.covers &&
  last.minutes === one.minutes &&
  last.assessed === one.assessed;

/** What is listed, and « not covered » for the rest of the frameworks that are said whole. */
function wholeSaid(
  { competences, replaces }: CoverageInput,
  own: readonly Framework[],
  before: readonly CoverageRow[],
): Said[] {
  const listed = competences.map(
    ({ framework, position, covers, minutes, assessed }): Said => ({
      ...{ frameworkKey: framework, position, covers, minutes },
      assessed: covers ? assessed : null,
    }),
  );
  const places = new Set(listed.map(placeOf));
  const whole = wholeFrameworks(replaces, own, [...listed, ...before]);
  const rest = own
    .filter(({ key }) => whole.includes(key))
    .flatMap(({ key, competences: all }) => all.map(({ position }) => ({ frameworkKey: key, position })))
    .filter((one) => !places.has(placeOf(one)));
  return [...listed, ...rest.map((one) => ({ ...one, covers: false, minutes: null, assessed: null }))];
}

function wholeFrameworks(
  replaces: CoverageInput['replaces'],
  own: readonly Framework[],
  named: readonly Pick<Said, 'frameworkKey'>[],
): readonly FrameworkKey[] {
  if (replaces !== 'all') return replaces;
  const keys = new Set(named.map(({ frameworkKey }) => frameworkKey));
  return keys.size > 0 ? [...keys] : own.map(({ key }) => key);
}
