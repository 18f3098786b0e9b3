import { beforeEach, describe, expect, it } from 'vitest';
import { consortiumRecords } from '@/db/consortium-records';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { OrganisationTrait } from '@/lib/domain/eligibility/vocabulary';
import { recordAgreement } from '@/lib/money/record-agreement';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { changeConsortium } from '@/lib/project/change-consortium';
import { createProject } from '@/lib/project/create-project';
import { isRefusal } from '@/lib/refusal';
import { ceasedWords, factWords } from '@/lib/wording/eligibility';
import { account, by, officerOf } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { ceasedRules } from './ceased-rules';
import { eligibilityMatrix } from './eligibility-matrix';
import { projectEligibility } from './project-eligibility';

const LEFT = '2026-10-01';
let officer: Actor;
let lead: Actor;
let agencyId: number;

async function organisation(name: string, kind: string, health = false) {
  const given = {
    name,
    kind,
    regionCode: '53',
    healthUniversity: health,
    healthSource: health ? 'Liste' : null,
  };
  return (await execute(createOrganisation, given, by(officer, on('2024-02-01')))).organisationId;
}

const has = (organisationId: number, trait: OrganisationTrait) =>
  write(async (tx) =>
    tx
      .insert(t.organisationTraits)
      .values({
        ...{ organisationId, trait, holds: true, effectiveOn: '2024-02-01', source: 'Décret' },
        ...{
          accountId: officer.accountId,
          door: 'form',
          at: on('2024-02-01').instant,
          knownFrom: '2024-02-01',
        },
      })
      .run(),
  );

const observerOf = (key: string) => account('observer', { scopes: [{ kind: 'action', key }] });

const project = async (slug: string, seasonKey: 'S1' | 'S2', members: number[]) =>
  execute(
    createProject,
    {
      ...{ slug, acronym: slug.toUpperCase(), name: `Projet ${slug}`, status: 'running', anrReference: null },
      ...{ startsOn: null, endsOn: null, decidedOn: '2024-03-01', source: 'Décision' },
      participations: [{ actionKey: 'PS_INITIALE', seasonKey }],
      members: members.map((organisationId, place) => ({
        ...{ organisationId, role: place === 0 ? 'lead' : 'partner', since: '2024-03-01' },
      })),
    },
    by(officer, on('2024-03-01')),
  );

beforeEach(async () => {
  await programmeDatabase();
  officer = await officerOf('PS_INITIALE');
  const university = await organisation('Université A', 'university', true);
  const institute = await organisation('IFSI B', 'training_institute');
  agencyId = await organisation('ARS C', 'public_body');
  await has(agencyId, 'health_agency');
  lead = await account('lead', { organisationId: university });
  const { projectId } = await project('aube', 'S2', [university, institute, agencyId]);
  await project('soir', 'S1', [institute]);
  await execute(
    changeConsortium,
    {
      ...{ projectId, organisationId: agencyId, event: 'leave', role: 'partner', effectiveOn: LEFT },
      ...{ reason: 'Fin de la convention', version: 0 },
    },
    by(officer, on(LEFT)),
  );
});

const rulesOf = async (slug: string, day: string, actor: Actor = officer) =>
  (await projectEligibility(read(), actor, { slug, day }, NOW)).participations.flatMap(({ rules }) => rules);
const resultOn = async (code: string, day: string) =>
  (await rulesOf('aube', day)).find(({ rule }) => rule.code === code)?.result;

describe('a partner that leaves', () => {
  it('turns its rule the same day', async () => {
    expect(await resultOn('PS-4', '2026-09-30')).toBe('met');
    expect(await resultOn('PS-4', LEFT)).toBe('unmet');
    expect(await resultOn('PS-1', LEFT)).toBe('met');
  });

  it('is said in the inbox, by its name, with the line of the text', async () => {
    const ceased = await ceasedRules(read(), officer, NOW);
    expect(ceased.map(ceasedWords).map((text) => text.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
      'Depuis le 1er octobre 2026 (départ : ARS C), « l’ARS est membre » n’est plus rempli (003:457).',
    ]);
    expect(await ceasedRules(read(), await officerOf('MEDIATEURS'), NOW)).toEqual([]);
    expect(await ceasedRules(read(), lead, NOW)).toEqual([]);
  });

  it('shows in the matrix since a day, and not in season 1', async () => {
    const since = (day: string) => eligibilityMatrix(read(), officer, NOW, { since: day });
    const { items, counts } = await since('2026-09-30');
    expect(items.map(({ participation }) => participation.slug)).toEqual(['aube']);
    expect(items[0]?.rules.filter(({ before }) => before)).toEqual([
      { code: 'PS-4', result: 'unmet', reason: 'no_agency', before: 'met' },
    ]);
    expect(counts.unmet).toBe(1);
    expect((await since(LEFT)).total).toBe(0);
    expect((await since('2026-02-30')).errors).toEqual({ since: 'impossible_date' });
    const first = await eligibilityMatrix(read(), officer, NOW, { season: 'S1' });
    const evening = first.items.find(({ participation }) => participation.slug === 'soir');
    expect(evening?.rules.map(({ result }) => result)).toEqual(Array(4).fill('indicative'));
    expect((await eligibilityMatrix(read(), officer, NOW, { result: 'indicative' })).total).toBe(0);
  });

  it('is foreseen before', async () => {
    const asked = { slug: 'aube', day: '2026-09-30', without: String(agencyId) };
    const { gone, participations } = await projectEligibility(read(), lead, asked, NOW);
    expect(gone?.name).toBe('ARS C');
    const turned = participations[0]?.without?.map(({ rule, after }) => [rule.code, after.result]);
    expect(turned).toEqual([['PS-4', 'unmet']]);
  });
});

