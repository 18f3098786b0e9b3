import type {
  CertificationFact,
  FunctionFact,
  MemberFacts,
  ParticipationFacts,
  Said,
} from '@/lib/domain/eligibility/facts';
import { traitsOn } from '@/lib/domain/eligibility/traits-of-day';
import type {
  CertificationKind,
  MemberFunction,
  OrganisationTrait,
} from '@/lib/domain/eligibility/vocabulary';

/** Consortia made up for a rule: everything is said on one day, and nothing that a test does not say is known. */
export const SAID: Said = { effectiveOn: '2024-01-01', knownFrom: '2024-01-01', accountId: 1, source: null };

/** The zones that the text prints (003:389-401). */
export const ZONES = Array.from({ length: 13 }, (_, at) => ({ number: at + 1, name: `Zone ${at + 1}` }));

type Given = Partial<Omit<MemberFacts, 'traits' | 'functions' | 'certifications'>> & {
  has?: OrganisationTrait[];
  hasNot?: OrganisationTrait[];
  does?: (MemberFunction | Partial<FunctionFact>)[];
  certified?: Partial<Record<CertificationKind, string>>;
  certificates?: CertificationFact[];
};

let next = 0;

export function member(given: Given = {}): MemberFacts {
  const { has = [], hasNot = [], does = [], certified = {}, certificates = [], ...rest } = given;
  next += 1;
  const { kind = 'company' } = rest;
  const told = [
    ...has.map((trait) => ({ trait, holds: true, said: SAID })),
    ...hasNot.map((trait) => ({ trait, holds: false, said: SAID })),
  ];
  const byType = traitsOn(
    [],
    {
      ...{ organisationId: next, name: '', kind, knownFrom: '2024-01-01', accountId: null },
      ...{ healthUniversity: false, healthSource: null },
    },
    '2026-01-01',
  ).filter(({ trait }) => told.every((one) => one.trait !== trait));
  return {
    organisationId: next,
    name: `Organisation ${next}`,
    kind,
    role: 'partner',
    said: SAID,
    traits: [...told, ...byType],
    functions: does.map((one) => ({
      function: 'field_actor' as const,
      actionKey: null,
      zoneNumber: null,
      said: SAID,
      ...(typeof one === 'string' ? { function: one } : one),
    })),
    certifications: [
      ...Object.entries(certified).map(([kind, obtainedOn]) => ({
        kind: kind as CertificationKind,
        obtainedOn,
        expiresOn: null,
        said: SAID,
      })),
      ...certificates,
    ],
    ...rest,
  };
}

export const lead = (given: Given = {}): MemberFacts => member({ role: 'lead', ...given });

export const factsOf = (
  actionKey: string,
  members: MemberFacts[],
  more: Partial<ParticipationFacts> = {},
): ParticipationFacts => ({
  actionKey,
  seasonKey: 'S2',
  appliedOn: null,
  members,
  rosters: [],
  derogations: [],
  functionsComplete: null,
  zones: ZONES,
  shares: null,
  notes: [],
  ...more,
});
