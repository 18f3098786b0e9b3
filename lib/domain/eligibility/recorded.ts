import {
  ELIGIBILITY_VERDICTS,
  MEMBER_FUNCTIONS,
  type MemberFunction,
  type OrganisationTrait,
  type RosterKind,
} from './vocabulary';

/** What is recorded of a consortium, and where the text asks for it. French words: lib/wording/consortium-facts.ts. */

export const FUNCTION_EVENTS = ['given', 'ended'] as const;
export type FunctionEvent = (typeof FUNCTION_EVENTS)[number];

export const DEROGATION_EVENTS = ['granted', 'revoked'] as const;
export type DerogationEvent = (typeof DEROGATION_EVENTS)[number];

/** What is said of a rule that the facts leave open; `withdrawn`: what was said no longer stands. */
export const NOTE_VERDICTS = [...ELIGIBILITY_VERDICTS, 'withdrawn'] as const;
export type NoteVerdict = (typeof NOTE_VERDICTS)[number];

/** What a lead may propose of its consortium, and an officer confirms. */
export const PROPOSED_FACTS = ['function', 'certification'] as const;
export type ProposedFact = (typeof PROPOSED_FACTS)[number];

export const FACT_DECISIONS = ['accepted', 'refused', 'taken_back'] as const;
export type FactDecision = (typeof FACT_DECISIONS)[number];

interface Place {
  actionKey: string;
  src: string;
}

/** The only action that cites a function, and where: held elsewhere, it would answer no rule. */
export const FUNCTION_PLACES: Record<MemberFunction, Place> = {
  field_actor: { actionKey: 'MEDIATEURS', src: '003:487' },
  coordinator: { actionKey: 'MEDIATEURS', src: '003:488' },
  mediation_sector: { actionKey: 'MEDIATEURS', src: '003:489' },
  pedagogical_engineering: { actionKey: 'MEDIATEURS', src: '003:490' },
  contract_holder: { actionKey: 'MEDIATEURS', src: '003:491' },
  subcontractor: { actionKey: 'MEDIATEURS', src: '003:491' },
  co_contractor: { actionKey: 'MEDIATEURS', src: '003:491' },
  training_provider: { actionKey: 'CONTINUE', src: '003:483' },
};

/** The functions that one of the actions cites. */
export const functionsOf = (actionKeys: readonly string[]): MemberFunction[] =>
  MEMBER_FUNCTIONS.filter((one) => actionKeys.includes(FUNCTION_PLACES[one].actionKey));

/** The action that asks for each list of establishments. */
export const ROSTER_PLACES: Record<RosterKind, Place> = {
  paramedical: { actionKey: 'PS_INITIALE', src: '003:457' },
  social_work: { actionKey: 'TRAVAIL_SOCIAL', src: '003:498' },
};

/** The actions that a derogation lets carry without a consortium, and who grants it (003:479). */
export const DEROGATION_ACTIONS: readonly string[] = ['SPECIALISTES', 'DIRECTION', 'JURISTES'];
export const DEROGATION_BODY = 'Comité de pilotage';

/** The zones that 003:389-401 prints; the fourteenth is announced (003:386), not printed. */
export const PRINTED_ZONES = 13;

/** The traits that one bears or not by what one is: read from the type of the organisation until somebody says better. */
export const TRAITS_BY_KIND: Partial<Record<OrganisationTrait, { always: string[]; never: string[] }>> = {
  higher_education: { always: ['university'], never: ['hospital', 'funder', 'company'] },
  training_funder: {
    always: ['funder'],
    never: ['university', 'school', 'hospital', 'training_institute'],
  },
  health_facility: { always: ['hospital'], never: ['university', 'funder'] },
  health_agency: {
    always: [],
    never: ['university', 'school', 'hospital', 'training_institute', 'funder', 'company', 'association'],
  },
  region_authority: {
    always: [],
    never: ['university', 'school', 'hospital', 'training_institute', 'funder', 'company', 'association'],
  },
};
