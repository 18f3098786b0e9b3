import type { HeirSpan } from '../succession';
import type { MembershipEvent, MembershipRole, OrganisationKind } from '../vocabulary';
import type { DerogationEvent, FunctionEvent, NoteVerdict } from './recorded';
import type { CertificationKind, MemberFunction, OrganisationTrait, RosterKind } from './vocabulary';

/** Everything that was recorded of some consortia, over all their days: the facts of a day are folded out of it. */

/** A row of a table of facts. */
export interface Recorded {
  id: number;
  /** True from this day on. */
  effectiveOn: string;
  /** Known from this day on. */
  knownFrom: string;
  accountId: number;
  source: string | null;
  reason: string | null;
}

/** One that a later row may take back as an error. */
interface Cancellable extends Recorded {
  /** The day from which it was known to be an error; null: it stands. */
  cancelledFrom: string | null;
}

export interface MembershipRecord extends Recorded {
  projectId: number;
  organisationId: number;
  event: MembershipEvent;
  role: MembershipRole;
}

/** What was said of an organisation itself, each time somebody said it, oldest first. */
export interface OrganisationRecord {
  organisationId: number;
  name: string;
  kind: OrganisationKind;
  healthUniversity: boolean;
  healthSource: string | null;
  /** Null: the row of an organisation of which nothing was ever revised. */
  knownFrom: string | null;
  accountId: number | null;
}

export interface FunctionRecord extends Cancellable {
  projectId: number;
  organisationId: number;
  function: MemberFunction;
  zoneNumber: number | null;
  event: FunctionEvent;
}

export interface TraitRecord extends Cancellable {
  organisationId: number;
  trait: OrganisationTrait;
  holds: boolean;
}

export interface CertificationRecord extends Cancellable {
  organisationId: number;
  kind: CertificationKind;
  expiresOn: string | null;
  number: string | null;
}

export interface RosterRecord extends Recorded {
  projectId: number;
  kind: RosterKind;
  complete: boolean;
  /** `organisationId` is null of an establishment that the service does not know. */
  lines: readonly { organisationId: number | null; name: string }[];
}

export interface FunctionStatementRecord extends Recorded {
  projectId: number;
  actionKey: string;
  complete: boolean;
}

export interface DerogationRecord extends Cancellable {
  projectId: number;
  actionKey: string;
  event: DerogationEvent;
  revokesId: number | null;
  endsOn: string | null;
}

/** The day of an application is `effectiveOn`: what is said later holds, of all days. */
export interface ApplicationRecord extends Recorded {
  participationId: number;
}

/** A version of the agreement, with the part of each organisation in its aid; none where nobody divided it. */
export interface AgreementRecord extends Cancellable {
  projectId: number;
  position: number;
  aidCents: number;
  shares: readonly { organisationId: number; cents: number }[];
}

export interface NoteRecord extends Recorded {
  projectId: number;
  actionKey: string;
  ruleCode: string;
  verdict: NoteVerdict;
  note: string;
  fingerprint: string;
}

export interface ConsortiumRecords {
  memberships: readonly MembershipRecord[];
  organisations: readonly OrganisationRecord[];
  functions: readonly FunctionRecord[];
  traits: readonly TraitRecord[];
  certifications: readonly CertificationRecord[];
  rosters: readonly RosterRecord[];
  statements: readonly FunctionStatementRecord[];
  derogations: readonly DerogationRecord[];
  applications: readonly ApplicationRecord[];
  notes: readonly NoteRecord[];
  agreements: readonly AgreementRecord[];
  heirs: readonly HeirSpan[];
  /** The zones that the text prints. */
  zones: readonly { number: number; name: string }[];
}
