import type { MemberFunction, OrganisationTrait } from '@/lib/domain/eligibility/vocabulary';
import type { Now } from '@/lib/domain/time';
import { giveFunction } from '@/lib/eligibility/give-function';
import { grantDerogation } from '@/lib/eligibility/grant-derogation';
import { proposeFact } from '@/lib/eligibility/propose-fact';
import { recordApplication } from '@/lib/eligibility/record-application';
import { recordCertification } from '@/lib/eligibility/record-certification';
import { recordTrait } from '@/lib/eligibility/record-trait';
import { stateFunctionsComplete } from '@/lib/eligibility/state-functions-complete';
import { stateRoster } from '@/lib/eligibility/state-roster';
import { createProject } from '@/lib/project/create-project';
import { MANAGER } from './accounts';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

/** Who does what, and in which printed zone. */
const FUNCTIONS: [project: string, since: string, [organisation: string, MemberFunction, zone?: number][]][] =
  [
    [
      'mediaction',
      '2023-12-11',
      [
        ['mediation', 'contract_holder'],
        ['mediation', 'mediation_sector'],
        ['hub-ouest', 'field_actor', 5],
        ['hub-est', 'field_actor', 4],
        ['hub-sud', 'field_actor', 11],
        ['ingenierie', 'pedagogical_engineering'],
      ],
    ],
    [
      'proxi-num',
      '2024-06-24',
      [
        ['hub-antilles', 'contract_holder'],
        ['hub-antilles', 'mediation_sector'],
        ['hub-antilles', 'field_actor', 13],
        ['ingenierie', 'coordinator'],
        ['ingenierie', 'pedagogical_engineering'],
      ],
    ],
    [
      'formactif',
      '2024-02-12',
      [
        ['organisme-11', 'training_provider'],
        ['organisme-75', 'training_provider'],
      ],
    ],
    ['continuum-soin', '2025-02-17', [['organisme-75', 'training_provider']]],
  ];

const TRAITS: [organisation: string, OrganisationTrait][] = [
  ['ars-32', 'health_agency'],
  ['ars-03', 'health_agency'],
  ['doyens', 'representative_body'],
  ['opco', 'skills_operator'],
];

const SOURCE = 'Dossier de candidature de démonstration';

/** What the rules of consortia are read from, recorded in two mornings; a partner that leaves turns one of them later. */
export function planConsortia(world: World, timeline: Timeline): void {
  timeline.on('2026-09-21', async (now) => {
    await nameTraits(world, now);
    await nameFunctions(world, now);
    await certify(world, now);
  });
  timeline.on('2026-09-22', (now) => listTerritories(world, now));
  timeline.on('2026-11-09', (now) => carryAlone(world, now));
  timeline.on('2026-11-17', (now) => propose(world, now));
}

async function nameTraits(world: World, now: Now): Promise<void> {
  for (const [organisation, trait] of TRAITS)
    await perform(
      recordTrait,
      {
        organisationId: world.id('organisation', organisation),
        ...{ trait, holds: true, effectiveOn: '2022-01-12', source: 'Statuts de démonstration' },
      },
      world.actor(MANAGER),
      now,
    );
}

async function nameFunctions(world: World, now: Now): Promise<void> {
  for (const [project, effectiveOn, functions] of FUNCTIONS)
    for (const [organisation, name, zone] of functions)
      await perform(
        giveFunction,
        {
          projectId: world.id('project', project),
          organisationId: world.id('organisation', organisation),
          ...{ function: name, zones: zone === undefined ? [] : [zone], effectiveOn, source: SOURCE },
        },
        world.actor(MANAGER),
        now,
      );
  await perform(
    stateFunctionsComplete,
    {
      ...{ projectId: world.id('project', 'mediaction'), actionKey: 'MEDIATEURS', complete: true },
      ...{ effectiveOn: now.day, source: SOURCE },
    },
    world.actor(MANAGER),
    now,
  );
}

/** On the way to Qualiopi when it applied, certified since. */
async function certify(world: World, now: Now): Promise<void> {
  await perform(
    recordApplication,
    {
      participationId: world.id('participation', 'proxi-num/MEDIATEURS'),
      ...{ appliedOn: '2024-04-15', source: SOURCE },
    },
    world.actor(MANAGER),
    now,
  );
  for (const [kind, obtainedOn] of [
    ['prefecture_registration', '2019-09-02'],
    ['qualiopi_engaged', '2024-03-01'],
    ['qualiopi', '2025-02-10'],
  ])
    await perform(
      recordCertification,
      {
        organisationId: world.id('organisation', 'hub-antilles'),
        ...{ kind, obtainedOn, source: 'Attestation de démonstration' },
      },
      world.actor(MANAGER),
      now,
    );
}

/** One territory whose institutes are all members, and one of which an institute is missing. */
async function listTerritories(world: World, now: Now): Promise<void> {
  const list = (project: string, lines: object[]) =>
    perform(
      stateRoster,
      {
        ...{ projectId: world.id('project', project), kind: 'paramedical', complete: true, lines },
        ...{ effectiveOn: now.day, source: 'Liste régionale de démonstration' },
      },
      world.actor(MANAGER),
      now,
    );
  const member = (organisation: string) => ({ organisationId: world.id('organisation', organisation) });
  await list('magellan-sn', [member('ifsi-03')]);
  await list('horizon-ps', [member('ifsi-32'), { name: 'IFSI de démonstration – Saint-Quentin' }]);
}

/** A laureate decided after the campaign opened, alone: the steering committee let it carry its action so. */
async function carryAlone(world: World, now: Now): Promise<void> {
  const { projectId } = await perform(
    createProject,
    {
      slug: 'solo-spe',
      acronym: 'SOLO-SPÉ',
      name: 'Spécialistes du numérique en santé, Pays de la Loire (démonstration)',
      ...{
        status: 'announced',
        anrReference: 'ANR-26-CMAS-9111',
        startsOn: '2027-01-01',
        endsOn: '2030-12-31',
      },
      ...{ decidedOn: now.day, source: 'Décision de démonstration', origin: 'demonstration' },
      participations: [{ actionKey: 'SPECIALISTES', seasonKey: 'S2' }],
      members: [{ organisationId: world.id('organisation', 'univ-52'), role: 'lead', since: now.day }],
    },
    world.actor(MANAGER),
    now,
  );
  world.set('project', 'solo-spe', projectId);
  await perform(
    grantDerogation,
    {
      ...{ projectId, actionKey: 'SPECIALISTES', effectiveOn: now.day },
      source: 'Relevé de décisions de démonstration du Comité de pilotage',
    },
    world.actor(MANAGER),
    now,
  );
}

/** The coordinator that MÉDIACTION lacks: its lead names one, and nobody has answered yet. */
async function propose(world: World, now: Now): Promise<void> {
  await perform(
    proposeFact,
    {
      ...{ fact: 'function', projectId: world.id('project', 'mediaction'), function: 'coordinator' },
      organisationId: world.id('organisation', 'ingenierie'),
      ...{ effectiveOn: '2026-11-16', source: 'Avenant de démonstration n° 5' },
    },
    world.leadOf('mediation'),
    now,
  );
}
