import { z } from 'zod';
import { lineText } from '../accepted-text';
import {
  confirmedInput,
  dayInput,
  optionalDayInput,
  optionalReasonInput,
  optionalSourceInput,
  sourceInput,
  versionInput,
} from '../inputs';
import { says } from '../says';
import { isRealDay } from '../time';
import { SESSION_STEP_EVENTS } from './life';
import {
  ATTENDANCE_STATES,
  AUDIENCES,
  MAX_PARTICIPANTS,
  MAX_SLOTS,
  MODULE_KEYS,
  RESERVED_CODES,
  RESULT_KINDS,
  RESULTS,
  SEQUENCE_STARTS,
  SESSION_STATES,
  SLOT_MODALITIES,
} from './vocabulary';

/** `2025-53-007`: letters without accent, digits and dashes, as an address bears them. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
const isFree = (text: string) => !RESERVED_CODES.includes(text.toLowerCase());

const optionalLine = (max: number) =>
  lineText
    .max(max, says('session_text_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null);

/** A moment with its offset, as ISO 8601 writes it; kept in UTC. */
const instantInput = z
  .string(says('slot_moment_needed'))
  .max(40, says('slot_moment_needed'))
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
      // A 30 February would be read as a day of March.
      isRealDay(text.slice(0, 10)) &&
      !Number.isNaN(Date.parse(text)),
    says('slot_moment_needed'),
  )
  .transform((text) => new Date(text).toISOString());

const slotFields = {
  moduleKey: z.enum(MODULE_KEYS, says('slot_module_needed')),
  modality: z.enum(SLOT_MODALITIES, says('slot_modality_needed')),
  startsAt: instantInput,
  endsAt: instantInput,
  /** What the slot is worth; where none is given, from its beginning to its end. */
  minutes: z
    .int(says('slot_minutes'))
    .min(1, says('slot_minutes'))
    .max(10_000, says('slot_minutes'))
    .nullable()
    .default(null),
  place: optionalLine(200),
  pixPath: z.boolean().default(false),
};

/** A slot to add, or to say again under its number. */
export const slotInput = z.object({ ...slotFields, slotNo: z.int().min(1).max(99).optional() });
export type SlotInput = z.output<typeof slotInput>;

const slotList = z.array(slotInput).max(MAX_SLOTS, says('too_many_slots')).default([]);

const capacity = z
  .int(says('session_capacity'))
  .min(1, says('session_capacity'))
  .max(99, says('session_capacity'));
const code = lineText
  .refine((text) => CODE.test(text), says('session_code_form'))
  .refine(isFree, says('session_code_reserved'));