it('reads the majority in the division of the agreement', async () => {
  const controller = await officerOf('CONTINUE');
  const fund = await organisation('Fonds D', 'funder');
  const body = await organisation('Organisme E', 'company');
  const { projectId } = await execute(
    createProject,
    {
      ...{ slug: 'midi', acronym: 'MIDI', name: 'Projet midi', status: 'running', anrReference: null },
      ...{ startsOn: null, endsOn: null, decidedOn: '2024-03-01', source: 'Décision' },
      participations: [{ actionKey: 'CONTINUE', seasonKey: 'S2' }],
      members: [fund, body].map((organisationId, place) => ({
        ...{ organisationId, role: place === 0 ? 'lead' : 'partner', since: '2024-03-01' },
      })),
    },
    by(controller, on('2024-03-01')),
  );
  const said = {
    ...{ projectId, accountId: controller.accountId, door: 'form' as const, effectiveOn: '2024-03-01' },
    ...{ at: on('2024-03-01').instant, knownFrom: '2024-03-01' },
  };
  await write(async (tx) => {
    tx.insert(t.memberFunctions)
      .values({ ...said, organisationId: body, function: 'training_provider', event: 'given' })
      .run();
    tx.insert(t.functionStatements)
      .values({ ...said, actionKey: 'CONTINUE', complete: true })
      .run();
  });
  const result = async () =>
    (
      await projectEligibility(read(), controller, { slug: 'midi', day: NOW.day }, NOW)
    ).participations[0]?.rules
      .filter(({ rule }) => rule.code === 'CO-4')
      .map(({ result, facts }) =>
        [result, ...facts.map(factWords)].join(' – ').replace(/[\u00a0\u202f]/g, ' '),
      );
  expect(await result()).toEqual(['to_check']);
  await execute(
    recordAgreement,
    {
      ...{
        projectId,
        signedOn: '2024-05-01',
        startsOn: '2024-06-01',
        endsOn: '2027-05-31',
        source: 'Convention',
      },
      aidCents: '1 600 000 €',
      organisationShares: [
        { organisationId: body, cents: '800 000 €' },
        { organisationId: fund, cents: '800 000 €' },
      ],
    },
    by(controller, NOW),
  );
  expect(await result()).toEqual(['unmet – Aux organismes de formation : 800 000 € sur 1 600 000 €']);
});

it('knows the thirteen zones that are printed, and no fourteenth', async () => {
  const { zones } = await consortiumRecords(read(), []);
  expect(zones.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
});

describe('what is read of a consortium', () => {
  const outcome = (actor: Actor | null) =>
    projectEligibility(read(), actor, { slug: 'aube', day: NOW.day }, NOW).then(
      ({ participations }) => participations[0]?.rules.length,
      (error: unknown) => (isRefusal(error) ? error.kind : error),
    );

  it('is for its members, its officers and observers of its scope, and for nobody else', async () => {
    expect(await outcome(officer)).toBe(4);
    expect(await outcome(lead)).toBe(4);
    expect(await outcome(await observerOf('PS_INITIALE'))).toBe(4);
    expect(await outcome(await observerOf('JURISTES'))).toBe('missing');
    expect(await outcome(await officerOf('MEDIATEURS'))).toBe('missing');
    expect(await outcome(null)).toBe('missing');
  });

  it('names who said something to those who read names', async () => {
    const of = async (actor: Actor) => {
      const { participations, authorOf } = await projectEligibility(
        read(),
        actor,
        { slug: 'aube', day: '2026-09-30' },
        NOW,
      );
      const said = participations[0]?.rules
        .flatMap(({ facts }) => facts)
        .find(({ kind, said }) => kind === 'trait' && said)?.said;
      return said ? authorOf(said) : undefined;
    };
    expect(await of(officer)).toEqual(expect.any(String));
    expect(await of(await observerOf('PS_INITIALE'))).toBeNull();
  });
});
