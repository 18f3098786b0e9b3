import { addPopulation, findPopulation } from '@/db/populations';
import { findDocument } from '@/db/programme';
import { professions, regions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import { type Command, perform } from '@/lib/command';
import { readDue } from '@/lib/domain/amendment';
import { problem } from '@/lib/domain/inputs';
import {
  type PopulationInput,
  populationDateProblems,
  populationInput,
  readLines,
} from '@/lib/domain/population';
import { firstDayOf } from '@/lib/domain/programme';
import { refuseAll } from '@/lib/refusal';
import { supersedePopulation } from './supersede-population';

/** What the cells of a population may name. */
export const knownCells = async (read: Read) => ({
  regions: new Set((await regions(read)).map(({ code }) => code)),
  professions: new Set((await professions(read)).map(({ id }) => id)),
});

/**
 * Records a population with its source and its date, typed or from a file: all of it or nothing. It is known from today,
 * whatever its date, and may take the place of an older one: what was read until yesterday stays as it was.
 */
export const loadPopulation: Command<
  PopulationInput,
  { target: Target },
  { seriesId: number; cells: number }
> = {
  name: 'load-population',
  permission: 'population.load',
  input: populationInput,
  find: async () => ({ target: {} }),
  async run(circumstances, { lines, replacesId, reason, datedOn, ...given }) {
    const { tx, actor, now, door } = circumstances;
    const { values, problems, ...dimensions } = readLines(lines, await knownCells(tx));
    const replaced = replacesId === null ? undefined : findPopulation(tx, replacesId);
    const hasDocument = given.documentKey === null || (await findDocument(tx, given.documentKey));
    refuseAll([
      ...populationDateProblems(datedOn, now.day),
      ...(hasDocument ? [] : [problem('documentKey', 'unknown_document')]),
      ...(replacesId !== null && !replaced ? [problem('replacesId', 'unknown_population')] : []),
      ...(replaced && replaced.endedFrom !== null ? [problem('replacesId', 'population_ended')] : []),
      ...(replaced && replaced.unit !== given.unit
        ? [problem('replacesId', 'population_successor_unit')]
        : []),
      ...(replaced && reason === null ? [problem('reason', 'reason_needed')] : []),
      ...problems,
    ]);
    const seriesId = addPopulation(
      tx,
      {
        ...given,
        ...dimensions,
        datedOn: firstDayOf(datedOn),
        precision: readDue(datedOn)?.duePrecision ?? 'day',
        ...{ accountId: actor.accountId, door, at: now.instant, knownFrom: now.day },
      },
      values,
    );
    if (replacesId !== null)
      await perform(circumstances, supersedePopulation, {
        seriesId: replacesId,
        successorId: seriesId,
        reason,
      });
    return {
      result: { seriesId, cells: values.length },
      journal: { subject: `population:${seriesId}`, references: { populationSeries: [seriesId] } },
    };
  },
};
