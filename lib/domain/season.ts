import { z } from 'zod';

/** Seasons are recorded (`db/programme.ts`): each is named « S » and its number. */
export type SeasonKey = `S${number}`;

const FORM = /^S[1-9]\d?$/;

export const isSeasonKey = (text: string): text is SeasonKey => FORM.test(text);

/** The name of a season, as a program or a form gives it. */
export const seasonKeyInput = z
  .templateLiteral(['S', z.number().int()], 'unknown_season')
  .refine(isSeasonKey, 'unknown_season');
