import { z } from 'zod';
import { count, day } from '@/lib/domain/figure-shapes';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import { CHECK_STATES, SESSION_RULES } from '@/lib/domain/training-session/checks';
import { wholeSession } from '@/lib/domain/training-session/inputs';
import {
  ATTENDANCE_STATES,
  AUDIENCES,
  MODULE_KEYS,
  RESULT_KINDS,
  RESULTS,
  SESSION_STATES,
  SLOT_MODALITIES,
} from '@/lib/domain/training-session/vocabulary';
import { plainPages, recordedId } from './common';

/** `PUT /api/v1/projects/{slug}/sessions/{code}` */
export const sessionToReceive = z
  .strictObject({ ...wholeSession.omit({ code: true }).shape })
  .describe('Each part that is given is whole; a part that is left out stays. Nobody is named.')
  .register(namedInputs, { id: 'SessionToReceive' });

export const sessionReceived = z
  .strictObject({
    code: z.string(),
    created: z.boolean(),
    changed: z.boolean().describe('false: the session stood as it was sent, nothing was written.'),
  })
  .register(named, { id: 'SessionReceived' });

const counts = z
  .strictObject({
    registered: count.describe('Registered and not withdrawn.'),
    onSiteMin: count
      .nullable()
      .describe('Those there at the least attended on-site slot of a mandatory module; null: no mark yet.'),
    mediators: count.nullable().describe('Digital mediators there at the least attended of those slots.'),
    entered: count,
    firstEntered: count,
    assiduous: count,
    badges: count,
    validated: count.describe('Assiduous and the badge.'),
    minutesAttended: count,
    minutesPlanned: count,
  })
  .register(named, { id: 'SessionCounts' });

const heading = {
  code: z.string(),
  project: z.string().describe('Its slug.'),
  trainingId: recordedId,
  organisationId: recordedId,
  organisation: z.string(),
  regionCode: z.string(),
  zone: count.nullable().describe('The printed zone of its region; null: none of the thirteen.'),
  capacity: count,
  state: z.enum(SESSION_STATES),
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  version: count,
  counts,
};

/** `GET /api/v1/sessions` */
export const sessionCountsList = z
  .strictObject({ meta: plainPages, data: z.array(z.strictObject(heading)) })
  .register(named, { id: 'SessionList' });
export type SessionListAnswer = z.infer<typeof sessionCountsList>;

/** `GET /api/v1/projects/{slug}/sessions/{code}` */
export const sessionShape = z
  .strictObject({
    ...heading,
    slots: z.array(
      z.strictObject({
        slotNo: count,
        moduleKey: z.enum(MODULE_KEYS),
        modality: z.enum(SLOT_MODALITIES),
        startsAt: z.string(),
        endsAt: z.string(),
        minutes: count,
        place: z.string().nullable(),
        pixPath: z.boolean(),
      }),
    ),
    participants: z
      .array(
        z.strictObject({
          number: count,
          audience: z.enum(AUDIENCES),
          audienceOther: z.string().nullable(),
          firstTime: z.boolean().nullable(),
          registeredOn: day,
          employerAgreedOn: day.nullable(),
          withdrawnOn: day.nullable(),
          attendance: z.array(
            z.strictObject({ slotNo: count, state: z.enum(ATTENDANCE_STATES), minutes: count.nullable() }),
          ),
          results: z.array(
            z.strictObject({
              kind: z.enum(RESULT_KINDS),
              result: z.enum(RESULTS),
              onDay: day,
              source: z.string().nullable(),
            }),
          ),
        }),
      )
      .nullable()
      .describe('By number, never by name; null: this account reads counts.'),
    checks: z.array(
      z.strictObject({
        rule: z.enum(SESSION_RULES),
        state: z.enum(CHECK_STATES),
        findings: z.array(z.string()),
      }),
    ),
  })
  .register(named, { id: 'Session' });
export type SessionAnswer = z.infer<typeof sessionShape>;
