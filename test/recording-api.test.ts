import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as organisationLifeRoute from '@/app/api/v1/organisations/[id]/life/route';
import * as organisationRoute from '@/app/api/v1/organisations/[id]/route';
import * as organisationsRoute from '@/app/api/v1/organisations/route';
import * as amountsRoute from '@/app/api/v1/projects/[slug]/amounts/route';
import * as leadRoute from '@/app/api/v1/projects/[slug]/lead/route';
import * as membersRoute from '@/app/api/v1/projects/[slug]/members/route';
import * as commitmentsRoute from '@/app/api/v1/projects/[slug]/participations/[action]/commitments/route';
import * as trainingsRoute from '@/app/api/v1/projects/[slug]/participations/[action]/trainings/route';
import * as participationsRoute from '@/app/api/v1/projects/[slug]/participations/route';
import * as paymentsRoute from '@/app/api/v1/projects/[slug]/payments/route';
import * as recordRoute from '@/app/api/v1/projects/[slug]/record/route';
import * as projectRoute from '@/app/api/v1/projects/[slug]/route';
import * as projectsRoute from '@/app/api/v1/projects/route';
import * as referencesRoute from '@/app/api/v1/references/route';
import * as closingRoute from '@/app/api/v1/trainings/[id]/closing/route';
import * as coverageRoute from '@/app/api/v1/trainings/[id]/coverage/route';
import * as trainingRoute from '@/app/api/v1/trainings/[id]/route';
import { journalEnd } from '@/db/journal';
import { findProject } from '@/db/projects';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { createToken } from '@/lib/account/create-token';
import { apiError } from '@/lib/api/common';
import { RECORDING_ROUTES, RECORDING_WRITES } from '@/lib/api/recording-routes';
import { execute } from '@/lib/command';
import { uaiLetter } from '@/lib/domain/organisation';
import { addDays } from '@/lib/domain/time';
import { journal } from '@/lib/journal/journal';
import { changeWords } from '@/lib/journal/journal-words';
import { recordAgreement } from '@/lib/money/record-agreement';
import { createProject } from '@/lib/project/create-project';
import { isRefusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';
import { differences } from './audited';
import { account, by, officerOf } from './builders';
import { NOW, programmeDatabase } from './database';
import { healthConsortium } from './health-consortium';

vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
type Route = keyof typeof RECORDING_WRITES | `GET ${keyof typeof RECORDING_ROUTES}`;

const PART = '/api/v1/projects/{slug}/participations/{action}';
const handlers: Record<Route, Handler> = {
  'GET /api/v1/references': referencesRoute.GET,
  'GET /api/v1/organisations': organisationsRoute.GET,
  'GET /api/v1/organisations/{id}': organisationRoute.GET,
  'GET /api/v1/organisations/{id}/life': organisationLifeRoute.GET,
  'POST /api/v1/organisations': organisationsRoute.POST,
  'PUT /api/v1/organisations/{id}': organisationRoute.PUT,
  'GET /api/v1/projects/{slug}/record': recordRoute.GET,
  'POST /api/v1/projects': projectsRoute.POST,
  'PUT /api/v1/projects/{slug}': projectRoute.PUT,
  'POST /api/v1/projects/{slug}/members': membersRoute.POST,
  'PUT /api/v1/projects/{slug}/lead': leadRoute.PUT,
  'POST /api/v1/projects/{slug}/participations': participationsRoute.POST,
  'POST /api/v1/projects/{slug}/amounts': amountsRoute.POST,
  'GET /api/v1/projects/{slug}/payments': paymentsRoute.GET,
  'PUT /api/v1/projects/{slug}/payments': paymentsRoute.PUT,
  [`GET ${PART}/trainings`]: trainingsRoute.GET,
  [`POST ${PART}/trainings`]: trainingsRoute.POST,
  'GET /api/v1/trainings/{id}': trainingRoute.GET,
  'PUT /api/v1/trainings/{id}': trainingRoute.PUT,
  'PUT /api/v1/trainings/{id}/closing': closingRoute.PUT,
  'GET /api/v1/trainings/{id}/coverage': coverageRoute.GET,
  'PUT /api/v1/trainings/{id}/coverage': coverageRoute.PUT,
  [`POST ${PART}/commitments`]: commitmentsRoute.POST,
  [`PUT ${PART}/commitments`]: commitmentsRoute.PUT,
};

interface Sent {
  body?: unknown;
  params?: Record<string, string | number>;
  query?: string;
  key?: string;
  token?: string;
}

let officer: Actor & { email: string };
let token: string;
let keys = 0;

const tokenOf = async (actor: Actor, scope = 'manage') =>
  (await createToken({ label: 'Essai', scope, expiresOn: addDays(NOW.day, 30) }, by(actor))).token;

beforeEach(async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  officer = await officerOf('JURISTES', 'MEDIATEURS');
  token = await tokenOf(officer);
});
afterEach(() => vi.useRealTimers());

async function call(route: Route, { body, params = {}, query = '', key, token: other }: Sent = {}) {
  keys += 1;
  const [method = '', path = ''] = route.split(' ');
  const request = new Request(`http://localhost${path}${query}`, {
    method,
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
    headers: {
      Authorization: `Bearer ${other ?? token}`,
      ...(method !== 'GET' && {
        'Content-Type': 'application/json',
        'Idempotency-Key': key ?? `essai-${keys}-abc`,
      }),
    },
  });
  const named = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  const response = await handlers[route](request, { params: Promise.resolve(named as never) });
  const answer = await response.json();
  if (response.status < 300) shapeOf(route).parse(answer);
  else apiError.parse(answer);
  return { status: response.status, body: answer, headers: response.headers };
}

