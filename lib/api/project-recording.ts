import { z } from 'zod';
import { amountInput } from '@/lib/domain/amount';
import { count, day, season } from '@/lib/domain/figure-shapes';
import { receivedPayments } from '@/lib/domain/money/received-payments';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import {
  leadChange,
  memberInput,
  membershipInput,
  participationAddition,
  participationInput,
  projectCorrection,
  projectInput,
} from '@/lib/domain/project';
import { AMOUNT_KINDS, MEMBERSHIP_ROLES, PROJECT_STATUSES } from '@/lib/domain/vocabulary';
import { confirmedCodes, recordedId, rowsOf, versionSeen } from './common';

const version = versionSeen;
const confirmed = confirmedCodes;

/** `POST /api/v1/projects` */
export const projectToRecord = z
  .strictObject({
    ...projectInput.omit({ origin: true }).shape,
    slug: projectInput.shape.slug.describe('Its permanent address: small letters, figures and hyphens.'),
    participations: rowsOf(participationInput),
    members: rowsOf(memberInput),
    confirmed,
  })
  .register(namedInputs, { id: 'ProjectToRecord' });

/** `PUT /api/v1/projects/{slug}`: its whole identity, from a day on. */
export const projectToCorrect = z
  .strictObject({ ...projectCorrection.omit({ projectId: true }).shape, version, confirmed })
  .register(namedInputs, { id: 'ProjectToCorrect' });

/** `POST /api/v1/projects/{slug}/members` */
export const memberToRecord = z
  .strictObject({ ...membershipInput.omit({ projectId: true }).shape, version })
  .register(namedInputs, { id: 'MemberToRecord' });

/** `PUT /api/v1/projects/{slug}/lead` */
export const leadToChange = z
  .strictObject({ ...leadChange.omit({ projectId: true }).shape, version })
  .register(namedInputs, { id: 'LeadToChange' });

/** `POST /api/v1/projects/{slug}/participations` */
export const participationToRecord = z
  .strictObject({ ...participationAddition.omit({ projectId: true }).shape, version })
  .register(namedInputs, { id: 'ParticipationToRecord' });

/** `POST /api/v1/projects/{slug}/amounts` */
export const amountToRecord = z
  .strictObject({
    ...amountInput.omit({ projectId: true }).shape,
    cents: amountInput.shape.cents.describe(
      'Whole cents as a number, or euros as they are typed: « 4 043 200,00 € ».',
    ),
    confirmed,
  })
  .register(namedInputs, { id: 'AmountToRecord' });

/** `PUT /api/v1/projects/{slug}/payments`: every payment of the project. */
export const paymentsToReceive = z
  .strictObject({
    ...receivedPayments.omit({ projectId: true }).shape,
    payments: rowsOf(receivedPayments.shape.payments.element).describe(
      'Every payment of the project: what stands as it is sent is left, what is new is recorded.',
    ),
    reason: receivedPayments.shape.reason.describe(
      'Needed where a recorded payment is not among them: it is taken back.',
    ),
    version: version.describe(
      'The `version` of the project (`GET …/record`) that was read: what was recorded since is not taken back.',
    ),
    confirmed,
  })
  .register(namedInputs, { id: 'PaymentsToReceive' });

export const paymentsReceived = z
  .strictObject({ slug: z.string(), recorded: count, withdrawn: count })
  .register(named, { id: 'PaymentsReceived' });

/** `GET /api/v1/projects/{slug}/payments` */
export const projectPayments = z
  .strictObject({
    data: z.array(
      z.strictObject({
        id: recordedId,
        paidOn: day,
        cents: count,
        tranche: count.nullable(),
        source: z.string(),
      }),
    ),
  })
  .register(named, { id: 'ProjectPayments' });

export const projectRecorded = z
  .strictObject({ slug: z.string(), version: count })
  .register(named, { id: 'ProjectRecorded' });

export const amountRecorded = z.strictObject({ id: recordedId }).register(named, { id: 'AmountRecorded' });

/** `GET /api/v1/projects/{slug}/record` */
export const projectRecord = z
  .strictObject({
    slug: z.string(),
    version: count,
    acronym: z.string(),
    name: z.string(),
    status: z.enum(PROJECT_STATUSES),
    anrReference: z.string().nullable(),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    decidedOn: day,
    source: z.string().nullable(),
    announcedOn: day.nullable().describe('An embargo: nothing of it is public before.'),
    members: z.array(
      z.strictObject({
        organisationId: recordedId,
        organisation: z.string(),
        role: z.enum(MEMBERSHIP_ROLES),
        since: day,
        until: day.nullable(),
        state: z.enum(['present', 'gone', 'to_come']),
      }),
    ),
    participations: z.array(
      z.strictObject({
        actionKey: z.string(),
        seasonKey: season,
        round: count.nullable(),
        decidedOn: day,
        own: z.boolean().describe('This account may record its trainings and commitments.'),
        trainings: z.array(z.strictObject({ id: recordedId, title: z.string() })),
        commitments: z.array(
          z.strictObject({
            subject: z.enum(['university', 'training']),
            organisationId: recordedId,
            trainingId: recordedId.nullable(),
            happenedOn: day,
          }),
        ),
      }),
    ),
    amounts: z.array(
      z.strictObject({
        id: recordedId,
        kind: z.enum(AMOUNT_KINDS),
        cents: count,
        datedOn: day,
        source: z.string(),
      }),
    ),
  })
  .register(named, { id: 'ProjectRecord' });
export type ProjectRecordAnswer = z.infer<typeof projectRecord>;
