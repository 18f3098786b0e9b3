import { z } from 'zod';
import { count, day, rate } from '@/lib/domain/figure-shapes';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import { coverSpecialtiesInput, SPECIALTY_CATEGORIES, SPECIALTY_STAGES } from '@/lib/domain/specialty';
import { confirmedCodes, recordedId, rowsOf } from './common';
import type { ApiRoute, ApiWrite } from './route-shapes';

const share = z.strictObject({ covered: count, of: count, rate: rate.nullable() });
const coverage = z
  .strictObject({
    rows: share.describe('Specialties in scope with one printed cell or more.'),
    cells: share.describe('Printed cells in scope, artificial intelligence left out.'),
    ai: share.describe('The column of artificial intelligence, which every row ticks.'),
    outside: count.describe('Cells that were said and count in no rate.'),
  })
  .register(named, { id: 'SpecialtyCoverage' });
const category = z.enum(SPECIALTY_CATEGORIES);

/** `GET /api/v1/specialties` */
export const specialtyList = z
  .strictObject({
    data: z.array(
      z.strictObject({
        id: recordedId.describe('Its printed order in the annex, 1 to 56.'),
        profession: z.string().describe('As printed.'),
        label: z.string().nullable().describe('As printed; null: no specialty is printed on the row.'),
        inScope: z.boolean().describe('Whether its profession is in the title of the action.'),
        src: z.string(),
        printed: z.array(category).describe('The columns that the annex ticks.'),
        covered: z
          .array(
            z.strictObject({
              category,
              stage: z.enum(SPECIALTY_STAGES),
              onDay: day,
              training: z.string(),
              organisation: z.string(),
              project: z.string().describe('Its slug.'),
            }),
          )
          .describe('What public trainings say that they cover.'),
      }),
    ),
    coverage: z.strictObject({ framework_written: coverage, module_open: coverage }),
    meta: z.strictObject({ asOf: day, count }),
  })
  .register(named, { id: 'SpecialtyList' });
export type SpecialtyListAnswer = z.infer<typeof specialtyList>;

const cell = coverSpecialtiesInput.shape.cells.element;

/** `GET /api/v1/trainings/{id}/specialties` */
export const trainingSpecialtiesShape = z
  .strictObject({
    data: z.array(
      z.strictObject({
        specialtyId: recordedId,
        categoryKey: category,
        stage: z.enum(SPECIALTY_STAGES),
        onDay: day,
      }),
    ),
  })
  .register(named, { id: 'TrainingSpecialties' });

/** `PUT /api/v1/trainings/{id}/specialties` */
export const specialtiesToCover = z
  .strictObject({
    cells: rowsOf(cell).describe('null as a day takes a cell back.'),
    whole: coverSpecialtiesInput.shape.whole.describe(
      'The cells are all that the training covers: what stands and is not among them is taken back.',
    ),
    reason: coverSpecialtiesInput.shape.reason.describe('Needed where something is taken back.'),
    confirmed: confirmedCodes,
  })
  .register(namedInputs, { id: 'SpecialtiesToCover' });

export const specialtiesCovered = z
  .strictObject({ id: recordedId, said: count.describe('How many cells were said anew, or taken back.') })
  .register(named, { id: 'SpecialtiesCovered' });

export const SPECIALTY_ROUTES = {
  '/api/v1/specialties': {
    summary:
      'The annex of specialties of action 6 (56 rows, 8 columns) with what public trainings cover of it, stage by stage.',
    query: ['as-of'],
    answer: specialtyList,
  },
  '/api/v1/trainings/{id}/specialties': {
    summary: 'What a training says that it covers of the annex of specialties, for those who record it.',
    query: [],
    answer: trainingSpecialtiesShape,
    account: true,
  },
} as const satisfies Record<string, ApiRoute>;

export const SPECIALTY_WRITES = {
  'PUT /api/v1/trainings/{id}/specialties': {
    summary:
      'Says which specialties of the annex a training of action 6 covers. The same rules, codes and sentences as the form.',
    query: [],
    body: specialtiesToCover,
    answer: specialtiesCovered,
    status: 200,
    key: 'needed',
  },
} as const satisfies Record<string, ApiWrite>;