const shapeOf = (route: Route) =>
  route.startsWith('GET ')
    ? RECORDING_ROUTES[route.slice(4) as keyof typeof RECORDING_ROUTES].answer
    : RECORDING_WRITES[route as keyof typeof RECORDING_WRITES].answer;

/** What a call was refused for: its status, then each field with its code. Each has a sentence. */
async function refused(route: Route, sent: Sent) {
  const { status, body } = await call(route, sent);
  const { message, fields } = apiError.parse(body).error;
  for (const sentence of [message, ...fields.map((field) => field.message)])
    expect(sentence).toMatch(/[.!]$/);
  return [status, ...fields.map(({ path, code }) => `${path} ${code}`)];
}

/** What a health training covers, sent by a program. */
it('says what a training covers, once however often it is sent', async () => {
  const c = await healthConsortium();
  const own = await tokenOf(c.lead);
  const of = { params: { id: c.trainings.nurses }, token: own };
  const body = {
    competences: [
      { framework: 'PS_4_8', position: '1.1', minutes: 90, assessed: 'pix_plus' },
      { framework: 'PS_4_8', position: '2.1', minutes: 120 },
    ],
  };
  const { body: said } = await call('PUT /api/v1/trainings/{id}/coverage', { ...of, body });
  expect(said).toMatchObject({ id: c.trainings.nurses, changed: 15 });
  const again = await call('PUT /api/v1/trainings/{id}/coverage', {
    ...of,
    body: { ...body, seen: said.revision },
  });
  expect(again.body).toEqual({ ...said, changed: 0 });
  const { body: answer } = await call('GET /api/v1/trainings/{id}/coverage', of);
  expect(answer.frameworks[0]).toMatchObject({
    ...{ key: 'PS_4_8', said: true, covered: 2, of: 15, minutes: 210 },
    share: { minutes: 210, of: 1680 },
  });
  expect(answer.frameworks[1]).toMatchObject({ key: 'AS_AP', said: false, covered: 0, share: null });
});

const university = (name: string, more = {}) => ({
  ...{ name, kind: 'university', regionCode: '53', healthUniversity: true },
  ...{ healthSource: 'Liste du ministère', ...more },
});

async function organisation(name: string, more = {}): Promise<number> {
  const { status, body } = await call('POST /api/v1/organisations', { body: university(name, more) });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
}

/** A laureate of JURISTES in season 1, with its lead. */
const laureate = (lead: number, more = {}) => ({
  ...{ slug: 'pilote-sn', acronym: 'PILOTE-SN', name: 'Pilote en santé numérique', status: 'running' },
  ...{ anrReference: 'ANR-23-CMAS-0001', decidedOn: '2023-07-05', source: 'Décision du 5 juillet 2023' },
  participations: [{ actionKey: 'JURISTES', seasonKey: 'S1' }],
  members: [{ organisationId: lead, role: 'lead', since: '2023-07-05' }],
  ...more,
});

async function recorded(more = {}) {
  const lead = await organisation('Université de la Baie');
  const { status, body } = await call('POST /api/v1/projects', { body: laureate(lead, more) });
  expect(status, JSON.stringify(body)).toBe(201);
  return { lead, params: { slug: 'pilote-sn', action: 'JURISTES' } };
}

const training = (organisationId: number, more = {}) => ({
  ...{ organisationId, title: 'Droit des données', kind: 'track', regime: 'initial' },
  ...{ regions: [{ regionCode: '53', places: 30 }], levelKeys: ['7'], componentIds: ['JURISTES.S1'] },
  ...{ agreedOn: '2023-10-01', source: 'Convention', ...more },
});

/** Every value of a body, by its path. */
const leaves = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [path];

/** Puts what no field takes in the place of one. */
function spoil(body: Record<string, unknown>, [key = '', ...rest]: string[]): void {
  const inner = body[key];
  if (rest.length > 0 && typeof inner === 'object' && inner !== null)
    spoil(inner as Record<string, unknown>, rest);
  else body[key] = { odd: true };
}

const lines = async () => (await journalEnd(read()))?.lines;
const publicProject = async () => {
  const request = new Request(`http://localhost/api/v1/projects/pilote-sn?as-of=${NOW.day}`);
  return (await projectRoute.GET(request, { params: Promise.resolve({ slug: 'pilote-sn' }) })).json();
};

