import type { MembershipRole, OrganisationKind, SeasonKey } from '../vocabulary';
import type {
  CertificationKind,
  DerogationScope,
  EligibilityVerdict,
  MemberFunction,
  OrganisationTrait,
  RosterKind,
} from './vocabulary';

/** Who said a fact, since when it is so, and what says it. */
export interface Said {
  /** Since when it is so. */
  effectiveOn: string;
  /** Since when it is known. */
  knownFrom: string;
  /** Null: the reference list gave it. */
  accountId: number | null;
  source: string | null;
}

export interface TraitFact {
  trait: OrganisationTrait;
  holds: boolean;
  /** Nobody said it: it is read from the type of the organisation. */
  deduced?: true;
  said: Said;
}

export interface FunctionFact {
  function: MemberFunction;
  /** Null: in every action of the project. */
  actionKey: string | null;
  /** The printed zone of a field actor; null: not said. */
  zoneNumber: number | null;
  said: Said;
}

export interface CertificationFact {
  kind: CertificationKind;
  obtainedOn: string;
  /** The last day on which it is good; null: not said. */
  expiresOn: string | null;
  said: Said;
}

export interface MemberFacts {
  organisationId: number;
  name: string;
  kind: OrganisationKind;
  role: MembershipRole;
  said: Said;
  /** What was said of it, held or not; what is absent is unknown, never a no. */
  traits: readonly TraitFact[];
  functions: readonly FunctionFact[];
  certifications: readonly CertificationFact[];
}

/** The list of the institutes that a territory has, as somebody drew it up. */
export interface RosterFacts {
  kind: RosterKind;
  /** Null: in every action of the project. */
  actionKey: string | null;
  /** Who said that nobody is missing from it; null: nobody did. */
  complete: Said | null;
  /** `organisationId` is null of an institute that is not in the register, which is no member of anything. */
  expected: readonly { organisationId: number | null; name: string; said: Said }[];
}

export interface DerogationFact {
  actionKey: string;
  scope: DerogationScope;
  body: string;
  /** The last day on which it holds; null: without end. */
  endsOn: string | null;
  said: Said;
}

export interface NoteFact {
  actionKey: string;
  ruleCode: string;
  verdict: EligibilityVerdict;
  note: string;
  /** The facts that were read when it was written: with others it no longer stands. */
  fingerprint: string;
  said: Said;
}

/** How the aid of an agreement is divided between organisations, in cents: the parts are the whole of it. */
export interface SharesFact {
  aidCents: number;
  shares: readonly { organisationId: number; cents: number }[];
  said: Said;
}

/** What is known of a consortium on a day. */
export interface ConsortiumFacts {
  /** The lead first. */
  members: readonly MemberFacts[];
  rosters: readonly RosterFacts[];
  /** Those in force on the day. */
  derogations: readonly DerogationFact[];
  /** Who said that every function of the consortium is recorded; null: nobody, and an absent one is unknown. */
  functionsComplete: Said | null;
  /** The zones that the text prints. */
  zones: readonly { number: number; name: string }[];
}

/** The same, read for one of its actions: each is judged for itself (003:513). */
export interface ParticipationFacts extends ConsortiumFacts {
  actionKey: string;
  seasonKey: SeasonKey;
  /** The day of the application; null: not recorded. */
  appliedOn: string | null;
  /** Null: the division of the aid is not known. */
  shares: SharesFact | null;
  /** Oldest first. */
  notes: readonly NoteFact[];
}
