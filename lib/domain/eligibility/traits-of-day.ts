import type { TraitFact } from './facts';
import { TRAITS_BY_KIND } from './recorded';
import type { OrganisationRecord, TraitRecord } from './records';
import { inOrder, saidOf, standsOn } from './standing';
import { ORGANISATION_TRAITS, type OrganisationTrait } from './vocabulary';

/**
 * What is known of an organisation on a day, trait by trait: the last that somebody said, or what its type says by
 * itself. Absent: unknown, which is not a no.
 */
export function traitsOn(
  rows: readonly TraitRecord[],
  words: OrganisationRecord | undefined,
  day: string,
): TraitFact[] {
  const told = new Map(
    inOrder(rows.filter((row) => standsOn(row, day))).map((row) => [row.trait, row] as const),
  );
  return ORGANISATION_TRAITS.flatMap((trait): TraitFact[] => {
    const row = told.get(trait);
    if (row) return [{ trait, holds: row.holds, said: saidOf(row) }];
    const holds = words && deduced(trait, words);
    if (holds === undefined) return [];
    return [{ trait, holds, deduced: true, said: saidByType(words, trait) }];
  });
}

/** Read from the type; of « secteur santé », from what the register of universities says. Undefined: it does not tell. */
function deduced(trait: OrganisationTrait, words: OrganisationRecord): boolean | undefined {
  if (trait === 'health_sector') {
    if (words.kind !== 'university') return false;
    return words.healthUniversity || (words.healthSource === null ? undefined : false);
  }
  const rule = TRAITS_BY_KIND[trait];
  if (rule?.always.includes(words.kind)) return true;
  return rule?.never.includes(words.kind) ? false : undefined;
}

const saidByType = (words: OrganisationRecord | undefined, trait: OrganisationTrait) => ({
  effectiveOn: words?.knownFrom ?? '',
  knownFrom: words?.knownFrom ?? '',
  accountId: words?.accountId ?? null,
  source: trait === 'health_sector' ? (words?.healthSource ?? null) : null,
});