describe('every payment of a project, sent by the service that pays', () => {
  const ROUTE = 'PUT /api/v1/projects/{slug}/payments';
  const paid = (paidOn: string, cents: number | string, more = {}) => ({
    ...{ paidOn, cents, source: 'Mandat 12', ...more },
  });
  const agreed = async () => {
    const { params } = await recorded();
    const { id: projectId = 0 } = (await findProject(read(), { slug: 'pilote-sn' })) ?? {};
    const terms = { signedOn: '2023-10-01', startsOn: '2023-10-01', endsOn: '2027-12-31' };
    await execute(
      recordAgreement,
      { projectId, ...terms, aidCents: '1 000 000,00 €', source: 'Convention' },
      by(officer),
    );
    const version = async (): Promise<number> =>
      (await call('GET /api/v1/projects/{slug}/record', { params })).body.version;
    const said = async (payments: unknown[], more = {}) => ({
      params,
      body: { payments, version: await version(), ...more },
    });
    const send = async (payments: unknown[], more = {}) => {
      const { status, body } = await call(ROUTE, await said(payments, more));
      return [status, body];
    };
    const refusedFor = async (payments: unknown[], more = {}) => refused(ROUTE, await said(payments, more));
    const standing = async () =>
      (await call('GET /api/v1/projects/{slug}/payments', { params })).body.data.map(
        (one: { paidOn: string; cents: number }) => `${one.paidOn} ${one.cents}`,
      );
    return { params, version, send, refusedFor, standing };
  };

  it('is recorded once however often it is sent; two that say the same are two', async () => {
    const { send, standing } = await agreed();
    const [first, second] = [paid('2024-02-01', '300 000,00 €'), paid('2025-02-01', 20_000_000)];
    expect(await send([first, first])).toEqual([200, { slug: 'pilote-sn', recorded: 2, withdrawn: 0 }]);
    const before = await lines();
    expect(await send([first, first])).toEqual([200, { slug: 'pilote-sn', recorded: 0, withdrawn: 0 }]);
    expect(await lines()).toBe(before);
    expect(await send([second, first, first])).toEqual([200, expect.objectContaining({ recorded: 1 })]);
    expect(await standing()).toEqual(['2024-02-01 30000000', '2024-02-01 30000000', '2025-02-01 20000000']);
    const paidInAll = (await publicProject()).amounts.find(({ kind }: { kind: string }) => kind === 'paid');
    expect(paidInAll).toMatchObject({ latest: { cents: 80_000_000 } });
    expect(await differences()).toEqual([]);
  });

  it('takes back what it does not say any more, with a reason; the days between keep it', async () => {
    const { send, refusedFor, standing } = await agreed();
    const [first, second] = [paid('2024-02-01', 30_000_000), paid('2024-03-01', 10_000_000)];
    await send([first, second]);
    expect(await refusedFor([first])).toEqual([422, 'reason payments_left_out']);
    expect(await standing()).toHaveLength(2);
    expect(await send([first], { reason: 'Mandat annulé' })).toEqual([
      200,
      { slug: 'pilote-sn', recorded: 0, withdrawn: 1 },
    ]);
    expect(await standing()).toEqual(['2024-02-01 30000000']);
    const told = (await journal(read(), officer, NOW, {})).lines.flatMap(({ changes, words }) =>
      changes.map((change) => changeWords(change, words)),
    );
    expect(
      told.filter(({ what }) => what === 'Versement').map(({ before, after }) => `${before} | ${after}`),
    ).toEqual(
      ['100 000 € | retiré', '– | 300 000 €', '– | 100 000 €'].map((text) =>
        expect.stringMatching(text.replace(/ /g, '\\s').replace('|', '\\|')),
      ),
    );
    expect(await differences()).toEqual([]);
  });

  it('takes nothing back that was recorded since it was read, nor for a reason that says nothing', async () => {
    const { params, version, send, refusedFor, standing } = await agreed();
    const first = paid('2024-02-01', 30_000_000);
    const read = { version: await version() };
    await send([first], read);
    // What stands is left, whichever version was read.
    expect(await send([first], read)).toEqual([200, expect.objectContaining({ recorded: 0 })]);
    const reason = 'Mandat annulé';
    expect(await refusedFor([], { reason, ...read })).toEqual([409]);
    expect((await refused(ROUTE, { params, body: { payments: [], reason } }))[0]).toBe(422);
    expect(await refusedFor([], { reason: '.' })).toEqual([422, 'reason reason_needed']);
    expect(await standing()).toHaveLength(1);
    expect((await send([], { reason }))[0]).toBe(200);
    const many = Array.from({ length: 201 }, () => first);
    expect(await refusedFor(many)).toEqual([422, 'payments too_many_payments']);
  });

  it('is refused at each payment, and asks to confirm as the form does', async () => {
    const { send, refusedFor } = await agreed();
    const wrong = [paid('2024-02-01', 0), paid('2023-09-01', 100), paid('2030-01-01', 100, { tranche: 3 })];
    const [status, ...problems] = await refusedFor(wrong);
    expect([status, problems.sort()]).toEqual([
      422,
      [
        'payments.0.cents payment_needed',
        'payments.1.paidOn payment_before_agreement',
        'payments.2.paidOn source_to_come',
        'payments.2.tranche tranche_unknown',
      ],
    ]);
    // The later of the two exceeds the agreement, in whatever order they are sent.
    const much = [paid('2025-02-01', 60_000_000), paid('2024-02-01', 50_000_000)];
    expect(await refusedFor(much)).toEqual([422, 'payments.0.cents over_contracted']);
    expect((await send(much, { confirmed: ['over_contracted'] }))[0]).toBe(200);
  });
});