/** A session to plan; without a code it takes the next one of its region and year. */
export const sessionPlan = z.object({
  trainingId: z.int().positive(says('session_training_needed')),
  code: lineText
    .refine((text) => text === '' || CODE.test(text), says('session_code_form'))
    .refine(isFree, says('session_code_reserved'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
  organisationId: z.int().positive(says('organisation_needed')),
  regionCode: z.string().max(3),
  capacity,
  slots: slotList,
  confirmed: confirmedInput,
});
export type SessionPlan = z.output<typeof sessionPlan>;

const ofSession = { sessionId: z.int().positive(), version: versionInput };

/** Who gives a session, where and for how many, said again. */
export const sessionCorrection = z.object({
  ...ofSession,
  organisationId: z.int().positive(says('organisation_needed')),
  regionCode: z.string().max(3),
  capacity,
  confirmed: confirmedInput,
});
export type SessionCorrection = z.output<typeof sessionCorrection>;

/** Slots to add or say again, and the numbers of those that are given up; the others stay. */
export const slotChanges = z.object({
  ...ofSession,
  slots: slotList,
  withdrawn: z.array(z.int().min(1).max(99)).max(MAX_SLOTS).default([]),
});
export type SlotChanges = z.output<typeof slotChanges>;

export const sessionStep = z.object({
  ...ofSession,
  event: z.enum(SESSION_STEP_EVENTS, says('session_event_needed')),
  onDay: dayInput,
  reason: optionalReasonInput,
});
export type SessionStepInput = z.output<typeof sessionStep>;

const audience = {
  audience: z.enum(AUDIENCES, says('audience_needed')),
  /** Of another helper: which one. Never who. */
  audienceOther: optionalLine(100),
};

/** People to register at once, by how many of each audience: they take the next numbers. */
export const registration = z.object({
  ...ofSession,
  groups: z
    .array(
      z.object({
        ...audience,
        count: z
          .int(says('registered_count'))
          .min(1, says('registered_count'))
          .max(MAX_PARTICIPANTS, says('registered_count')),
        firstTime: z.boolean().nullable().default(null),
      }),
    )
    .min(1, says('registered_count'))
    .max(10),
  registeredOn: dayInput,
  employerAgreedOn: optionalDayInput,
  confirmed: confirmedInput,
});
export type Registration = z.output<typeof registration>;

const numberInput = z
  .int(says('participant_number'))
  .min(1, says('participant_number'))
  .max(999_999, says('participant_number'));

/** What is said again of some people, by their numbers; what is left out stays. */
export const participantCorrections = z.object({
  ...ofSession,
  participants: z
    .array(
      z.object({
        number: numberInput,
        audience: z.enum(AUDIENCES, says('audience_needed')).optional(),
        audienceOther: optionalLine(100).optional(),
        firstTime: z.boolean().nullable().optional(),
        employerAgreedOn: optionalDayInput.optional(),
      }),
    )
    .min(1)
    .max(MAX_PARTICIPANTS),
});
export type ParticipantCorrections = z.output<typeof participantCorrections>;

/** Somebody gives up, or comes back (null). */
export const participantWithdrawal = z.object({
  ...ofSession,
  number: numberInput,
  withdrawnOn: dayInput.nullable(),
});
export type ParticipantWithdrawal = z.output<typeof participantWithdrawal>;

const attended = {
  /** Null takes an earlier mark back: « non renseigné » again. */
  state: z.enum(ATTENDANCE_STATES, says('attendance_state_needed')).nullable(),
  /** Of a partial presence. */
  minutes: z
    .int(says('attended_minutes'))
    .min(0, says('attended_minutes'))
    .max(10_000, says('attended_minutes'))
    .nullable()
    .default(null),
};

/** The marks of one slot. */
export const attendanceMarks = z.object({
  sessionId: z.int().positive(),
  slotNo: z.int().min(1).max(99),
  marks: z
    .array(
      z.object({
        number: numberInput,
        ...attended,
        /** The state that the person had before his eyes (null: none); left out, the mark is written whatever stands. */
        expected: z.enum(ATTENDANCE_STATES).nullable().optional(),
      }),
    )
    .min(1, says('attendance_state_needed'))
    .max(MAX_PARTICIPANTS),
});
export type AttendanceMarks = z.output<typeof attendanceMarks>;

const resultFields = {
  kind: z.enum(RESULT_KINDS, says('result_needed')),
  result: z.enum(RESULTS, says('result_needed')),
  onDay: dayInput,
  source: optionalSourceInput,
};

export const resultList = z.object({
  sessionId: z.int().positive(),
  results: z
    .array(z.object({ number: numberInput, ...resultFields }))
    .min(1, says('result_needed'))
    .max(MAX_PARTICIPANTS * RESULT_KINDS.length),
});
export type ResultList = z.output<typeof resultList>;

/** From when « sous un mois » runs for a training (003:340), with who says so. */
export const sequenceStartInput = z.object({
  trainingId: z.int().positive(),
  sequenceStart: z.enum(SEQUENCE_STARTS, says('sequence_start_needed')),
  source: sourceInput,
});
export type SequenceStartInput = z.output<typeof sequenceStartInput>;

/**
 * A whole session, as another service holds it. Each part that is given is whole (a slot, somebody or a mark that is not
 * in it any more is given up); a part that is left out stays as it is. Never a name.
 */
export const wholeSession = z.strictObject({
  trainingId: z.int().positive(says('session_training_needed')),
  code,
  /** Left out: who declares the training. */
  organisationId: z.int().positive(says('organisation_needed')).optional(),
  regionCode: z.string().max(3),
  capacity,
  state: z
    .strictObject({
      is: z.enum(SESSION_STATES, says('session_event_needed')),
      on: dayInput,
      reason: optionalReasonInput,
    })
    .optional(),
  slots: z
    .array(z.strictObject({ ...slotFields, slotNo: z.int().min(1).max(99) }))
    .max(MAX_SLOTS, says('too_many_slots'))
    .optional(),
  participants: z
    .array(
      z.strictObject({
        number: numberInput,
        ...audience,
        firstTime: z.boolean().nullable().default(null),
        registeredOn: dayInput,
        employerAgreedOn: optionalDayInput,
        withdrawnOn: optionalDayInput,
        attendance: z
          .array(
            z.strictObject({
              slotNo: z.int().min(1).max(99),
              state: z.enum(ATTENDANCE_STATES, says('attendance_state_needed')),
              minutes: attended.minutes,
            }),
          )
          .max(MAX_SLOTS)
          .optional(),
        results: z.array(z.strictObject(resultFields)).max(RESULT_KINDS.length).optional(),
      }),
    )
    .max(MAX_PARTICIPANTS, says('too_many_participants'))
    .optional(),
});
export type WholeSession = z.output<typeof wholeSession>;
