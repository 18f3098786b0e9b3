import { idOf } from '@/lib/domain/id';
import type { ChosenSection } from '@/lib/report/batch-validation';

/** The name of the boxes, and of the parameter that they become. */
export const CHOSEN = 'volet';

/** « 12-345 »: the section, and the event that was read (its submission, or a decision). */
export const chosenText = (sectionId: number, event: number): string => `${sectionId}-${event}`;

/** What is no such text names nothing. */
export const pairsOf = (texts: readonly string[]): [sectionId: number, event: number][] =>
  texts.flatMap((text) => {
    const [section = '', read = '', ...more] = text.split('-');
    const [sectionId, event] = [idOf(section), idOf(read)];
    return sectionId === undefined || event === undefined || more.length > 0 ? [] : [[sectionId, event]];
  });

export const chosenOf = (texts: readonly string[]): ChosenSection[] =>
  pairsOf(texts).map(([sectionId, submission]) => ({ sectionId, submission }));