describe('a programme by a program', () => {
  it('is recorded from its organisations to what it commits, and reads on the public pages', async () => {
    const { lead, params } = await recorded();
    const partner = await organisation('Université du Cap');
    const nurses = await organisation('Institut de formation', {
      ...{ kind: 'training_institute', healthUniversity: false, healthSource: null },
    });
    for (const [version, organisationId] of [
      [0, partner],
      [1, nurses],
    ]) {
      const member = { organisationId, event: 'join', role: 'partner', effectiveOn: '2023-09-01', version };
      const joined = await call('POST /api/v1/projects/{slug}/members', { params, body: member });
      expect([joined.status, joined.body]).toEqual([
        201,
        { slug: 'pilote-sn', version: Number(version) + 1 },
      ]);
    }
    const added = await call('POST /api/v1/projects/{slug}/participations', {
      params,
      body: {
        ...{ actionKey: 'MEDIATEURS', seasonKey: 'S2', decidedOn: '2024-05-01', source: 'Avenant' },
        version: 2,
      },
    });
    expect([added.status, added.body.version]).toEqual([201, 3]);
    const amount = {
      kind: 'contracted',
      cents: '1 500 000,00 €',
      datedOn: '2023-10-01',
      source: 'Convention',
    };
    expect((await call('POST /api/v1/projects/{slug}/amounts', { params, body: amount })).status).toBe(201);
    const { body: made } = await call(`POST ${PART}/trainings`, { params, body: training(lead) });
    const committed = {
      agreedOn: '2023-10-01',
      offers: [
        { subject: 'training', organisationId: lead, trainingId: made.id, happenedOn: '2023-10-01' },
        { subject: 'university', organisationId: partner, trainingId: null, happenedOn: '2023-10-01' },
      ],
      planned: [
        {
          ...{ trainingId: made.id, regionCode: '53', levelKey: '7', professionKey: 'na' },
          ...{
            periodId: (await call('GET /api/v1/references')).body.periods[1].id,
            measure: 'entered',
            value: 30,
          },
        },
      ],
    };
    const commitments = await call(`POST ${PART}/commitments`, { params, body: committed });
    expect([commitments.status, commitments.body]).toEqual([201, { recorded: 3 }]);

    const record = (await call('GET /api/v1/projects/{slug}/record', { params })).body;
    expect(record).toMatchObject({ slug: 'pilote-sn', amounts: [{ cents: 150_000_000 }] });
    expect(record.members.map(({ organisationId }: { organisationId: number }) => organisationId)).toEqual([
      lead,
      partner,
      nurses,
    ]);
    expect(record.participations[0].commitments).toHaveLength(2);
    const shown = await publicProject();
    expect(shown.trainings[0]).toMatchObject({
      title: 'Droit des données',
      offer: { committed: '2023-10-01' },
    });
    expect(shown.participations.map(({ key }: { key: string }) => key)).toEqual(['JURISTES', 'MEDIATEURS']);
    expect(read().select().from(t.projectEvents).all()[0]).toMatchObject({ door: 'api' });
    expect(await differences()).toEqual([]);
  });

  it('is corrected: organisation, project, lead, training, commitment, each by the version that was read', async () => {
    const { lead, params } = await recorded();
    const other = await organisation('Université du Cap');
    const id = { params: { id: other } };
    const { body: before } = await call('GET /api/v1/organisations/{id}', id);
    const { id: _, origin: __, ...words } = before;
    const renamed = { ...words, name: 'Université du Cap-Vert' };
    expect((await call('PUT /api/v1/organisations/{id}', { ...id, body: renamed })).body.version).toBe(1);
    expect(await refused('PUT /api/v1/organisations/{id}', { ...id, body: renamed })).toEqual([409]);

    const record = async () => (await call('GET /api/v1/projects/{slug}/record', { params })).body;
    const identity = async () => {
      const { acronym, name, anrReference, startsOn, endsOn, announcedOn, version } = await record();
      return { acronym, name, anrReference, startsOn, endsOn, announcedOn, version };
    };
    const correction = { ...(await identity()), status: 'ended', effectiveOn: '2026-10-01', reason: 'Fin' };
    const ended = await call('PUT /api/v1/projects/{slug}', { params, body: correction });
    expect([ended.status, ended.body.version]).toEqual([200, (await record()).version]);
    expect(await refused('PUT /api/v1/projects/{slug}', { params, body: correction })).toEqual([409]);
    const { version } = await record();
    const change = {
      organisationId: other,
      effectiveOn: '2026-09-01',
      before: 'partner',
      reason: 'Avenant',
      version,
    };
    const led = await call('PUT /api/v1/projects/{slug}/lead', { params, body: change });
    expect([led.status, led.body.version]).toEqual([200, (await record()).version]);
    expect((await record()).members[0]).toMatchObject({ organisationId: other, role: 'lead' });

    const { body: made } = await call(`POST ${PART}/trainings`, { params, body: training(lead) });
    const of = { params: { id: made.id } };
    const { body: said } = await call('GET /api/v1/trainings/{id}', of);
    const { title, kind, regime, modality, hours, ects, certificationCode, romeCode } = said;
    const { componentIds, regions, levelKeys, professionIds } = said;
    const revision = {
      ...{ title: `${title} de santé`, kind, regime, modality, hours, ects, certificationCode, romeCode },
      ...{ componentIds, regions, levelKeys, professionIds, seen: said.revision },
    };
    const revised = await call('PUT /api/v1/trainings/{id}', { ...of, body: revision });
    expect(revised.body).toMatchObject({ id: made.id, proposal: null });
    expect(await refused('PUT /api/v1/trainings/{id}', { ...of, body: revision })).toEqual([409]);
    const covers = (framework: string) => ({ competences: [{ framework, position: '1.1', minutes: 60 }] });
    expect(await refused('PUT /api/v1/trainings/{id}/coverage', { ...of, body: covers('PS_4_8') })).toEqual([
      422,
      'competences.0.framework framework_not_of_action',
    ]);
    const { body: nothing } = await call('GET /api/v1/trainings/{id}/coverage', of);
    expect(nothing).toMatchObject({ id: made.id, revision: 0, frameworks: [] });
    const closing = { closedOn: '2026-12-31', reason: 'Fermée', seen: revised.body.revision };
    expect((await call('PUT /api/v1/trainings/{id}/closing', { ...of, body: closing })).status).toBe(200);
    expect((await call(`GET ${PART}/trainings`, { params })).body.data).toMatchObject([
      { id: made.id, title: 'Droit des données de santé', closedOn: '2026-12-31', own: true },
    ]);

    const offer = { subject: 'university', organisationId: lead, trainingId: null };
    for (const happenedOn of ['2023-10-01', null]) {
      const body = { offers: [{ ...offer, happenedOn }], reason: 'Avenant' };
      expect((await call(`PUT ${PART}/commitments`, { params, body })).body).toEqual({ recorded: 1 });
    }
    expect((await record()).participations[0].commitments).toEqual([]);
    expect(await differences()).toEqual([]);
  });
});

