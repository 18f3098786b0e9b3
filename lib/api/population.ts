import { z } from 'zod';
import { count, day } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';
import { POPULATION_UNITS } from '@/lib/domain/population-vocabulary';
import { DATE_PRECISIONS, LEVEL_KEYS } from '@/lib/domain/vocabulary';
import { filePlace } from './import';

const population = z
  .strictObject({
    id: count,
    title: z.string(),
    unit: z.enum(POPULATION_UNITS).describe('What is counted.'),
    basis: z.string().describe('Who is counted and who is not, in the words of the source.'),
    datedOn: day,
    precision: z.enum(DATE_PRECISIONS),
    source: z.string(),
    document: z.string().nullable(),
    licence: z.string().nullable(),
    byRegion: z.boolean(),
    byLevel: z.boolean(),
    byProfession: z.boolean(),
    cells: count,
    numbers: count.describe('The cells that hold a number: the others are secret or missing, never 0.'),
    knownFrom: day.describe('The day from which it is read.'),
    endedFrom: day.nullable().describe('The day from which it stands no more.'),
    successor: count.nullable().describe('What took its place; null: it was loaded by mistake, or stands.'),
  })
  .register(named, { id: 'Population' });

/** `GET /api/v1/populations` */
export const populationListShape = z
  .strictObject({ data: z.array(population), meta: z.strictObject({ asOf: day }) })
  .register(named, { id: 'PopulationList' });

/** `POST /api/v1/populations/readings` */
export const populationReading = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        regionCode: z.string().nullable().describe('null: the whole country.'),
        levelKey: z.enum(LEVEL_KEYS).nullable(),
        professionId: count.nullable(),
        text: z.string().describe('« 1800 », « secret », « manquant ».'),
      }),
    ),
    shown: z
      .array(
        z.strictObject({
          region: z.string(),
          level: z.string(),
          profession: z.string(),
          text: z.string(),
        }),
      )
      .describe('The first lines, in words.'),
    problems: z.array(
      z.strictObject({
        place: filePlace.nullable(),
        cell: z.string(),
        code: z.string(),
        message: z.string(),
        value: z.string(),
      }),
    ),
    notices: z.array(z.strictObject({ cell: z.string(), message: z.string() })),
  })
  .register(named, { id: 'PopulationReading' });
