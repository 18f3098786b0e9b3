import { describe, expect, it } from 'vitest';
import { factsOf, lead, member, SAID, ZONES } from '@/test/consortium-facts';
import { check, turnedBetween, verdictsOf } from './check';
import type { MemberFacts, ParticipationFacts, RosterFacts } from './facts';
import { ELIGIBILITY_RULES } from './rules';

const ruleOfCode = (code: string) => ELIGIBILITY_RULES.find((one) => one.code === code);

/** The action of a rule is that of its code. */
function read(code: string, members: MemberFacts[], more: Partial<ParticipationFacts> = {}) {
  const rule = ruleOfCode(code);
  if (!rule) throw new Error(code);
  return check(rule, factsOf(rule.actionKey, members, more));
}
const result = (...asked: Parameters<typeof read>) => read(...asked).result;
const reasoned = (...asked: Parameters<typeof read>) => {
  const { result, reason } = read(...asked);
  return [result, reason];
};

const university = () => lead({ kind: 'university', has: ['health_sector'] });
const institute = (name: string) => member({ name, kind: 'training_institute' });
const agencyOf = () => member({ kind: 'public_body', has: ['health_agency'] });
const complete = { functionsComplete: SAID };
const derogation = (actionKey: string) => ({
  derogations: [
    { actionKey, scope: 'without_consortium' as const, body: 'Comité de pilotage', endsOn: null, said: SAID },
  ],
});

describe('who leads', () => {
  it('PS-1: a university with a health sector, and nobody else', () => {
    expect(result('PS-1', [university()])).toBe('met');
    expect(reasoned('PS-1', [lead({ kind: 'university' })])).toEqual(['to_check', 'trait_unknown']);
    expect(reasoned('PS-1', [lead({ kind: 'university', hasNot: ['health_sector'] })])).toEqual([
      'unmet',
      'trait_denied',
    ]);
    const partner = member({ kind: 'university', has: ['health_sector'] });
    expect(reasoned('PS-1', [lead({ kind: 'hospital' }), partner])).toEqual(['unmet', 'not_a_university']);
    expect(reasoned('PS-1', [partner])).toEqual(['to_check', 'no_lead']);
  });

  it.each(['SP-1', 'JU-1'])('%s: an establishment of higher education; a university is one', (code) => {
    expect(result(code, [lead({ kind: 'university' })])).toBe('met');
    expect(result(code, [lead({ kind: 'school', has: ['higher_education'] })])).toBe('met');
    expect(result(code, [lead({ kind: 'school' })])).toBe('to_check');
    expect(result(code, [lead({ kind: 'hospital', hasNot: ['higher_education'] })])).toBe('unmet');
  });

  it('CO-1: who finances training', () => {
    expect(result('CO-1', [lead({ has: ['training_funder'] })])).toBe('met');
    expect(result('CO-1', [lead()])).toBe('to_check');
    expect(result('CO-1', [lead({ hasNot: ['training_funder'] })])).toBe('unmet');
  });

  it('JU-3: both sectors, which the text only aims at', () => {
    expect(result('JU-3', [lead({ has: ['law_sector', 'digital_sector'] })])).toBe('met');
    expect(result('JU-3', [lead({ has: ['law_sector'] })])).toBe('to_check');
    expect(reasoned('JU-3', [lead({ hasNot: ['law_sector', 'digital_sector'] })])).toEqual([
      'to_check',
      'aimed_at',
    ]);
  });

  it.each([
    ['DI-1', 'training_body'],
    ['SC-1', 'representative_body'],
  ] as const)('%s: « peut » cannot be broken', (code, trait) => {
    expect(result(code, [lead({ has: [trait] })])).toBe('met');
    expect(reasoned(code, [lead({ kind: 'hospital', hasNot: [trait] })])).toEqual([
      'to_check',
      'text_says_may',
    ]);
  });
});

