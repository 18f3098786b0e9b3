import type { MemberFacts, ParticipationFacts } from './facts';
import { type FactRead, met, named, type Read, toCheck, traitRead, unmet } from './reading';
import type { OrganisationTrait } from './vocabulary';

const leadOf = ({ members }: ParticipationFacts) => members.find(({ role }) => role === 'lead');
const leadRead = (lead: MemberFacts | undefined): FactRead => ({
  kind: 'lead',
  organisation: lead ? named(lead) : null,
  said: lead?.said ?? null,
});

/**
 * The lead carries the traits. `unless`: the text only allows or aims at it, so that it is never unmet, for that reason.
 */
export const leadHas =
  (traits: readonly OrganisationTrait[], unless?: 'text_says_may' | 'aimed_at'): Read =>
  (facts) => {
    const lead = leadOf(facts);
    if (!lead) return toCheck('no_lead', [leadRead(lead)]);
    const read = traits.map((trait) => traitRead(lead, trait));
    const all = [leadRead(lead), ...read];
    if (read.every(({ holds }) => holds)) return met(all);
    if (unless) return toCheck(unless, all);
    return read.some(({ holds }) => holds === false)
      ? unmet('trait_denied', all)
      : toCheck('trait_unknown', all);
  };

/** Only a university carries the trait: what is none does not, whatever is said of it or left unsaid. */
export const leadIsHealthUniversity: Read = (facts) => {
  const lead = leadOf(facts);
  if (!lead || lead.kind === 'university') return leadHas(['health_sector'])(facts);
  const kind: FactRead = { kind: 'organisation_kind', organisation: named(lead), is: lead.kind, said: null };
  return unmet('not_a_university', [leadRead(lead), kind]);
};
