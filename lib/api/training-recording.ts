import { z } from 'zod';
import { commitmentsInput, offerToCommit, plannedInput } from '@/lib/domain/commitment';
import { count, day, season } from '@/lib/domain/figure-shapes';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import { deliveryInput, trainingClosing, trainingInput, trainingRevision } from '@/lib/domain/training';
import { LEVEL_KEYS, MODALITIES, TRAINING_KINDS, TRAINING_REGIMES } from '@/lib/domain/vocabulary';
import { recordedId, rowsOf } from './common';
import { trainingEvent } from './project';

const regions = rowsOf(deliveryInput);
const seen = z.int().positive().describe('The `revision` of the answer that was read.');

/** `POST /api/v1/projects/{slug}/participations/{action}/trainings` */
export const trainingToRecord = z
  .strictObject({ ...trainingInput.omit({ participationId: true }).shape, regions })
  .register(namedInputs, { id: 'TrainingToRecord' });

/** `PUT /api/v1/trainings/{id}`: the whole of what is said of it. */
export const trainingToRevise = z
  .strictObject({ ...trainingRevision.omit({ trainingId: true }).shape, regions, seen })
  .register(namedInputs, { id: 'TrainingToRevise' });

/** `PUT /api/v1/trainings/{id}/closing` */
export const trainingToClose = z
  .strictObject({ ...trainingClosing.omit({ trainingId: true }).shape, seen })
  .register(namedInputs, { id: 'TrainingToClose' });

export const trainingRecorded = z
  .strictObject({ id: recordedId })
  .register(named, { id: 'TrainingRecorded' });

export const trainingRevised = z
  .strictObject({
    id: recordedId,
    revision: recordedId.nullable().describe('null: nothing but what waits changes.'),
    proposal: recordedId
      .nullable()
      .describe('What a committed training counts towards, and its closing, waits for the officer.'),
  })
  .register(named, { id: 'TrainingRevised' });

/** `GET /api/v1/trainings/{id}` */
export const trainingRecord = z
  .strictObject({
    id: recordedId,
    revision: recordedId,
    project: z.string().describe('Its slug.'),
    organisation: z.string().nullable().describe('null: it left the consortium.'),
    title: z.string(),
    kind: z.enum(TRAINING_KINDS),
    regime: z.enum(TRAINING_REGIMES),
    modality: z.enum(MODALITIES).nullable(),
    hours: z.number().nullable(),
    ects: z.number().nullable(),
    certificationCode: z.string().nullable(),
    romeCode: z.string().nullable(),
    closedOn: day.nullable(),
    componentIds: z.array(z.string()),
    regions: z.array(z.strictObject({ regionCode: z.string(), places: count.nullable() })),
    levelKeys: z.array(z.enum(LEVEL_KEYS)),
    professionIds: z.array(recordedId),
    life: z
      .array(trainingEvent)
      .describe('What happens to it on a day, in the order of the days; to come, too.'),
    waits: z.boolean().describe('The officer has not answered yet what the consortium asks.'),
  })
  .register(named, { id: 'TrainingRecord' });
export type TrainingRecordAnswer = z.infer<typeof trainingRecord>;

/** `GET /api/v1/projects/{slug}/participations/{action}/trainings` */
export const trainingRecords = z
  .strictObject({
    data: z.array(
      z.strictObject({
        id: recordedId,
        title: z.string(),
        organisationId: recordedId,
        organisation: z.string(),
        committedOn: day.nullable(),
        closedOn: day.nullable(),
        own: z.boolean().describe('This account may record it.'),
      }),
    ),
  })
  .register(named, { id: 'TrainingRecords' });
export type TrainingRecordsAnswer = z.infer<typeof trainingRecords>;

/** `PUT /api/v1/projects/{slug}/participations/{action}/commitments` */
export const commitmentsToRecord = z
  .strictObject({
    ...commitmentsInput.omit({ participationId: true }).shape,
    offers: rowsOf(offerToCommit).default([]),
    planned: rowsOf(plannedInput).default([]),
  })
  .register(namedInputs, { id: 'CommitmentsToRecord' });

export const commitmentsRecorded = z
  .strictObject({ recorded: count.describe('How many commitments and planned values were recorded.') })
  .register(named, { id: 'CommitmentsRecorded' });

/** `GET /api/v1/references` */
export const references = z
  .strictObject({
    actions: z.array(z.strictObject({ key: z.string(), season, number: count, title: z.string() })),
    rounds: z.array(z.strictObject({ id: recordedId, season, number: count })),
    regions: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    professions: z.array(
      z.strictObject({
        id: recordedId,
        label: z.string(),
        aliases: z
          .array(z.string())
          .describe('Other words for it, deduced: none is printed beside the list.'),
      }),
    ),
    periods: z.array(z.strictObject({ id: recordedId, label: z.string() })),
    components: z
      .array(z.strictObject({ id: z.string(), actionKey: z.string(), seasonKey: season, label: z.string() }))
      .describe('What a training may count towards.'),
  })
  .register(named, { id: 'References' });
