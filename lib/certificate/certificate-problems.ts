import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { moduleWords } from '@/lib/wording/training-sessions';
import type { CertifiedPerson } from './certified-people';

/** Why a number of a session may not have a certificate, each by its reason; none where all may. */
export function certificateProblems(
  people: readonly CertifiedPerson[],
  numbers: readonly number[],
): FieldProblem[] {
  return numbers.flatMap((number) => {
    const person = people.find((one) => one.number === number);
    if (!person) return [problem('numbers', 'participant_unknown', { number })];
    if (person.certificate !== null)
      return [problem('numbers', 'certificate_exists', { number, certificate: person.certificate })];
    if (person.withdrawn) return [problem('numbers', 'name_of_withdrawn', { number })];
    if (person.missing.length > 0)
      return [
        problem('numbers', 'certificate_not_assiduous', {
          number,
          modules: new Intl.ListFormat('fr').format(person.missing.map(moduleWords)),
        }),
      ];
    return person.name === null ? [problem('numbers', 'certificate_name_needed', { number })] : [];
  });
}
