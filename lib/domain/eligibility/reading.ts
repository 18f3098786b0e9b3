import type { MemberFacts, ParticipationFacts, Said } from './facts';
import type { CertificationKind, MemberFunction, OrganisationTrait, RosterKind } from './vocabulary';

/** Rempli, non rempli, à vérifier, dérogation, sans objet, à titre indicatif. */
export const RULE_RESULTS = [
  'met',
  'unmet',
  'to_check',
  'derogated',
  'not_applicable',
  'indicative',
] as const;
export type RuleResult = (typeof RULE_RESULTS)[number];

/** Why a rule is no plain yes: each has its sentence. */
export const REASONS = [
  'no_lead',
  'trait_unknown',
  'trait_denied',
  'not_a_university',
  'text_says_may',
  'aimed_at',
  'alone',
  'alone_derogated',
  'alone_unclear',
  'no_agency',
  'agency_unknown',
  'agency_not_asked',
  'no_roster',
  'roster_open',
  'roster_missing',
  'functions_not_stated',
  'function_absent',
  'application_unknown',
  'no_holder',
  'no_certificate',
  'engaged_only',
  'certified_later',
  'zones_missing',
  'zone_unprinted',
  'to_demonstrate',
  'no_shares',
  'half_or_less',
] as const;
export type Reason = (typeof REASONS)[number];

interface Named {
  id: number;
  name: string;
}

/** What a rule looked at, with who said it where somebody did. */
export type FactRead =
  | { kind: 'lead'; organisation: Named | null; said: Said | null }
  | {
      kind: 'trait';
      organisation: Named;
      trait: OrganisationTrait;
      holds: boolean | null;
      deduced: boolean;
      said: Said | null;
    }
  | { kind: 'organisation_kind'; organisation: Named; is: MemberFacts['kind']; said: null }
  | { kind: 'members'; count: number; said: Said | null }
  | {
      kind: 'function';
      organisation: Named;
      function: MemberFunction;
      zone: { number: number; name: string } | null;
      said: Said;
    }
  | { kind: 'functions_complete'; said: Said | null }
  | { kind: 'roster'; roster: RosterKind; expected: number; missing: string[]; said: Said | null }
  | { kind: 'derogation'; body: string; endsOn: string | null; said: Said }
  | {
      kind: 'certification';
      organisation: Named;
      certification: CertificationKind;
      obtainedOn: string;
      expiresOn: string | null;
      said: Said;
    }
  | { kind: 'application'; on: string | null; said: null }
  | {
      kind: 'zones';
      covered: number[];
      missing: { number: number; name: string }[];
      overAll: Named[];
      said: null;
    }
  | { kind: 'shares'; toProviders: number; aidCents: number; said: Said };

/** What the facts say of a rule, before any season or note. */
export interface Reading {
  result: Exclude<RuleResult, 'indicative'>;
  reason: Reason | null;
  facts: FactRead[];
}

export type Read = (facts: ParticipationFacts) => Reading;

export const met = (facts: FactRead[]): Reading => ({ result: 'met', reason: null, facts });
export const unmet = (reason: Reason, facts: FactRead[]): Reading => ({ result: 'unmet', reason, facts });
export const toCheck = (reason: Reason, facts: FactRead[]): Reading => ({
  result: 'to_check',
  reason,
  facts,
});

export const named = ({ organisationId: id, name }: MemberFacts): Named => ({ id, name });

/** What was said of a trait, or is read from what the organisation is. */
export function traitRead(
  member: MemberFacts,
  trait: OrganisationTrait,
): Extract<FactRead, { kind: 'trait' }> {
  const told = member.traits.find((one) => one.trait === trait);
  const deduced = told?.deduced ?? false;
  const said = deduced ? null : (told?.said ?? null);
  return { kind: 'trait', organisation: named(member), trait, holds: told?.holds ?? null, deduced, said };
}

/** Of one action, or of every action of the project. */
export const isOf = ({ actionKey }: { actionKey: string | null }, asked: string) =>
  actionKey === null || actionKey === asked;

/** A member that holds a function. */
export interface Holder {
  member: MemberFacts;
  read: Extract<FactRead, { kind: 'function' }>;
}

export function holdersOf(
  { members, actionKey, zones }: ParticipationFacts,
  functions: readonly MemberFunction[],
): Holder[] {
  return members.flatMap((member) =>
    member.functions
      .filter((held) => functions.includes(held.function) && isOf(held, actionKey))
      .map(({ function: name, zoneNumber, said }) => ({
        member,
        read: {
          kind: 'function' as const,
          organisation: named(member),
          function: name,
          zone: zones.find(({ number }) => number === zoneNumber) ?? null,
          said,
        },
      })),
  );
}

export const stated = ({ functionsComplete }: ParticipationFacts): FactRead => ({
  kind: 'functions_complete',
  said: functionsComplete,
});
