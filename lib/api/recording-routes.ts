import { coverageSaid, coverageToSay, trainingCoverageShape } from './framework';
import {
  organisationLifeShape,
  organisationListShape,
  organisationRecorded,
  organisationShape,
  organisationToCorrect,
  organisationToRecord,
} from './organisation';
import {
  amountRecorded,
  amountToRecord,
  leadToChange,
  memberToRecord,
  participationToRecord,
  paymentsReceived,
  paymentsToReceive,
  projectPayments,
  projectRecord,
  projectRecorded,
  projectToCorrect,
  projectToRecord,
} from './project-recording';
import type { ApiRoute, ApiWrite } from './route-shapes';
import {
  commitmentsRecorded,
  commitmentsToRecord,
  references,
  trainingRecord,
  trainingRecorded,
  trainingRecords,
  trainingRevised,
  trainingToClose,
  trainingToRecord,
  trainingToRevise,
} from './training-recording';

/** What a program reads to record the programme: the numbers that its sendings name, and the versions that they answer. */
export const RECORDING_ROUTES = {
  '/api/v1/references': {
    summary:
      'What a sending names by number or key: actions, rounds, regions, professions, periods, components.',
    query: [],
    answer: references,
  },
  '/api/v1/organisations': {
    summary: 'The organisations, by pages, for those who record them.',
    query: ['q', 'kind', 'region', 'health', 'page'],
    answer: organisationListShape,
    account: true,
  },
  '/api/v1/organisations/{id}': {
    summary: 'One organisation, with the version that a correction sends back.',
    query: [],
    answer: organisationShape,
    account: true,
  },
  '/api/v1/organisations/{id}/life': {
    summary: 'What became of an organisation: mergers, splits, end, names and identifiers with their days.',
    query: [],
    answer: organisationLifeShape,
    account: true,
  },
  '/api/v1/projects/{slug}/record': {
    summary:
      'One project as it is recorded, public or not yet, for the officers of its actions, with the version that a correction sends back.',
    query: [],
    answer: projectRecord,
    account: true,
  },
  '/api/v1/projects/{slug}/payments': {
    summary:
      'Every payment of a project as it is recorded, the first first, for the officers of its actions.',
    query: [],
    answer: projectPayments,
    account: true,
  },
  '/api/v1/projects/{slug}/participations/{action}/trainings': {
    summary: 'The trainings of a project in an action, with their numbers, for those who record them.',
    query: [],
    answer: trainingRecords,
    account: true,
  },
  '/api/v1/trainings/{id}': {
    summary: 'One training as it is recorded, with the revision that the next one sends back.',
    query: [],
    answer: trainingRecord,
    account: true,
  },
  '/api/v1/trainings/{id}/coverage': {
    summary:
      'What a training covers of the competence frameworks of its action, with the last word about each.',
    query: [],
    answer: trainingCoverageShape,
    account: true,
  },
} as const satisfies Record<string, ApiRoute>;

const SAME = 'The same rules, codes and sentences as the form.';
const common = { query: [], key: 'needed' } as const;
const creates = { ...common, status: 201 } as const;
const changes = { ...common, status: 200 } as const;

/** What a token of the scope `manage` writes. */
export const RECORDING_WRITES = {
  'POST /api/v1/organisations': {
    summary: `Records an organisation. ${SAME}`,
    ...{ ...creates, body: organisationToRecord, answer: organisationRecorded },
  },
  'PUT /api/v1/organisations/{id}': {
    summary: 'Says something else of an organisation, the whole of it: known from today.',
    ...{ ...changes, body: organisationToCorrect, answer: organisationRecorded },
  },
  'POST /api/v1/projects': {
    summary: `Records a laureate: the project, its actions, its consortium with one lead. ${SAME}`,
    ...{ ...creates, body: projectToRecord, answer: projectRecorded },
  },
  'PUT /api/v1/projects/{slug}': {
    summary: 'Corrects the identity of a project, the whole of it: known from today, true from its own day.',
    ...{ ...changes, body: projectToCorrect, answer: projectRecorded },
  },
  'POST /api/v1/projects/{slug}/members': {
    summary: 'A partner joins or leaves the consortium on a day.',
    ...{ ...creates, body: memberToRecord, answer: projectRecorded },
  },
  'PUT /api/v1/projects/{slug}/lead': {
    summary: 'Another organisation leads from a day on.',
    ...{ ...changes, body: leadToChange, answer: projectRecorded },
  },
  'POST /api/v1/projects/{slug}/participations': {
    summary: 'Another action of a known project, by a decision of its own.',
    ...{ ...creates, body: participationToRecord, answer: projectRecorded },
  },
  'POST /api/v1/projects/{slug}/amounts': {
    summary: 'Appends an amount (announced, contracted, paid or spent) with its source.',
    ...{ ...creates, body: amountToRecord, answer: amountRecorded },
  },
  'PUT /api/v1/projects/{slug}/payments': {
    summary: `Says every payment of a project, as the service that pays keeps them. Sent again, nothing changes. ${SAME}`,
    ...{ ...changes, body: paymentsToReceive, answer: paymentsReceived },
  },
  'POST /api/v1/projects/{slug}/participations/{action}/trainings': {
    summary: `Records a training of a project in an action. ${SAME}`,
    ...{ ...creates, body: trainingToRecord, answer: trainingRecorded },
  },
  'PUT /api/v1/trainings/{id}': {
    summary:
      'Says something else of a training, the whole of it. What a committed one counts towards waits for the officer.',
    ...{ ...changes, body: trainingToRevise, answer: trainingRevised },
  },
  'PUT /api/v1/trainings/{id}/closing': {
    summary: 'Closes a training from a day on, or opens it again (null).',
    ...{ ...changes, body: trainingToClose, answer: trainingRevised },
  },
  'PUT /api/v1/trainings/{id}/coverage': {
    summary:
      'Says which competences a training covers. Sent again, nothing changes; without `replaces`, the whole of the frameworks that are listed or were said before.',
    ...{ ...changes, body: coverageToSay, answer: coverageSaid },
  },
  'POST /api/v1/projects/{slug}/participations/{action}/commitments': {
    summary: 'Records what an agreement commits: the things and planned learners that it names.',
    ...{ ...creates, body: commitmentsToRecord, answer: commitmentsRecorded },
  },
  'PUT /api/v1/projects/{slug}/participations/{action}/commitments': {
    summary: 'Says another word of what is committed: those named; the others stay. null takes one back.',
    ...{ ...changes, body: commitmentsToRecord, answer: commitmentsRecorded },
  },
} as const satisfies Record<`${'POST' | 'PUT'} /api/v1/${string}`, ApiWrite>;