describe('a consortium', () => {
  it.each([
    ['PS-2', 'unmet', 'unmet'],
    ['SP-2', 'unmet', 'derogated'],
    ['JU-2', 'unmet', 'derogated'],
    ['DI-2', 'to_check', 'derogated'],
    ['TS-1', 'unmet', 'unmet'],
  ])('%s: one alone reads %s, under a derogation %s', (code, alone, derogated) => {
    const { actionKey = '' } = ruleOfCode(code) ?? {};
    expect(result(code, [lead(), member()])).toBe('met');
    expect(result(code, [lead()])).toBe(alone);
    expect(result(code, [lead()], derogation(actionKey))).toBe(derogated);
    expect(result(code, [lead()], derogation('REGLEMENTAIRE'))).toBe(alone);
  });

  it('PS-4: the agency; of who is no public body nobody has to say that it is none', () => {
    const others = [university(), institute('IFSI'), member({ kind: 'hospital' })];
    expect(result('PS-4', [...others, agencyOf()])).toBe('met');
    expect(reasoned('PS-4', others)).toEqual(['unmet', 'no_agency']);
    expect(reasoned('PS-4', [...others, member({ kind: 'public_body' })])).toEqual([
      'to_check',
      'agency_unknown',
    ]);
    expect(result('PS-4', [...others, member({ kind: 'public_body', hasNot: ['health_agency'] })])).toBe(
      'unmet',
    );
  });

  it('TS-3: an agency may be there, and its absence says nothing', () => {
    expect(result('TS-3', [lead(), agencyOf()])).toBe('met');
    expect(result('TS-3', [lead()])).toBe('not_applicable');
  });

  it.each([
    ['PS-3', 'paramedical'],
    ['TS-2', 'social_work'],
  ] as const)('%s: every institute of a list that somebody closed', (code, kind) => {
    const there = institute('IFSI A');
    const away = institute('IFSI B');
    const listed = ({ organisationId, name }: MemberFacts) => ({ organisationId, name, said: SAID });
    const list = (expected: RosterFacts['expected'], closed = true) => ({
      rosters: [{ kind, actionKey: null, complete: closed ? SAID : null, expected }],
    });
    const members = [university(), there];
    expect(reasoned(code, members)).toEqual(['to_check', 'no_roster']);
    expect(result(code, members, list([listed(there)]))).toBe('met');
    expect(reasoned(code, members, list([listed(there)], false))).toEqual(['to_check', 'roster_open']);
    const missed = read(code, members, list([listed(there), listed(away)]));
    expect([missed.result, missed.facts[0]]).toMatchObject(['unmet', { missing: ['IFSI B'], expected: 2 }]);
    const unregistered = { organisationId: null, name: 'IFSI C', said: SAID };
    expect(result(code, members, list([listed(there), unregistered]))).toBe('unmet');
    const elsewhere = kind === 'paramedical' ? 'social_work' : 'paramedical';
    expect(
      result(code, members, {
        rosters: [{ kind: elsewhere, actionKey: null, complete: SAID, expected: [listed(there)] }],
      }),
    ).toBe('to_check');
  });
});

describe('functions', () => {
  it.each([
    ['CO-2', 'training_provider'],
    ['ME-1', 'field_actor'],
    ['ME-2', 'coordinator'],
    ['ME-3', 'mediation_sector'],
    ['ME-4', 'pedagogical_engineering'],
    ['ME-5', 'contract_holder'],
    ['ME-5', 'subcontractor'],
    ['ME-5', 'co_contractor'],
  ] as const)('%s: %s, absent for sure only once somebody said that they are all there', (code, name) => {
    const { actionKey = '' } = ruleOfCode(code) ?? {};
    expect(result(code, [lead(), member({ does: [name] })])).toBe('met');
    expect(reasoned(code, [lead()])).toEqual(['to_check', 'functions_not_stated']);
    expect(reasoned(code, [lead()], complete)).toEqual(['unmet', 'function_absent']);
    expect(result(code, [lead({ does: [{ function: name, actionKey }] })], complete)).toBe('met');
    expect(result(code, [lead({ does: [{ function: name, actionKey: 'JURISTES' }] })], complete)).toBe(
      'unmet',
    );
  });

  it('ME-8 counts thirteen zones, names those that are missing, and never knows the last', () => {
    const at = (...zones: number[]) =>
      member({ does: zones.map((zoneNumber) => ({ function: 'field_actor' as const, zoneNumber })) });
    const three = read('ME-8', [lead(), at(5), at(4), at(11)], complete);
    expect(three.result).toBe('unmet');
    const zones = three.facts.find(({ kind }) => kind === 'zones');
    if (zones?.kind !== 'zones') throw new Error('no zones');
    expect(zones.covered).toEqual([4, 5, 11]);
    expect(zones.missing.map(({ number }) => number)).toEqual([1, 2, 3, 6, 7, 8, 9, 10, 12, 13]);
    expect(reasoned('ME-8', [lead(), at(5)])).toEqual(['to_check', 'functions_not_stated']);
    const all = [lead(), ...ZONES.map(({ number }) => at(number))];
    expect(reasoned('ME-8', all, complete)).toEqual(['to_check', 'zone_unprinted']);
    expect(read('ME-8', all, complete).facts[0]).toMatchObject({ overAll: [] });
    const everywhere = at(...ZONES.map(({ number }) => number));
    expect(read('ME-8', [lead(), everywhere], complete).facts[0]).toMatchObject({
      overAll: [{ id: everywhere.organisationId }],
    });
    // An actor of no zone in particular is one (ME-1), and of no zone.
    expect(result('ME-8', [lead(), member({ does: ['field_actor'] })], complete)).toBe('unmet');
  });
});

