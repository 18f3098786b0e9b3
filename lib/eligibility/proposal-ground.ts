import { type FactProposal, organisationFacts } from '@/db/consortium-facts';
import type { Tx } from '@/db/store';
import type { FactProposalInput } from '@/lib/domain/eligibility/fact-inputs';
import { certificationProblems, functionProblems } from '@/lib/domain/eligibility/fact-problems';
import { presentOn } from '@/lib/domain/eligibility/facts-of-day';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import type { FoundConsortium } from './consortium-found';
import { functionGround } from './function-ground';

/** A fact is proposed as it would be recorded; of a certification, only of a member of the consortium. */
export function proposalProblems(
  tx: Tx,
  given: FactProposalInput,
  found: FoundConsortium,
  today: string,
): FieldProblem[] {
  if (given.fact === 'function') return functionProblems(given, 'given', functionGround(found, given, today));
  const { certifications } = organisationFacts(tx, given.organisationId);
  const standing = certifications.filter(({ cancelledFrom }) => cancelledFrom === null);
  const members = presentOn(found.records.memberships, found.project.id, today);
  return [
    ...(members.includes(given.organisationId)
      ? []
      : [problem('organisationId', 'function_of_no_member', { day: today })]),
    ...certificationProblems(given, standing, today),
  ];
}

/** The words that one fact of a proposal is kept by: of a field actor, one row a zone. */
export function proposedRows(
  given: FactProposalInput,
): Pick<
  FactProposal,
  'fact' | 'function' | 'zoneNumber' | 'certification' | 'effectiveOn' | 'expiresOn' | 'number' | 'source'
>[] {
  const { source } = given;
  const none = { function: null, zoneNumber: null, certification: null, expiresOn: null, number: null };
  if (given.fact === 'certification') {
    const { kind: certification, obtainedOn: effectiveOn, expiresOn, number } = given;
    return [{ ...none, fact: 'certification', certification, effectiveOn, expiresOn, number, source }];
  }
  const { function: name, effectiveOn, zones } = given;
  const all = zones.length > 0 ? [...new Set(zones)] : [null];
  return all.map((zoneNumber) => ({
    ...none,
    ...{ fact: 'function', function: name, zoneNumber, effectiveOn, source },
  }));
}

/** Whether a proposal says the same as another one. */
export const sameProposal = (
  one: Pick<FactProposal, 'organisationId' | 'function' | 'zoneNumber' | 'certification' | 'effectiveOn'>,
  other: Pick<FactProposal, 'organisationId' | 'function' | 'zoneNumber' | 'certification' | 'effectiveOn'>,
): boolean =>
  one.organisationId === other.organisationId &&
  one.function === other.function &&
  one.zoneNumber === other.zoneNumber &&
  one.certification === other.certification &&
  (one.certification === null || one.effectiveOn === other.effectiveOn);
