import { idIn, rowsIn, textIn, textOrNull, textsIn } from '@/app/_web/form-fields';
import { idOf } from '@/lib/domain/id';
import { DETAIL_NAMES, NO_DETAILS } from '@/lib/domain/line-address';

const identity = (form: FormData) => ({
  acronym: textIn(form, 'acronym'),
  name: textIn(form, 'name'),
  status: textIn(form, 'status'),
  anrReference: textOrNull(form, 'anrReference'),
  startsOn: textOrNull(form, 'startsOn'),
  endsOn: textOrNull(form, 'endsOn'),
  announcedOn: textOrNull(form, 'announcedOn'),
  confirmed: textsIn(form, 'confirmed'),
});

/** « S2 CONTINUE » → its season and its action. */
function placeOf(value: string) {
  const [seasonKey = '', actionKey = ''] = value.split(' ');
  return { seasonKey, actionKey };
}

export const readProject = (form: FormData) => ({
  ...identity(form),
  slug: textIn(form, 'slug'),
  decidedOn: textIn(form, 'decidedOn'),
  source: textIn(form, 'source'),
  participations: rowsIn(form, 'participations', ['actionKey', 'intakeRoundId']).map(
    ({ actionKey, intakeRoundId }) => ({
      ...placeOf(actionKey),
      intakeRoundId: idOf(intakeRoundId) ?? null,
    }),
  ),
  members: rowsIn(form, 'members', ['organisationId', 'role', 'since'])
    .filter(({ organisationId, since }, at) => at === 0 || organisationId !== '' || since !== '')
    .map(({ organisationId, role, since }) => ({
      organisationId: idOf(organisationId) ?? 0,
      role,
      // A member that joins with the decision needs no day of its own.
      since: since || textIn(form, 'decidedOn'),
    })),
});

const ofProject = (form: FormData) => ({
  projectId: idIn(form, 'projectId'),
  version: idIn(form, 'version'),
});

export const readCorrection = (form: FormData) => ({
  ...identity(form),
  ...ofProject(form),
  effectiveOn: textIn(form, 'effectiveOn'),
  reason: textIn(form, 'reason'),
});

/** An event; of an end, each commitment that was asked, with whether its box is ticked. */
export const readEvent = (form: FormData) => {
  const holding = textsIn(form, 'holds');
  return {
    ...ofProject(form),
    kind: textIn(form, 'kind'),
    effectiveOn: textIn(form, 'effectiveOn'),
    reason: textOrNull(form, 'reason'),
    source: textIn(form, 'source'),
    commitments: textsIn(form, 'asked').map((key) => ({ key, holds: holding.includes(key) })),
  };
};

export const readCancellation = (form: FormData) => ({
  ...ofProject(form),
  eventId: idIn(form, 'eventId') ?? 0,
  reason: textIn(form, 'reason'),
});

export const readParticipation = (form: FormData) => ({
  ...ofProject(form),
  ...placeOf(textIn(form, 'actionKey')),
  intakeRoundId: idIn(form, 'intakeRoundId') ?? null,
  decidedOn: textIn(form, 'decidedOn'),
  source: textIn(form, 'source'),
});

export const readMembership = (form: FormData) => ({
  ...ofProject(form),
  organisationId: idIn(form, 'organisationId') ?? 0,
  event: textIn(form, 'event'),
  role: textIn(form, 'role') || 'partner',
  effectiveOn: textIn(form, 'effectiveOn'),
  reason: textOrNull(form, 'reason'),
  source: textOrNull(form, 'source'),
  answers: answersIn(form),
});

/** The selects of « ce que cela devient »: blank, it is said later. */
const answersIn = (form: FormData) =>
  rowsIn(form, 'answers', ['key', 'answer', 'takerId']).map(({ key, answer, takerId }) => ({
    key,
    answer: answer || null,
    takerId: idOf(takerId) ?? null,
  }));

export const readAnswers = (form: FormData) => ({
  projectId: idIn(form, 'projectId'),
  organisationId: idIn(form, 'organisationId') ?? 0,
  answers: answersIn(form),
  reason: textOrNull(form, 'reason'),
});

export const readLead = (form: FormData) => ({
  ...ofProject(form),
  organisationId: idIn(form, 'organisationId') ?? 0,
  effectiveOn: textIn(form, 'effectiveOn'),
  before: textIn(form, 'before'),
  reason: textIn(form, 'reason'),
  source: textOrNull(form, 'source'),
});

export const readAmount = (form: FormData) => ({
  projectId: idIn(form, 'projectId'),
  kind: textIn(form, 'kind'),
  cents: textIn(form, 'cents'),
  datedOn: textIn(form, 'datedOn'),
  source: textIn(form, 'source'),
  confirmed: textsIn(form, 'confirmed'),
});

/** The boxes of « Engagements »: `university:12`, and `training:45:12` (the training, and who declares it). */
function offersIn(form: FormData, happenedOn: string) {
  return textsIn(form, 'offers').map((value) => {
    const [subject = '', first = '', second = ''] = value.split(':');
    return subject === 'training'
      ? { subject, trainingId: idOf(first) ?? 0, organisationId: idOf(second) ?? 0, happenedOn }
      : { subject, trainingId: null, organisationId: idOf(first) ?? 0, happenedOn };
  });
}

const LINE = [
  'trainingId',
  'regionCode',
  'periodId',
  'levelKey',
  'professionKey',
  ...DETAIL_NAMES,
  'measure',
  'value',
] as const;

/** What an agreement commits: the boxes of one form, or the planned lines of the other. */
export const readCommitments = (form: FormData) => ({
  participationId: idIn(form, 'participationId'),
  agreedOn: textOrNull(form, 'agreedOn'),
  offers: offersIn(form, textIn(form, 'agreedOn')),
  planned: rowsIn(form, 'planned', LINE)
    // A row whose number is blank plans nothing.
    .filter(({ value }) => value !== '')
    .map(({ trainingId, periodId, value, practice, employerKind, ...line }) => ({
      ...line,
      // Only some actions have these fields.
      practice: practice || NO_DETAILS.practice,
      employerKind: employerKind || NO_DETAILS.employerKind,
      trainingId: idOf(trainingId) ?? 0,
      periodId: idOf(periodId) ?? 0,
      value: idOf(value.replace(/[\s\u00a0\u202f]/g, '')) ?? value,
    })),
  reason: textOrNull(form, 'reason'),
});
