import { recountOffers, recountProjects } from '@/db/offer-history';
import { trainingTitled } from '@/db/projects';
import { coverageNow } from '@/db/training-coverage';
import { isTrainingCommitted, regionsWithFigures } from '@/db/training-proposals';
import { appendTrainingRevision, setLists } from '@/db/training-writes';
import { can } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { minutesProblems } from '@/lib/domain/framework/minutes';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { changedKnown } from '@/lib/domain/known';
import { sameKeys, type TrainingRevision, trainingRevision } from '@/lib/domain/training';
import { Refusal, refuseAll, refuseStale } from '@/lib/refusal';
import { askOfficer } from './ask-officer';
import { type FoundTrainingNow, findTrainingNow, trainingListProblems } from './training-found';

/**
 * Says something else of a training: known from today, the earlier words stay readable as of earlier days. What a
 * committed training counts towards is the officer's to change: asked by a consortium, it waits for him.
 */
export const reviseTraining: Command<
  TrainingRevision,
  FoundTrainingNow,
  { revisionId: number | null; proposalId: number | null }
> = {
  name: 'revise-training',
  permission: 'training.record',
  input: trainingRevision,
  find: (circumstances, { trainingId }) => findTrainingNow(circumstances, trainingId),
  async run(circumstances, given, { training, current, target }) {
    const { tx, actor, now, door } = circumstances;
    const { trainingId, reason, seen, componentIds, regions, levelKeys, professionIds, ...words } = given;
    const { projectId, seasonKey, actionKey, organisationId } = training;
    refuseStale(seen, current.revisionId, 'training_changed_meanwhile');
    const same = await trainingTitled(tx, projectId, organisationId, words.title);
    refuseAll([
      ...(same && same.id !== trainingId
        ? [problem('title', 'training_title_taken', { title: same.title })]
        : []),
      ...(await trainingListProblems(tx, given, training)),
      ...minutesProblems('hours', coverageNow(tx, trainingId), words.hours),
      ...goneWithFigures(
        current.lists.regions.map(({ regionCode }) => regionCode),
        regions.map(({ regionCode }) => regionCode),
        regionsWithFigures(tx, trainingId),
      ),
    ]);

    const newAims = !sameKeys(componentIds, current.lists.componentIds);
    const asks = newAims && isTrainingCommitted(tx, trainingId) && !can(actor, 'training.decide', target);
    const lists = { regions, levelKeys, professionIds, ...(newAims && !asks && { componentIds }) };
    const author = { source: null, reason, accountId: actor.accountId, door, at: now.instant };
    const knownFrom = changedKnown(now.day, current.knownFrom);
    const changes =
      saysMore({ ...current.words, ...words }, current.words) || listsDiffer(given, current.lists, asks);
    if (!changes && !asks) throw new Refusal('invalid', 'nothing_corrected');
    const revisionId = changes
      ? await appendTrainingRevision(tx, trainingId, { ...current.words, ...words }, { ...author, knownFrom })
      : null;
    await setLists(tx, trainingId, lists, knownFrom);
    const proposalId = asks
      ? await askOfficer(circumstances, trainingId, { componentIds, reason: reason ?? '' })
      : null;
    if (changes) {
      recountProjects(tx, seasonKey);
      recountOffers(tx, { seasonKey, actionKey });
    }
    return {
      result: { revisionId, proposalId },
      journal: {
        subject: `training:${trainingId}`,
        projectId,
        references: {
          ...(revisionId !== null && { trainingRevision: revisionId }),
          ...(proposalId !== null && { proposal: proposalId }),
        },
        reason,
      },
    };
  },
};

/** A region where somebody entered or planned something stays: the training is closed instead. */
const goneWithFigures = (before: string[], after: string[], held: string[]): FieldProblem[] =>
  before
    .filter((code) => !after.includes(code) && held.includes(code))
    .map((code) => problem('regions', 'training_has_figures', { region: code }));

const saysMore = (after: object, before: object): boolean =>
  JSON.stringify(Object.entries(after).sort()) !== JSON.stringify(Object.entries(before).sort());

type Lists = Pick<TrainingRevision, 'componentIds' | 'regions' | 'levelKeys' | 'professionIds'>;

function listsDiffer(after: Lists, before: Lists, withoutAims: boolean): boolean {
  const places = ({ regions }: Lists) => regions.map(({ regionCode, places: n }) => `${regionCode} ${n}`);
  return (
    !sameKeys(places(after), places(before)) ||
    !sameKeys(after.levelKeys, before.levelKeys) ||
    !sameKeys(after.professionIds.map(String), before.professionIds.map(String)) ||
    (!withoutAims && !sameKeys(after.componentIds, before.componentIds))
  );
}