describe('what held on the day of the application', () => {
  const on = { appliedOn: '2023-10-01' };
  const holder = (certified: Parameters<typeof member>[0]) => [
    lead({ does: ['contract_holder'], ...certified }),
  ];

  it.each([
    ['ME-6', 'prefecture_registration'],
    ['ME-7', 'qualiopi'],
    ['ME-7', 'qualiopi_equivalent'],
    ['ME-7', 'qualiopi_engaged'],
  ] as const)('%s: %s by that day, and never looked at again', (code, kind) => {
    expect(result(code, holder({ certified: { [kind]: '2023-10-01' } }), on)).toBe('met');
    expect(reasoned(code, holder({ certified: { [kind]: '2023-10-02' } }), on)).toEqual([
      'unmet',
      'certified_later',
    ]);
    expect(reasoned(code, holder({ certified: { [kind]: '2023-01-01' } }))).toEqual([
      'to_check',
      'application_unknown',
    ]);
    expect(reasoned(code, holder({}), on)).toEqual(['to_check', 'no_certificate']);
    expect(reasoned(code, [lead({ certified: { [kind]: '2023-01-01' } })], on)).toEqual([
      'to_check',
      'no_holder',
    ]);
    const until = (expiresOn: string) =>
      holder({ certificates: [{ kind, obtainedOn: '2022-01-01', expiresOn, said: SAID }] });
    expect(result(code, until('2025-12-31'), on)).toBe('met');
    expect(result(code, until('2023-09-30'), on)).toBe('unmet');
  });

  it('ME-7: certified the day after, but engaged before', () => {
    const later = { qualiopi: '2023-10-02' };
    expect(result('ME-7', holder({ certified: later }), on)).toBe('unmet');
    expect(result('ME-7', holder({ certified: { ...later, qualiopi_engaged: '2023-06-01' } }), on)).toBe(
      'met',
    );
  });

  it('ME-7: met by whoever had set out, and says that no certification is recorded', () => {
    const engaged = { qualiopi_engaged: '2023-06-01' };
    expect(reasoned('ME-7', holder({ certified: engaged }), on)).toEqual(['met', 'engaged_only']);
    const later = { ...engaged, qualiopi: '2024-02-01' };
    expect(reasoned('ME-7', holder({ certified: later }), on)).toEqual(['met', null]);
  });

  it('is the holder’s « et/ou » that of those it works with', () => {
    const other = member({ does: ['subcontractor'], certified: { prefecture_registration: '2020-01-01' } });
    expect(result('ME-6', [...holder({}), other], on)).toBe('met');
    const late = holder({ certified: { prefecture_registration: '2024-01-01' } });
    expect(result('ME-6', [...late, member({ does: ['co_contractor'] })], on)).toBe('to_check');
  });
});