describe('what is refused, at its field, in the words of the form', () => {
  it('an organisation: a name or an identifier that another has, a UAI whose letter is wrong, a SIRET whose key is', async () => {
    const uai = `0351842${uaiLetter('0351842')}`;
    const siret = '13002526500013';
    await organisation('Université de la Baie', { uai: [uai], siret: [siret] });
    const post = (more: object) =>
      refused('POST /api/v1/organisations', { body: university('Université du Cap', more) });
    expect(await post({ name: 'UNIVERSITE DE LA BAIE' })).toEqual([409, 'name organisation_name_taken']);
    expect(await post({ siret: [siret] })).toEqual([409, 'siret.0 identifier_taken']);
    expect(await post({ uai: [uai] })).toEqual([409, 'uai.0 identifier_taken']);
    expect(await post({ uai: ['0351842A'] })).toEqual([422, 'uai.0 uai_letter']);
    expect(await post({ siret: ['13002526500014'] })).toEqual([422, 'siret.0 siret_key']);
    expect(await post({ healthSource: null })).toEqual([422, 'healthSource health_source_needed']);
    expect((await post({ region: '53' }))[0]).toBe(422);
  });

  it('a project: an address taken, no action, two leads, none, a member that is not recorded', async () => {
    const { lead } = await recorded();
    const partner = await organisation('Université du Cap');
    const post = (more: object) =>
      refused('POST /api/v1/projects', {
        body: laureate(lead, { slug: 'autre', anrReference: null, ...more }),
      });
    const since = '2023-07-05';
    const led = { organisationId: lead, role: 'lead', since };
    expect(await post({ slug: 'pilote-sn' })).toEqual([409, 'slug slug_taken']);
    expect(await post({ participations: [] })).toEqual([422, 'participations action_needed']);
    expect(await post({ members: [] })).toEqual([422, 'members no_lead']);
    expect(await post({ members: [led, { organisationId: partner, role: 'lead', since }] })).toEqual([
      422,
      'members.1.role two_leads',
    ]);
    expect(await post({ members: [led, { organisationId: 9999, role: 'partner', since }] })).toEqual([
      422,
      'members.1.organisationId member_not_recorded',
    ]);
    expect(await post({ participations: [{ actionKey: 'JURISTES', seasonKey: 'S9' }] })).toEqual([
      422,
      'participations.0.actionKey action_not_in_season',
    ]);

    const body = laureate(lead);
    const byForm = await execute(createProject, body, by(officer)).catch((error) => error);
    if (!isRefusal(byForm) || !byForm.fields[0]) throw byForm;
    const byApi = await call('POST /api/v1/projects', { body });
    expect(byApi.body.error.fields[0]).toMatchObject({
      code: byForm.fields[0].code,
      message: refusalText(byForm.fields[0]),
    });
  });

  it('a second participation in an action already won', async () => {
    const { params } = await recorded();
    const body = {
      actionKey: 'JURISTES',
      seasonKey: 'S2',
      decidedOn: '2024-05-01',
      source: 'Avenant',
      version: 0,
    };
    expect(await refused('POST /api/v1/projects/{slug}/participations', { params, body })).toEqual([
      409,
      'actionKey participation_exists',
    ]);
  });

  it('an amount a hundred times the agreement and a reference of another form, until they are confirmed', async () => {
    const { lead, params } = await recorded();
    const amount = (cents: number, confirmed: string[] = []) => ({
      params,
      body: { kind: 'announced', cents, datedOn: '2023-07-05', source: 'Annonce', confirmed },
    });
    const agreed = { kind: 'contracted', cents: 100_000_000, datedOn: '2023-10-01', source: 'Convention' };
    await call('POST /api/v1/projects/{slug}/amounts', { params, body: agreed });
    const far = amount(10_000_000_000);
    expect(await refused('POST /api/v1/projects/{slug}/amounts', far)).toEqual([422, 'cents amount_far']);
    const sure = amount(10_000_000_000, ['amount_far']);
    expect((await call('POST /api/v1/projects/{slug}/amounts', sure)).status).toBe(201);

    const unusual = (confirmed: string[]) => ({
      body: laureate(lead, { slug: 'autre', acronym: 'AUTRE', anrReference: 'France 2030/12', confirmed }),
    });
    expect(await refused('POST /api/v1/projects', unusual([]))).toEqual([
      422,
      'anrReference anr_reference_unusual',
    ]);
    expect((await call('POST /api/v1/projects', unusual(['anr_reference_unusual']))).status).toBe(201);
  });

  it('a training in a region outside the list, of an organisation that is no member, or repeated', async () => {
    const { lead, params } = await recorded();
    const stranger = await organisation('Université du Cap');
    const post = (body: object) => refused(`POST ${PART}/trainings`, { params, body });
    expect(await post(training(lead, { regions: [{ regionCode: '99' }] }))).toEqual([
      422,
      'regions.0.regionCode region_outside_list',
    ]);
    expect(await post(training(stranger))).toEqual([422, 'organisationId not_a_member']);
    await call(`POST ${PART}/trainings`, { params, body: training(lead) });
    expect((await post(training(lead)))[0]).toBe(409);
  });

  it('a commitment of a training of another action, and planned learners outside its regions', async () => {
    const { lead, params } = await recorded();
    const { body: made } = await call(`POST ${PART}/trainings`, { params, body: training(lead) });
    const planned = { trainingId: made.id, regionCode: '52', levelKey: '7', professionKey: 'na' };
    const offer = { subject: 'training', organisationId: lead, trainingId: 9999, happenedOn: '2023-10-01' };
    const body = {
      offers: [offer],
      planned: [{ ...planned, periodId: 9999, measure: 'entered', value: 30 }],
    };
    expect(await refused(`POST ${PART}/commitments`, { params, body })).toEqual([
      422,
      'offers.0.trainingId training_of_other_action',
      'planned.0.regionCode region_not_delivered',
      'planned.0.periodId unknown_period',
    ]);
  });

  it('what cannot be read and what is wrong elsewhere, in one answer; nothing is written', async () => {
    const { lead, params } = await recorded();
    const { body: made } = await call(`POST ${PART}/trainings`, { params, body: training(lead) });
    const before = await lines();
    const odd = { kind: 'ecole', siret: ['13002526500014'], extra: 1 };
    const baie = university('Université de la Baie', odd);
    expect(await refused('POST /api/v1/organisations', { body: baie })).toEqual([
      422,
      'kind organisation_kind_needed',
      'siret.0 siret_key',
      ' zod_unrecognized_keys',
      'name organisation_name_taken',
    ]);
    const members = [
      { organisationId: lead, role: 'lead', since: '2023-07-05' },
      { organisationId: 9999, role: 'partner' },
    ];
    const project = laureate(lead, {
      name: 12,
      status: 'x',
      startsOn: '2024-01-01',
      endsOn: '2023-01-01',
      members,
    });
    expect(await refused('POST /api/v1/projects', { body: project })).toEqual([
      422,
      'name zod_invalid_type',
      'status unknown_status',
      'members.1.since zod_invalid_type',
      'endsOn ends_before_start',
      'slug slug_taken',
      'anrReference anr_reference_taken',
      'members.1.organisationId member_not_recorded',
    ]);
    const course = training(lead, {
      title: '',
      hours: 'x',
      agreedOn: '2030-01-01',
      regions: [{ regionCode: '99' }],
    });
    expect(await refused(`POST ${PART}/trainings`, { params, body: course })).toEqual([
      422,
      'title training_title_needed',
      'hours hours_not_whole',
      'agreedOn source_to_come',
      'regions.0.regionCode region_outside_list',
    ]);
    const line = { trainingId: made.id, regionCode: '52', levelKey: '7', professionKey: 'na' };
    const commitments = {
      offers: [{ subject: 'training', organisationId: lead, trainingId: 9999, happenedOn: 'hier' }],
      planned: [{ ...line, periodId: 9999, measure: 'entered', value: 1.5 }],
    };
    expect(await refused(`POST ${PART}/commitments`, { params, body: commitments })).toEqual([
      422,
      'offers.0.happenedOn impossible_date',
      'planned.0.value not_a_number',
      'offers.0.trainingId training_of_other_action',
      'planned.0.regionCode region_not_delivered',
      'planned.0.periodId unknown_period',
    ]);
    expect(await lines()).toBe(before);
  });

  it('a field that cannot be read accuses no other', async () => {
    const { lead, params } = await recorded();
    const partner = await organisation('Université du Cap');
    const { body: made } = await call(`POST ${PART}/trainings`, { params, body: training(lead) });
    const { periods } = (await call('GET /api/v1/references')).body;
    const line = { trainingId: made.id, regionCode: '53', levelKey: '7', professionKey: 'na' };
    const since = '2023-07-05';
    const dated = { startsOn: '2023-09-01', endsOn: '2027-08-31', announcedOn: '2023-08-01' };
    const members = [
      { organisationId: lead, role: 'lead', since },
      { organisationId: partner, role: 'partner', since },
    ];
    const sound: [Route, Record<string, unknown>][] = [
      ['POST /api/v1/organisations', university('Université X', { uai: [], siret: ['13002526500013'] })],
      [
        'POST /api/v1/projects',
        laureate(lead, {
          slug: 'autre',
          acronym: 'AUTRE',
          anrReference: 'ANR-23-CMAS-0002',
          ...dated,
          members,
        }),
      ],
      [`POST ${PART}/trainings`, training(lead, { title: 'Droit B', hours: 20 })],
      [
        `POST ${PART}/commitments`,
        {
          agreedOn: '2023-10-01',
          offers: [
            { subject: 'training', organisationId: lead, trainingId: made.id, happenedOn: '2023-10-01' },
          ],
          planned: [{ ...line, periodId: periods[1].id, measure: 'entered', value: 30 }],
        },
      ],
      [
        'POST /api/v1/projects/{slug}/amounts',
        { kind: 'paid', cents: 1000, datedOn: '2023-10-01', source: 'Convention' },
      ],
      [
        'POST /api/v1/projects/{slug}/members',
        { organisationId: partner, event: 'join', role: 'partner', effectiveOn: '2023-09-01', version: 0 },
      ],
      [
        'POST /api/v1/projects/{slug}/participations',
        { actionKey: 'MEDIATEURS', seasonKey: 'S2', decidedOn: '2024-05-01', source: 'Avenant', version: 0 },
      ],
    ];
    for (const [route, body] of sound)
      for (const path of leaves(body)) {
        const spoilt = structuredClone(body);
        spoil(spoilt, path);
        const [status, ...fields] = await refused(route, { params, body: spoilt });
        const others = fields.filter((field) => !`${field}`.split(' ')[0]?.startsWith(path.join('.')));
        expect([route, path.join('.'), status, ...others]).toEqual([route, path.join('.'), 422]);
      }
    // They were sound: each is recorded as it stands, at the version of then.
    for (const [route, body] of sound) {
      const { version } = (await call('GET /api/v1/projects/{slug}/record', { params })).body;
      const now = { ...body, ...('version' in body && { version }) };
      const { status, body: answer } = await call(route, { params, body: now });
      expect([route, status, answer.error]).toEqual([route, 201, undefined]);
    }
  }, 60_000);

  it('what is not of its shape, by its path; nothing is written', async () => {
    const { lead, params } = await recorded();
    const before = await lines();
    const odd = laureate(lead, { slug: 'Autre !', decidedOn: '2023-02-30', extra: 1 });
    expect(await refused('POST /api/v1/projects', { body: odd })).toEqual([
      422,
      'slug slug_form',
      'decidedOn impossible_date',
      ' zod_unrecognized_keys',
      'anrReference anr_reference_taken',
    ]);
    const place = training(lead, { regions: [{ regionCode: '53', place: 30 }] });
    expect(await refused(`POST ${PART}/trainings`, { params, body: place })).toEqual([
      422,
      'regions.0 zod_unrecognized_keys',
    ]);
    const noVersion = { ...university('Université X') };
    expect(
      await refused('PUT /api/v1/organisations/{id}', { params: { id: lead }, body: noVersion }),
    ).toEqual([422, 'version zod_invalid_type']);
    expect(await refused('PUT /api/v1/projects/{slug}', { params, body: [] })).toEqual([
      422,
      ' zod_invalid_type',
    ]);
    expect((await call('POST /api/v1/projects', { body: laureate(lead), query: '?dry-run=1' })).status).toBe(
      422,
    );
    expect(await lines()).toBe(before);
  });
});

