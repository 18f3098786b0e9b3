import { lastChanges, partsOfSection } from '@/db/section-parts';
import type { Read } from '@/db/store';
import { partState } from '@/lib/domain/part';

/** What each organisation last said of its part of a section, what changed there since, and where the part stands. */
export async function standingsOfParts(read: Read, sectionId: number) {
  const said = await partsOfSection(read, sectionId);
  const changes = await lastChanges(read, sectionId);
  return (organisationId: number) => {
    const last = said.find((part) => part.organisationId === organisationId);
    const changedAt = changes.find((change) => change.organisationId === organisationId)?.at ?? null;
    return { last, changedAt, state: partState(last, changedAt) };
  };
}
