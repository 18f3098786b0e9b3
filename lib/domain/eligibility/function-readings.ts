import type { CertificationFact, MemberFacts } from './facts';
import { type FactRead, holdersOf, met, named, type Read, stated, toCheck, unmet } from './reading';
import type { CertificationKind, MemberFunction } from './vocabulary';

/** A member holds one of the functions. One organisation may hold several: the text does not exclude it. */
export const functionHeld =
  (...functions: MemberFunction[]): Read =>
  (facts) => {
    const held = holdersOf(facts, functions).map(({ read }) => read);
    if (held.length > 0) return met(held);
    return facts.functionsComplete
      ? unmet('function_absent', [stated(facts)])
      : toCheck('functions_not_stated', [stated(facts)]);
  };

/** The holder, or those it works with, had one of the certificates on the day of the application, whatever came after. */
export const certifiedAtApplication =
  (...kinds: CertificationKind[]): Read =>
  (facts) => {
    const { appliedOn } = facts;
    const holders = [
      ...new Set(
        holdersOf(facts, ['contract_holder', 'subcontractor', 'co_contractor']).map(({ member }) => member),
      ),
    ];
    const certificates = holders.map((member) =>
      member.certifications.filter(({ kind }) => kinds.includes(kind)).map((one) => ({ member, one })),
    );
    const read: FactRead[] = [
      { kind: 'application', on: appliedOn, said: null },
      ...certificates.flat().map(({ member, one }) => certificationRead(member, one)),
    ];
    if (holders.length === 0) return toCheck('no_holder', [...read, stated(facts)]);
    if (appliedOn === null) return toCheck('application_unknown', read);
    const good = certificates.flat().filter(({ one }) => isGoodOn(one, appliedOn));
    if (good.length > 0) {
      const certified = certificates.flat().some(({ one }) => one.kind !== 'qualiopi_engaged');
      return certified ? met(read) : { ...met(read), reason: 'engaged_only' };
    }
    return certificates.some((own) => own.length === 0)
      ? toCheck('no_certificate', read)
      : unmet('certified_later', read);
  };

const isGoodOn = ({ obtainedOn, expiresOn }: CertificationFact, day: string) =>
  obtainedOn <= day && (expiresOn === null || expiresOn >= day);

const certificationRead = (member: MemberFacts, one: CertificationFact): FactRead => ({
  kind: 'certification',
  organisation: named(member),
  certification: one.kind,
  obtainedOn: one.obtainedOn,
  expiresOn: one.expiresOn,
  said: one.said,
});

/** A field actor in each zone that the text prints. The last one, announced and not printed, is never known (D063, D180). */
export const fieldActorInEachZone: Read = (facts) => {
  const actors = holdersOf(facts, ['field_actor']);
  const at = (number: number) => actors.filter(({ read }) => read.zone?.number === number);
  const missing = facts.zones.filter(({ number }) => at(number).length === 0);
  const covered = facts.zones.flatMap(({ number }) => (at(number).length > 0 ? [number] : []));
  const overAll = facts.members
    .filter((member) => facts.zones.every(({ number }) => at(number).some((one) => one.member === member)))
    .map(named);
  const read: FactRead[] = [
    { kind: 'zones', covered, missing: [...missing], overAll, said: null },
    ...actors.map(({ read }) => read),
  ];
  if (missing.length === 0) return toCheck('zone_unprinted', read);
  return facts.functionsComplete
    ? unmet('zones_missing', read)
    : toCheck('functions_not_stated', [...read, stated(facts)]);
};

/** More than half of the aid goes to training bodies; half exactly is not a majority. */
export const majorityToProviders: Read = (facts) => {
  const { shares } = facts;
  if (!shares) return toCheck('no_shares', []);
  const providers = new Set(
    holdersOf(facts, ['training_provider']).map(({ member }) => member.organisationId),
  );
  const { aidCents, said } = shares;
  const toProviders = shares.shares
    .filter(({ organisationId }) => providers.has(organisationId))
    .reduce((total, { cents }) => total + cents, 0);
  const read: FactRead[] = [{ kind: 'shares', toProviders, aidCents, said }];
  if (2 * toProviders > aidCents) return met(read);
  return facts.functionsComplete
    ? unmet('half_or_less', read)
    : toCheck('functions_not_stated', [...read, stated(facts)]);
};

/** What no fact shows: somebody has to have been convinced, and says of what. */
export const toDemonstrate: Read = () => toCheck('to_demonstrate', []);