describe('a key', () => {
  it('is asked for, gives the first answer again, and is refused with another content', async () => {
    const body = university('Université de la Baie');
    expect(await refused('POST /api/v1/organisations', { body, key: 'court' })).toEqual([422]);
    const first = await call('POST /api/v1/organisations', { body, key: 'une-fois-1' });
    const before = await lines();
    expect(await call('POST /api/v1/organisations', { body, key: 'une-fois-1' })).toMatchObject({
      ...{ status: 201, body: first.body },
    });
    const again = { body: university('Université du Cap'), key: 'une-fois-1' };
    expect(await refused('POST /api/v1/organisations', again)).toEqual([409]);
    expect(await lines()).toBe(before);
  });

  it('of one training does not serve another', async () => {
    const { lead, params } = await recorded();
    const ids: number[] = [];
    for (const title of ['Droit A', 'Droit B'])
      ids.push((await call(`POST ${PART}/trainings`, { params, body: training(lead, { title }) })).body.id);
    const close = (id: number | undefined) =>
      refused('PUT /api/v1/trainings/{id}/closing', {
        params: { id: id ?? 0 },
        body: { closedOn: '2026-12-31', reason: 'Fermée', seen: 1 },
        key: 'fermeture-1',
      });
    const { body } = await call('GET /api/v1/trainings/{id}', { params: { id: ids[0] ?? 0 } });
    const done = await call('PUT /api/v1/trainings/{id}/closing', {
      params: { id: ids[0] ?? 0 },
      body: { closedOn: '2026-12-31', reason: 'Fermée', seen: body.revision },
      key: 'fermeture-1',
    });
    expect(done.status).toBe(200);
    expect(await close(ids[1])).toEqual([409]);
  });
});

