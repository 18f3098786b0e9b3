import type { z } from 'zod';
import { endPopulation, findPopulation, type PopulationSeries } from '@/db/populations';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { populationEndInput } from '@/lib/domain/population';
import { refuseAll } from '@/lib/refusal';

/**
 * Says that a population stands no more from today: another one takes its place, or it was loaded by mistake. Neither it
 * nor what was read of it on the days before changes.
 */
export const supersedePopulation: Command<
  z.output<typeof populationEndInput>,
  { target: Target; series: PopulationSeries },
  { ended: true }
> = {
  name: 'supersede-population',
  permission: 'population.load',
  input: populationEndInput,
  async find({ tx }, { seriesId }) {
    const series = findPopulation(tx, seriesId);
    return series && { target: {}, series };
  },
  async run({ tx, actor, now, door }, given, { series }) {
    const { seriesId, successorId, reason } = given;
    const successor = successorId === null ? undefined : findPopulation(tx, successorId);
    const isUnfit =
      successorId !== null && (!successor || successor.endedFrom !== null || successorId === seriesId);
    refuseAll([
      ...(series.endedFrom === null ? [] : [problem('seriesId', 'population_ended')]),
      ...(isUnfit ? [problem('successorId', 'population_successor_unknown')] : []),
      ...(successor && successor.unit !== series.unit
        ? [problem('successorId', 'population_successor_unit')]
        : []),
    ]);
    endPopulation(tx, {
      ...{ seriesId, successorId, reason, accountId: actor.accountId, door },
      ...{ at: now.instant, knownFrom: now.day },
    });
    return {
      result: { ended: true },
      journal: { subject: `population:${seriesId}`, references: { populationEnds: [seriesId] }, reason },
    };
  },
};
