import { z } from 'zod';
import { lineText } from './accepted-text';
import { detailsOf, type FigureRow } from './line-address';
import { EMPLOYER_KINDS, LEVEL_KEYS, PRACTICES } from './vocabulary';

/** What some actions ask: under the same names in the code and in the API. */
const details = {
  practice: z.enum(PRACTICES),
  employerKind: z.enum(EMPLOYER_KINDS),
};

/** Left out by whoever knows nothing of them: a page or a program written before they were asked. */
const detailsToEnter = {
  practice: details.practice
    .default('na')
    .describe('How the learners practise; « na » but for an action that asks it.'),
  employerKind: details.employerKind
    .default('na')
    .describe('Where the learners practise; « na » but for an action that asks it.'),
};

/** A row of the grid as it comes in from a form, before it is known to be a line of anything. */
export const rowInput = {
  trainingId: z.int().positive(),
  regionCode: z.string().max(3),
  levelKey: z.enum(LEVEL_KEYS),
  professionKey: z.string().regex(/^(\d{1,3}|na|other)$/),
  professionOther: lineText.max(120).default(''),
  ...detailsToEnter,
};

/** The breakdown of a line in an answer that speaks the names of the code. */
export const breakdownShape = {
  levelKey: z.enum(LEVEL_KEYS),
  professionKey: z.string(),
  professionOther: z.string(),
  ...details,
};

/** The address of a row by the names of the API. */
export const rowAddress = {
  training: z.int().positive(),
  region: z.string(),
  level: z.enum(LEVEL_KEYS),
  profession: z.string(),
  professionOther: z.string(),
  ...details,
};
type RowAddress = z.infer<z.ZodObject<typeof rowAddress>>;

/** The same, told to whoever reads a report. */
export const figureAddress = {
  training: rowAddress.training.describe('The number of the training.'),
  region: rowAddress.region.describe('The code of a region.'),
  level: rowAddress.level,
  profession: rowAddress.profession.describe('The code of a profession, « na » or « other ».'),
  professionOther: rowAddress.professionOther.describe(
    'The profession in words, where its code is « other ».',
  ),
  ...details,
};

/** The same as a program sends it: what it leaves out is « sans objet ». */
export const figureAddressToEnter = {
  training: figureAddress.training,
  region: z.string().max(3).describe('The code of a region.'),
  level: figureAddress.level,
  profession: z
    .string()
    .max(5)
    .default('na')
    .describe(figureAddress.profession.description ?? ''),
  professionOther: lineText.max(120).default(''),
  ...detailsToEnter,
};

/** A row by the names of the API, and back. */
export const addressOfRow = (row: FigureRow): RowAddress => ({
  training: row.trainingId,
  region: row.regionCode,
  level: row.levelKey,
  profession: row.professionKey,
  professionOther: row.professionOther,
  ...detailsOf(row),
});

export const rowAtAddress = (address: RowAddress): FigureRow => ({
  trainingId: address.training,
  regionCode: address.region,
  levelKey: address.level,
  professionKey: address.profession,
  professionOther: address.professionOther.trim(),
  ...detailsOf(address),
});
