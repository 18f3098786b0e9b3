import { describe, expect, it } from 'vitest';
import { agreementInput, agreementOn, agreementProblems, agreementWarnings } from './agreement';
import { cofundingTotals, standingPledges } from './cofunding';
import { paymentProblems, paymentWarnings } from './payment';

const TERMS = {
  ...{ projectId: 1, signedOn: '2022-10-31', startsOn: '2023-01-01', endsOn: '2027-12-31' },
  ...{ aidCents: '4 043 200,00 €', source: 'Convention' },
};
const circumstances = {
  ...{ today: '2026-11-20', decidedOn: '2022-07-05', signedBefore: undefined },
  ...{ memberIds: [1, 2], actionKeys: ['PS_INITIALE'] },
};
const codes = (given: Record<string, unknown>, among = {}) =>
  agreementProblems(agreementInput.parse({ ...TERMS, ...given }), { ...circumstances, ...among }).map(
    ({ path, code }) => `${path} ${code}`,
  );
const share = (organisationId: number, cents: string) => ({ organisationId, cents });

describe('the terms of an agreement', () => {
  it.each([
    ['as they are', {}, []],
    ['signed tomorrow', { signedOn: '2026-11-21' }, ['signedOn signed_in_future']],
    ['signed before the decision', { signedOn: '2022-07-04' }, ['signedOn effective_before_decision']],
    ['ends before it starts', { endsOn: '2022-12-31' }, ['endsOn ends_before_start']],
    ['a start before any strategy', { startsOn: '0023-01-01' }, ['startsOn day_too_far']],
    ['an end that no year has', { endsOn: '9999-12-31' }, ['endsOn day_too_far']],
    [
      'a launch that ends after it',
      { launchEndsOn: '2028-01-01' },
      ['launchEndsOn launch_outside_agreement'],
    ],
    ['no aid', { aidCents: '0' }, ['aidCents aid_needed']],
    ['an aid beyond the total cost', { totalCostCents: '4 M€' }, ['totalCostCents aid_over_cost']],
    ['shares that add up', { organisationShares: [share(1, '4 M€'), share(2, '43 200')] }, []],
    ['shares that do not', { organisationShares: [share(1, '4 M€')] }, ['organisationShares aid_split']],
    [
      'a stranger',
      { organisationShares: [share(9, '4 043 200')] },
      ['organisationShares.0.organisationId share_outside_project'],
    ],
    [
      'an action twice',
      { actionShares: ['2 M€', '2 043 200'].map((cents) => ({ actionKey: 'PS_INITIALE', cents })) },
      ['actionShares.1.actionKey share_twice'],
    ],
  ])('%s', (_title, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });

  it('does not amend before what it amends', () => {
    expect(codes({}, { signedBefore: '2023-01-01' })).toEqual(['signedOn signed_before_last']);
  });

  it('warns of more than five years where the call prints them', () => {
    const sixtySix = { startsOn: '2023-01-01', endsOn: '2028-06-30' };
    expect(agreementWarnings(sixtySix, ['PS_INITIALE']).map(({ params }) => params.lines)).toEqual([
      '003:134',
    ]);
    expect(agreementWarnings(sixtySix, ['SPECIALISTES'])).toEqual([]);
  });

  it('is the version that takes effect last by the day', () => {
    const versions = [
      { position: 1, effectiveOn: '2022-10-31' },
      { position: 2, effectiveOn: '2025-01-01' },
      { position: 3, effectiveOn: '2024-06-01' },
    ];
    const on = (day: string) => agreementOn(versions, day)?.position;
    expect(['2022-10-30', '2022-10-31', '2024-06-01', '2025-01-01'].map(on)).toEqual([undefined, 1, 3, 2]);
  });
});

describe('a payment', () => {
  const tranche = { position: 2, cents: 100, paidCents: 40, state: 'partly_paid' } as const;
  const known = {
    ...{ today: '2026-11-20', signedOn: '2022-10-31', tranches: [tranche] },
    ...{ contractedCents: 200, paidCents: 140 },
  };
  it.each([
    ['of what is left', { tranche: 2, cents: 60, paidOn: '2025-01-01' }, [], []],
    [
      'before the agreement',
      { tranche: null, cents: 1, paidOn: '2022-10-30' },
      ['payment_before_agreement'],
      [],
    ],
    ['of tomorrow', { tranche: null, cents: 1, paidOn: '2026-11-21' }, ['source_to_come'], []],
    ['of a tranche that is not', { tranche: 3, cents: 1, paidOn: '2025-01-01' }, ['tranche_unknown'], []],
    ['of nothing', { tranche: 2, cents: 0, paidOn: '2025-01-01' }, ['payment_needed'], []],
    [
      'of more than all',
      { tranche: 2, cents: 61, paidOn: '2025-01-01' },
      [],
      ['over_contracted', 'over_tranche'],
    ],
  ])('%s', (_title, given, problems, warnings) => {
    expect(paymentProblems(given, known).map(({ code }) => code)).toEqual(problems);
    if (problems.length === 0)
      expect(paymentWarnings(given, known).map(({ code }) => code)).toEqual(warnings);
  });

  it('of a blocked tranche is confirmed', () => {
    const blocked = { ...known, tranches: [{ ...tranche, state: 'blocked' as const }] };
    const warnings = paymentWarnings({ tranche: 2, cents: 1 }, blocked);
    expect(warnings.map(({ code }) => code)).toEqual(['tranche_not_due']);
  });
});

it('counts a funder once, by the last word on it', () => {
  const pledge = (id: number, funder: string, state: 'expected' | 'obtained', datedOn: string) => ({
    ...{ id, funder, state, datedOn, funderKind: 'region' as const, cents: 60_000_000 },
  });
  const standing = standingPledges([
    pledge(1, 'Région Occitanie', 'expected', '2023-01-01'),
    pledge(2, 'region occitanie', 'obtained', '2023-06-01'),
    pledge(3, 'Région Bretagne', 'expected', '2023-01-01'),
  ]);
  expect(standing.map(({ id }) => id)).toEqual([2, 3]);
  expect(cofundingTotals(standing)).toEqual([
    { funderKind: 'region', expected: 60_000_000, obtained: 60_000_000, paid: 0 },
  ]);
});
