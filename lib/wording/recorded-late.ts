import { formatDay } from './dates';

/** « enregistré le 20 novembre 2026, vrai depuis le 1er mars 2026 »; nothing where it was recorded by its day. */
export const recordedLateWords = (recordedOn: string, trueFrom: string): string | null =>
  trueFrom < recordedOn
    ? `enregistré le ${formatDay(recordedOn)}, vrai depuis le ${formatDay(trueFrom)}`
    : null;

/** The same, or from which day it is true: « à compter du 1er janvier 2027 ». */
export const sinceWords = (recordedOn: string, trueFrom: string): string =>
  recordedLateWords(recordedOn, trueFrom) ?? `à compter du ${formatDay(trueFrom)}`;
