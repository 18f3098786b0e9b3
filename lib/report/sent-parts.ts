import {
  openingsSent,
  type Sending,
  type SentOpening,
  type SentSection,
  type SentValue,
  sectionsSent,
  valuesSent,
} from '@/db/report-submission';
import type { Read } from '@/db/store';

/** A section as it was sent, by numbers alone: what is called how stands beside (`SignedNames`). */
export interface SentPart extends SentSection {
  values: SentValue[];
  openings: SentOpening[];
}

/** What a sending said, section by section. */
export async function sentParts(read: Read, sending: Sending): Promise<SentPart[]> {
  const parts: SentPart[] = [];
  for (const section of await sectionsSent(read, sending))
    parts.push({
      ...section,
      values: await valuesSent(read, section.sectionId, sending.at),
      openings: await openingsSent(read, section.sectionId, sending.at),
    });
  return parts;
}