describe('who may', () => {
  it('a token without the scope is refused in the same words, whatever it sends', async () => {
    const { lead, params } = await recorded();
    for (const scope of ['read', 'enter']) {
      const other = await tokenOf(officer, scope);
      for (const [route, body] of [
        ['POST /api/v1/organisations', university('Université X')],
        ['POST /api/v1/projects', laureate(lead)],
        [`POST ${PART}/trainings`, training(lead)],
        [`PUT ${PART}/commitments`, {}],
      ] as const) {
        const { status, body: answer } = await call(route, { token: other, params, body });
        expect([status, answer.error.kind]).toEqual([403, 'forbidden']);
        expect(answer.error.message).toBe(refusalText({ code: 'token_scope', params: {} }));
      }
      expect((await call('GET /api/v1/organisations', { token: other })).status).toBe(200);
    }
    const { status, headers } = await call('POST /api/v1/organisations', { token: 'scma_faux', body: {} });
    expect([status, headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="Suivi CMA", error="invalid_token"',
    ]);
  });

  it('an officer of none of its actions finds no project, recorded or not, whatever the body', async () => {
    const { lead, params } = await recorded({
      announcedOn: '2026-12-01',
      decidedOn: '2026-11-01',
      members: [
        { organisationId: await organisation('Université tenue'), role: 'lead', since: '2026-11-01' },
      ],
    });
    const other = await tokenOf(await officerOf('MASTERS'));
    for (const slug of [params.slug, 'inconnu']) {
      const at = { token: other, params: { ...params, slug }, body: { odd: true } };
      expect(await refused('PUT /api/v1/projects/{slug}', at)).toEqual([404]);
      expect(await refused('POST /api/v1/projects/{slug}/members', at)).toEqual([404]);
      expect(await refused(`POST ${PART}/trainings`, at)).toEqual([404]);
      expect(await refused('GET /api/v1/projects/{slug}/record', at)).toEqual([404]);
    }
    const body = laureate(lead, { slug: 'autre', anrReference: null });
    expect(await refused('POST /api/v1/projects', { token: other, body })).toEqual([404]);
    expect((await call('GET /api/v1/projects/{slug}/record', { params })).status).toBe(200);
  });

  it('an officer of another action of the project records its whole, and not what this action commits', async () => {
    const { lead, params } = await recorded();
    const more = {
      actionKey: 'MEDIATEURS',
      seasonKey: 'S2',
      decidedOn: '2024-05-01',
      source: 'Avenant',
      version: 0,
    };
    await call('POST /api/v1/projects/{slug}/participations', { params, body: more });
    const other = await tokenOf(await officerOf('MEDIATEURS'));
    const at = { token: other, params };
    expect(await refused(`POST ${PART}/trainings`, { ...at, body: training(lead) })).toEqual([403]);
    expect(await refused(`POST ${PART}/commitments`, { ...at, body: {} })).toEqual([403]);
    const amount = { kind: 'paid', cents: 100, datedOn: '2024-05-01', source: 'Versement' };
    expect((await call('POST /api/v1/projects/{slug}/amounts', { ...at, body: amount })).status).toBe(201);
  });

  it('a lead records the trainings of its project, its partners’ too; a contributor its own; neither the rest', async () => {
    const { lead, params } = await recorded();
    const partner = await organisation('Université du Cap');
    const join = {
      organisationId: partner,
      event: 'join',
      role: 'partner',
      effectiveOn: '2023-09-01',
      version: 0,
    };
    await call('POST /api/v1/projects/{slug}/members', { params, body: join });
    const leading = await tokenOf(await account('lead', { organisationId: lead }));
    const contributing = await tokenOf(await account('contributor', { organisationId: partner }));
    const post = (other: string, organisationId: number, title: string) =>
      call(`POST ${PART}/trainings`, { token: other, params, body: training(organisationId, { title }) });
    expect((await post(leading, partner, 'Droit A')).status).toBe(201);
    expect((await post(contributing, partner, 'Droit B')).status).toBe(201);
    expect((await post(contributing, lead, 'Droit C')).status).toBe(403);
    const seen = (await call(`GET ${PART}/trainings`, { token: contributing, params })).body.data;
    expect(seen.map(({ own }: { own: boolean }) => own)).toEqual([true, true]);
    for (const other of [leading, contributing]) {
      const at = { token: other, params };
      expect(await refused('GET /api/v1/organisations', { token: other })).toEqual([404]);
      expect(await refused('POST /api/v1/organisations', { token: other, body: {} })).toEqual([404]);
      expect(await refused('POST /api/v1/projects/{slug}/amounts', { ...at, body: {} })).toEqual([403]);
      expect(await refused(`PUT ${PART}/commitments`, { ...at, body: {} })).toEqual([403]);
    }
  });
});

describe('the organisations', () => {
  it('are listed by pages and searched; a name of a person is nowhere', async () => {
    await organisation('Université de la Baie', { siret: ['13002526500013'] });
    const { body } = await call('GET /api/v1/organisations', { query: '?q=baie' });
    expect(body).toMatchObject({
      meta: { count: 1, total: 1, page: 1, pages: 1 },
      data: [{ name: 'Université de la Baie', siret: ['13002526500013'], projects: 0 }],
    });
    const found = async (query: string) =>
      (await call('GET /api/v1/organisations', { query })).body.meta.total;
    expect(await found('?q=13002526500013')).toBe(1);
    expect(await found('?q=baie&kind=hospital')).toBe(0);
    expect(await found('?q=baie&region=53&health=1')).toBe(1);
    const all = await call('GET /api/v1/organisations');
    expect(all.body.meta.total).toBeGreaterThan(1);
    expect(JSON.stringify(all.body)).not.toContain(officer.email);
    expect(await refused('GET /api/v1/organisations/{id}', { params: { id: 99_999 } })).toEqual([404]);
    expect(await refused('GET /api/v1/organisations/{id}', { params: { id: 'x' } })).toEqual([404]);
  });
});
