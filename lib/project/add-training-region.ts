import { regions } from '@/db/reference';
import type { Command } from '@/lib/command';
import { regionProblems, type TrainingRegion, trainingRegion } from '@/lib/domain/training-life';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { type Told, tellTrainingEvent } from './tell-training-event';
import { type FoundTrainingLife, findTrainingLife } from './training-life';

/** A training is delivered in one more region from a day on; those where it was stay. */
export const addTrainingRegion: Command<TrainingRegion, FoundTrainingLife, Told> = {
  name: 'add-training-region',
  permission: 'training.record',
  input: trainingRegion,
  find: (circumstances, { trainingId }) => findTrainingLife(circumstances, trainingId),
  async run(circumstances, { regionCode, places, effectiveOn, reason, seen }, found) {
    refuseStale(seen, found.current.revisionId, 'training_changed_meanwhile');
    const known = (await regions(circumstances.tx)).map(({ code }) => code);
    refuseAll(regionProblems({ regionCode, effectiveOn }, found.life, known));
    return tellTrainingEvent(circumstances, found, {
      ...{ kind: 'region_added', effectiveOn, reason },
      ...{ regionCode, places },
    });
  },
};
