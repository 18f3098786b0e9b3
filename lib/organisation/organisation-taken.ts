import { type Identifier, organisationIdentified, organisationNamed } from '@/db/organisations';
import type { Read } from '@/db/store';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import type { OrganisationInput } from '@/lib/domain/organisation';

type Words = Pick<OrganisationInput, 'name' | 'uai' | 'siret'>;

export const identifiersIn = ({ uai, siret }: Pick<Words, 'uai' | 'siret'>): Identifier[] => [
  ...[...new Set(uai)].map((value) => ({ kind: 'uai' as const, value })),
  ...[...new Set(siret)].map((value) => ({ kind: 'siret' as const, value })),
];

/** The name or the identifiers that another organisation has already, however they are written. */
export async function takenProblems(read: Read, given: Words, apartFrom?: number): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const named = await organisationNamed(read, given.name, apartFrom);
  if (named) problems.push(problem('name', 'organisation_name_taken', { organisation: named.name }));
  for (const kind of ['uai', 'siret'] as const)
    for (const [index, value] of given[kind].entries()) {
      const holder = await organisationIdentified(read, { kind, value }, apartFrom);
      if (holder)
        problems.push(
          problem(`${kind}.${index}`, 'identifier_taken', { identifier: value, organisation: holder.name }),
        );
    }
  return problems;
}
