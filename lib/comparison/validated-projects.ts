import { type ChangeScope, sectionChanges } from '@/db/comparison-changes';
import type { Read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';

/** The acronyms of the projects of which a section was validated between two days, the latest first. Anyone may read that. */
export async function validatedProjects(
  read: Read,
  { from, to, season }: { from: string; to: string; season: SeasonKey },
): Promise<string[]> {
  const scope: ChangeScope = { from, to, seasonKey: season };
  const validated = (await sectionChanges(read, scope)).filter(
    ({ step, takenBack }) => (step === 'validate' || step === 'accept_modified') && takenBack === 0,
  );
  const latestFirst = validated.toSorted((a, b) => b.at.localeCompare(a.at));
  return [...new Set(latestFirst.map(({ acronym }) => acronym))];
}