describe('CO-4: the majority of the aid goes to training bodies', () => {
  const body = member({ does: ['training_provider'] });
  const fund = lead();
  const split = (toBody: number) => ({
    ...complete,
    shares: {
      aidCents: 160_000_000,
      shares: [
        { organisationId: body.organisationId, cents: toBody },
        { organisationId: fund.organisationId, cents: 160_000_000 - toBody },
      ],
      said: SAID,
    },
  });

  it.each([
    ['half exactly is none', 80_000_000, 'unmet', 'half_or_less'],
    ['a cent more', 80_000_001, 'met', null],
  ])('%s', (_, toBody, result, reason) => {
    expect(reasoned('CO-4', [fund, body], split(toBody))).toEqual([result, reason]);
  });

  it('is to check until shares are known, and until it is known who trains', () => {
    expect(reasoned('CO-4', [fund, body], complete)).toEqual(['to_check', 'no_shares']);
    expect(reasoned('CO-4', [fund, body], { ...split(10), functionsComplete: null })).toEqual([
      'to_check',
      'functions_not_stated',
    ]);
  });
});

describe('a note', () => {
  const note = (code: string, verdict: 'accepted' | 'refused', fingerprint: string) => ({
    notes: [
      {
        actionKey: ruleOfCode(code)?.actionKey ?? '',
        ruleCode: code,
        verdict,
        note: 'Vu avec les opérateurs de compétences',
        fingerprint,
        said: SAID,
      },
    ],
  });

  it('settles what the facts leave open', () => {
    const { fingerprint, judgeable, result: before } = read('CO-3', [lead()]);
    expect([before, judgeable]).toEqual(['to_check', true]);
    expect(result('CO-3', [lead()], note('CO-3', 'accepted', fingerprint))).toBe('met');
    expect(result('CO-3', [lead()], note('CO-3', 'refused', fingerprint))).toBe('unmet');
  });

  it('never makes unmet what the text allows', () => {
    const other = [lead({ kind: 'hospital' })];
    const { fingerprint } = read('DI-1', other);
    expect(result('DI-1', other, note('DI-1', 'refused', fingerprint))).toBe('to_check');
    expect(result('DI-1', other, note('DI-1', 'accepted', fingerprint))).toBe('met');
  });

  it('falls with the facts that it was written about', () => {
    const before = lead({ kind: 'hospital' });
    const { fingerprint } = read('DI-1', [before]);
    const verdict = read('DI-1', [lead({ kind: 'hospital' })], note('DI-1', 'accepted', fingerprint));
    expect([verdict.result, verdict.note?.stands]).toEqual(['to_check', false]);
    const renamed = { ...before, name: 'Un autre nom' };
    expect(result('DI-1', [renamed], note('DI-1', 'accepted', fingerprint))).toBe('met');
  });

  it('says nothing of what is read in the facts', () => {
    const hospital = [lead({ kind: 'hospital' })];
    const { fingerprint, judgeable } = read('PS-1', hospital);
    expect(judgeable).toBe(false);
    expect(result('PS-1', hospital, note('PS-1', 'accepted', fingerprint))).toBe('unmet');
    expect(read('PS-3', hospital).judgeable).toBe(false);
  });
});

describe('a season, an action', () => {
  it('reads nothing that binds of season 1', () => {
    const verdicts = verdictsOf(factsOf('PS_INITIALE', [lead({ kind: 'hospital' })], { seasonKey: 'S1' }));
    expect(verdicts.map(({ result }) => result)).toEqual(Array(4).fill('indicative'));
    expect(verdicts[0]?.reading).toBe('unmet');
  });

  it('has the 27 rules that bind one action each, beside ALL-1 that says so', () => {
    expect(ELIGIBILITY_RULES).toHaveLength(27);
    expect(new Set(ELIGIBILITY_RULES.map(({ code }) => code)).size).toBe(27);
    expect(verdictsOf(factsOf('REGLEMENTAIRE', [lead()]))).toEqual([]);
  });

  it('says which rule turned when a partner left', () => {
    const others = [university(), institute('IFSI')];
    const before = verdictsOf(factsOf('PS_INITIALE', [...others, agencyOf()]));
    const after = verdictsOf(factsOf('PS_INITIALE', others));
    expect(
      turnedBetween(before, after).map(({ rule, before, after }) => [rule.code, before.result, after.result]),
    ).toEqual([['PS-4', 'met', 'unmet']]);
  });
});
