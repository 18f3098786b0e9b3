import { idOf } from '@/lib/domain/id';
import type { ChosenSection } from '@/lib/report/batch-validation';

/** The name of the boxes, and of the parameter that they become. */
export const CHOSEN = 'volet';

/** « 12-345 »: the section, and the submission that was read. */
export const chosenText = (sectionId: number, submission: number): string => `${sectionId}-${submission}`;

export function chosenOf(texts: readonly string[]): ChosenSection[] {
  return texts.flatMap((text) => {
    const [section = '', sent = '', ...more] = text.split('-');
    const [sectionId, submission] = [idOf(section), idOf(sent)];
    return sectionId === undefined || submission === undefined || more.length > 0
      ? []
      : [{ sectionId, submission }];
  });
}
