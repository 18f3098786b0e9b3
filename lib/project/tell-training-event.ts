import { recountOffers, recountProjects } from '@/db/offer-history';
import { findTraining } from '@/db/projects';
import type { Tx } from '@/db/store';
import { appendTrainingEvent, markApplied, moveTraining, type TrainingEventRow } from '@/db/training-events';
import { appendTrainingRevision, setLists, type TrainingWords, trainingNow } from '@/db/training-writes';
import type { Circumstances, JournalLine } from '@/lib/command';
import { changedKnown, later } from '@/lib/domain/known';
import type { Now } from '@/lib/domain/time';
import type { TrainingEvent } from '@/lib/domain/vocabulary';
import type { FoundTrainingLife } from './training-life';

/** What an event of a training says, beside its day and its reason. */
type Said = Partial<
  Pick<
    TrainingEventRow,
    'title' | 'closedOn' | 'organisationId' | 'fromOrganisationId' | 'regionCode' | 'places' | 'successorId'
  >
>;

export interface Told {
  eventId: number;
  /** Whether its day is to come: the training follows on that day. */
  toCome: boolean;
}

/** Records what happens to a training on a day; one that has come is done at once. */
export async function tellTrainingEvent(
  { tx, actor, now, door }: Circumstances,
  { training, current }: Pick<FoundTrainingLife, 'training' | 'current'>,
  { kind, effectiveOn, reason, ...said }: { kind: TrainingEvent; effectiveOn: string; reason: string } & Said,
): Promise<{ result: Told; journal: JournalLine }> {
  const event = await appendTrainingEvent(tx, {
    ...{ kind, effectiveOn, reason, door },
    ...said,
    trainingId: training.id,
    accountId: actor.accountId,
    at: now.instant,
    knownFrom: changedKnown(now.day, current.knownFrom),
  });
  const toCome = effectiveOn > now.day;
  const revisionId = toCome ? null : await applyTrainingEvent(tx, event, now);
  return {
    result: { eventId: event.id, toCome },
    journal: {
      subject: `training:${training.id}`,
      projectId: training.projectId,
      references: { trainingEvent: event.id, ...(revisionId !== null && { trainingRevision: revisionId }) },
      reason,
    },
  };
}

/**
 * Lets the row and the lists of a training follow an event whose day has come: known from its recording, or from its
 * day where that came later. Answers the revision that it made, if any.
 */
export async function applyTrainingEvent(tx: Tx, event: TrainingEventRow, now: Now): Promise<number | null> {
  const current = await trainingNow(tx, event.trainingId);
  if (!current) return null;
  const knownFrom = later(event.knownFrom, event.effectiveOn);
  const say = (words: Partial<TrainingWords>) =>
    appendTrainingRevision(
      tx,
      event.trainingId,
      { ...current.words, ...words },
      {
        ...{ source: null, reason: event.reason, door: event.door, at: now.instant, knownFrom },
        // On a day that was to come, the service writes what a person had recorded.
        accountId: event.at === now.instant ? event.accountId : null,
      },
    );
  let revisionId: number | null = null;
  if (event.kind === 'renamed' && event.title !== null) revisionId = await say({ title: event.title });
  if (event.kind === 'reopened') revisionId = await say({ closedOn: null });
  if (event.kind === 'transferred' && event.organisationId !== null)
    await moveTraining(tx, event.trainingId, event.organisationId);
  if (event.kind === 'region_added' && event.regionCode !== null) {
    const { regionCode, places } = event;
    const held = current.lists.regions.filter((region) => region.regionCode !== regionCode);
    await setLists(tx, event.trainingId, { regions: [...held, { regionCode, places }] }, knownFrom);
    revisionId = await say({});
    const training = await findTraining(tx, event.trainingId);
    if (training) {
      recountProjects(tx, training.seasonKey);
      recountOffers(tx, training);
    }
  }
  await markApplied(tx, event.id, now.day);
  return revisionId;
}
