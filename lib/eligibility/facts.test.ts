import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { participationsOfConsortium } from '@/db/consortium-participations';
import { consortiumRecords } from '@/db/consortium-records';
import { openStore, read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { type Command, execute } from '@/lib/command';
import { verdictsOf } from '@/lib/domain/eligibility/check';
import { factsOn } from '@/lib/domain/eligibility/facts-of-day';
import type { Now } from '@/lib/domain/time';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { changeConsortium } from '@/lib/project/change-consortium';
import { createProject } from '@/lib/project/create-project';
import { account, by, officerOf } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { cancelConsortiumFact } from './cancel-consortium-fact';
import { cancelOrganisationFact } from './cancel-organisation-fact';
import { decideFactProposal } from './decide-fact-proposal';
import { endFunction } from './end-function';
import { giveFunction } from './give-function';
import { grantDerogation } from './grant-derogation';
import { judgeRule } from './judge-rule';
import { proposeFact } from './propose-fact';
import { recordApplication } from './record-application';
import { recordCertification } from './record-certification';
import { recordTrait } from './record-trait';
import { revokeDerogation } from './revoke-derogation';
import { stateFunctionsComplete } from './state-functions-complete';
import { stateRoster } from './state-roster';
import { waitingProposals } from './waiting-proposals';
import { withdrawFactProposal } from './withdraw-fact-proposal';

/**
 * One project in four actions of season 2, built once; each test works with facts of its own.
 */
const ACTIONS = ['PS_INITIALE', 'SPECIALISTES', 'MEDIATEURS', 'CONTINUE'];
let path: string;
let officer: Actor;
let stranger: Actor;
let lead: Actor;
let projectId: number;
let participations: Record<string, number>;
const ids = { university: 0, agency: 0, hub: 0, institute: 0, outside: 0 };

beforeAll(async () => {
  path = await programmeDatabase();
  officer = await officerOf(...ACTIONS);
  stranger = await officerOf('REGLEMENTAIRE');
  const begun = on('2025-01-10');
  const make = async (name: string, kind: string) =>
    (
      await execute(
        createOrganisation,
        {
          ...{ name, kind, regionCode: '53' },
          healthUniversity: kind === 'university',
          healthSource: kind === 'university' ? 'Liste du ministère' : null,
        },
        by(officer, begun),
      )
    ).organisationId;
  ids.university = await make('Université d’essai', 'university');
  ids.agency = await make('ARS d’essai', 'public_body');
  ids.hub = await make('Hub d’essai', 'association');
  ids.institute = await make('IFSI d’essai', 'training_institute');
  ids.outside = await make('IFSI d’à côté', 'training_institute');
  const made = await execute(
    createProject,
    {
      ...{ slug: 'faits', acronym: 'FAITS', name: 'Projet des faits', status: 'running' },
      ...{ anrReference: null, startsOn: null, endsOn: null },
      ...{ decidedOn: begun.day, source: 'Décision du comité' },
      participations: ACTIONS.map((actionKey) => ({ actionKey, seasonKey: 'S2' })),
      members: [
        { organisationId: ids.university, role: 'lead', since: '2025-01-10' },
        { organisationId: ids.agency, role: 'partner', since: '2025-01-10' },
        { organisationId: ids.hub, role: 'partner', since: '2025-01-10' },
        { organisationId: ids.institute, role: 'partner', since: '2025-01-10' },
      ],
    },
    by(officer, begun),
  );
  projectId = made.projectId;
  participations = made.participationIds as Record<string, number>;
  lead = await account('lead', { organisationId: ids.university });
});

beforeEach(() => openStore(path));

const SAID = { source: 'Dossier de candidature', effectiveOn: '2025-01-10' };
// biome-ignore lint/suspicious/noExplicitAny: any command, as a form sends it
const doing = (command: Command<any, any, any>, given: object, actor: Actor = officer, now: Now = NOW) =>
  execute(command, given, by(actor, now));
const facts = async (actionKey: string, day = NOW.day) => {
  const place = participationsOfConsortium(read(), projectId).find((one) => one.actionKey === actionKey);
  if (!place) throw new Error(actionKey);
  return factsOn(await consortiumRecords(read(), [projectId]), place, day);
};
const result = async (code: string, day = NOW.day) => {
  for (const action of ACTIONS)
    for (const verdict of verdictsOf(await facts(action, day)))
      if (verdict.rule.code === code) return verdict;
  throw new Error(code);
};

describe('functions', () => {
  const given = (more: object = {}) => ({
    ...{ projectId, organisationId: ids.hub, function: 'field_actor', zones: [5, 4], ...SAID, ...more },
  });

  it('are held from their day on, zone by zone, and until they are given up', async () => {
    await doing(giveFunction, given());
    const held = async (day: string) =>
      (await facts('MEDIATEURS', day)).members
        .flatMap(({ functions }) => functions)
        .map(({ zoneNumber }) => zoneNumber);
    expect(await held('2026-11-19')).toEqual([]);
    expect(await held(NOW.day)).toEqual([4, 5]);
    await doing(endFunction, { ...given({ zones: [4], effectiveOn: '2026-11-20' }), reason: 'Fin' });
    expect(await held(NOW.day)).toEqual([5]);
  });

  it('taken back as an error, are no longer read from that day on', async () => {
    const { functions } = await doing(giveFunction, given({ function: 'mediation_sector', zones: [] }));
    expect((await result('ME-3')).result).toBe('met');
    await doing(cancelConsortiumFact, { fact: 'function', id: functions[0], reason: 'Erreur' });
    expect((await result('ME-3')).result).toBe('to_check');
    expect(
      await refusedWith(
        doing(cancelConsortiumFact, { fact: 'function', id: functions[0], reason: 'Erreur' }),
      ),
    ).toBe('fact_cancelled');
  });

  it.each([
    ['function_held', { zones: [5] }],
    ['zone_not_printed', { zones: [14] }],
    ['zone_of_field_actor', { function: 'coordinator', zones: [1] }],
    ['function_of_no_member', { organisationId: 0 }],
    ['function_of_no_member', { zones: [], effectiveOn: '2025-01-09' }],
    ['source_needed', { source: '' }],
  ])('%s', async (code, more) => {
    const step = given({ ...more, ...('organisationId' in more && { organisationId: ids.outside }) });
    expect(await refusedWith(doing(giveFunction, step))).toBe(code);
  });

  it('are not put in before what is already recorded of them', async () => {
    const other = { function: 'pedagogical_engineering', zones: [], effectiveOn: '2026-01-01' };
    await doing(giveFunction, given(other));
    expect(await refusedWith(doing(giveFunction, given({ ...other, effectiveOn: '2025-06-01' })))).toBe(
      'function_later',
    );
    const end = { ...given({ ...other, effectiveOn: '2025-06-01' }), reason: 'Fin' };
    expect(await refusedWith(doing(endFunction, end))).toBe('function_not_held');
  });

  it('that nobody holds are missing only once they are stated complete', async () => {
    const whole = { projectId, actionKey: 'MEDIATEURS', complete: true, ...SAID };
    expect((await result('ME-2')).result).toBe('to_check');
    await doing(stateFunctionsComplete, whole);
    expect((await result('ME-2')).result).toBe('unmet');
    expect(await refusedWith(doing(stateFunctionsComplete, whole))).toBe('statement_known');
    await doing(stateFunctionsComplete, { ...whole, complete: false });
    expect((await result('ME-2')).result).toBe('to_check');
    expect(await refusedWith(doing(stateFunctionsComplete, { ...whole, actionKey: 'PS_INITIALE' }))).toBe(
      'functions_not_asked',
    );
  });
});

describe('what an organisation is', () => {
  it('is read from its type, then from what an officer says of it', async () => {
    expect((await result('PS-1')).result).toBe('met');
    expect((await result('PS-4')).result).toBe('to_check');
    const trait = { organisationId: ids.agency, trait: 'health_agency', holds: true, ...SAID };
    const { traitId } = await doing(recordTrait, trait);
    expect((await result('PS-4')).result).toBe('met');
    expect(await refusedWith(doing(recordTrait, trait))).toBe('trait_known');
    await doing(cancelOrganisationFact, { fact: 'trait', id: traitId, reason: 'Erreur' });
    expect((await result('PS-4')).result).toBe('to_check');
    await doing(recordTrait, trait);
  });

  it('turns a rule on the day on which a partner leaves', async () => {
    const now = on('2026-11-25');
    await doing(
      changeConsortium,
      {
        ...{ projectId, organisationId: ids.agency, event: 'leave', role: 'partner' },
        effectiveOn: now.day,
      },
      officer,
      now,
    );
    expect((await result('PS-4', '2026-11-24')).result).toBe('met');
    expect((await result('PS-4', '2026-11-25')).result).toBe('unmet');
  });

  it.each([
    ['future_date', { obtainedOn: '2026-11-21' }],
    ['certification_ends_before', { expiresOn: '2024-01-01' }],
  ])('certification: %s', async (code, more) => {
    const given = { organisationId: ids.hub, kind: 'qualiopi', obtainedOn: '2025-01-10', ...more };
    expect(await refusedWith(doing(recordCertification, { ...given, source: 'Certificat' }))).toBe(code);
  });
});

describe('the day of an application', () => {
  it('is what two rules are read on', async () => {
    await doing(giveFunction, {
      ...{ projectId, organisationId: ids.hub, function: 'contract_holder', ...SAID },
    });
    const source = 'Certificat';
    const kind = 'qualiopi_engaged';
    await doing(recordCertification, { organisationId: ids.hub, kind, obtainedOn: '2024-10-01', source });
    expect((await result('ME-7')).result).toBe('to_check');
    const given = { participationId: participations.MEDIATEURS, appliedOn: '2024-11-15', source };
    await doing(recordApplication, given);
    expect((await result('ME-7')).result).toBe('met');
    expect(await refusedWith(doing(recordApplication, given))).toBe('application_known');
    expect(await refusedWith(doing(recordApplication, { ...given, appliedOn: '2025-02-01' }))).toBe(
      'applied_after_decision',
    );
  });
});

describe('the list of a territory', () => {
  const list = (more: object = {}) => ({
    ...{ projectId, kind: 'paramedical', complete: false, ...SAID },
    lines: [{ organisationId: ids.institute }, { organisationId: ids.outside }],
    ...more,
  });

  it('says who is missing once it is complete; the last one holds', async () => {
    await doing(stateRoster, list());
    expect((await result('PS-3')).result).toBe('to_check');
    const { rosterId } = await doing(stateRoster, list({ complete: true }));
    expect(await result('PS-3')).toMatchObject({ result: 'unmet', reason: 'roster_missing' });
    await doing(
      stateRoster,
      list({ complete: true, seenId: rosterId, lines: [{ organisationId: ids.institute }] }),
    );
    expect((await result('PS-3')).result).toBe('met');
    expect(await refusedWith(doing(stateRoster, list({ seenId: rosterId })))).toBe('roster_changed');
  });

  it.each([
    ['roster_empty', { lines: [] }],
    ['roster_twice', { lines: [{ name: 'IFAS du port' }, { name: 'ifas du Port' }] }],
    ['roster_name_needed', { lines: [{ name: '' }] }],
    ['roster_not_of_action', { kind: 'social_work' }],
    ['unknown_organisation', { lines: [{ organisationId: 999_999 }] }],
  ])('%s', async (code, more) => {
    expect(await refusedWith(doing(stateRoster, list(more)))).toBe(code);
  });
});

describe('a derogation', () => {
  const granted = (more: object = {}) => ({
    ...{ projectId, actionKey: 'SPECIALISTES', effectiveOn: '2026-03-01', source: 'Comité du 1er mars' },
    ...more,
  });

  it('stands between its days, and is granted once', async () => {
    const { derogationId } = await doing(grantDerogation, granted({ endsOn: '2026-12-31' }));
    expect((await facts('SPECIALISTES')).derogations).toMatchObject([{ endsOn: '2026-12-31' }]);
    expect((await facts('SPECIALISTES', '2027-01-01')).derogations).toEqual([]);
    expect(await refusedWith(doing(grantDerogation, granted()))).toBe('derogation_known');
    const revoked = { derogationId, effectiveOn: '2026-11-20', reason: 'Consortium formé' };
    expect(await refusedWith(doing(revokeDerogation, { ...revoked, effectiveOn: '2026-02-28' }))).toBe(
      'revoked_before_granted',
    );
    await doing(revokeDerogation, revoked);
    expect((await facts('SPECIALISTES')).derogations).toEqual([]);
    expect(await refusedWith(doing(revokeDerogation, revoked))).toBe('derogation_revoked');
  });

  it.each([
    ['derogation_not_provided', { actionKey: 'PS_INITIALE' }],
    ['action_of_no_participation', { actionKey: 'JURISTES' }],
    ['derogation_ends_before', { endsOn: '2026-02-28' }],
  ])('%s', async (code, more) => {
    expect(await refusedWith(doing(grantDerogation, granted(more)))).toBe(code);
  });
});

describe('a verdict by hand', () => {
  const judged = async (code: string, more: object = {}) => {
    const { rule, fingerprint } = await result(code);
    return doing(judgeRule, {
      ...{ projectId, actionKey: rule.actionKey, ruleCode: code, verdict: 'accepted' },
      ...{ note: 'Lettres des financeurs jointes au dossier', fingerprint, ...more },
    });
  };

  it('settles what the facts leave open, and may be withdrawn', async () => {
    await judged('CO-3');
    expect((await result('CO-3')).result).toBe('met');
    await judged('CO-3', { verdict: 'refused' });
    expect((await result('CO-3')).result).toBe('unmet');
    await judged('CO-3', { verdict: 'withdrawn' });
    expect((await result('CO-3')).result).toBe('to_check');
    expect(await refusedWith(judged('CO-3', { verdict: 'withdrawn' }))).toBe('rule_not_judged');
  });

  it.each([
    ['rule_not_judgeable', 'PS-1', {}],
    ['facts_changed', 'CO-3', { fingerprint: 'autre' }],
    ['unknown_rule', 'CO-3', { actionKey: 'MEDIATEURS' }],
  ])('%s', async (code, rule, more) => {
    expect(await refusedWith(judged(rule, more))).toBe(code);
  });
});

describe('what a lead proposes', () => {
  const proposed = (more: object = {}) => ({
    ...{ fact: 'function', projectId, organisationId: ids.institute, function: 'training_provider' },
    ...{ ...SAID, ...more },
  });

  it('is a fact once an officer confirms it, and not before', async () => {
    const { proposals } = await doing(proposeFact, proposed(), lead);
    expect((await result('CO-2')).result).toBe('to_check');
    expect(await refusedWith(doing(proposeFact, proposed(), lead))).toBe('fact_proposed');
    expect(waitingProposals(read(), officer)).toMatchObject([{ slug: 'faits' }]);
    expect(waitingProposals(read(), stranger)).toEqual([]);
    const answer = { proposalId: proposals[0], accept: true };
    expect(await refusedWith(doing(decideFactProposal, answer, stranger))).toBe('not_found');
    expect(await refusedWith(doing(decideFactProposal, answer, lead))).toBe('not_allowed');
    expect(await refusedWith(doing(decideFactProposal, { ...answer, accept: false }))).toBe('reason_needed');
    await doing(decideFactProposal, answer);
    expect((await result('CO-2')).result).toBe('met');
    expect(waitingProposals(read(), officer)).toEqual([]);
    expect(await refusedWith(doing(decideFactProposal, answer))).toBe('proposal_decided');
  });

  it('is taken back by the lead while it waits', async () => {
    const { proposals } = await doing(
      proposeFact,
      {
        ...{ fact: 'certification', projectId, organisationId: ids.institute, kind: 'qualiopi' },
        ...{ obtainedOn: '2025-05-05', source: 'Certificat' },
      },
      lead,
    );
    await doing(withdrawFactProposal, { proposalId: proposals[0] }, lead);
    expect(await refusedWith(doing(withdrawFactProposal, { proposalId: proposals[0] }, lead))).toBe(
      'proposal_decided',
    );
  });

  it('nobody else proposes', async () => {
    expect(await refusedWith(doing(proposeFact, proposed({ function: 'coordinator' })))).toBe('not_allowed');
    expect(
      await refusedWith(
        doing(
          giveFunction,
          { projectId, organisationId: ids.hub, function: 'coordinator', zones: [], ...SAID },
          lead,
        ),
      ),
    ).toBe('not_allowed');
  });
});
