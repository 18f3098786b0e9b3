import { z } from 'zod';
import { says } from './says';

/** Seasons are recorded (`db/programme.ts`): each is named « S » and its number. */
export type SeasonKey = `S${number}`;

const FORM = /^S[1-9]\d?$/;

export const isSeasonKey = (text: string): text is SeasonKey => FORM.test(text);

/** The name of a season, as a program or a form gives it. */
export const seasonKeyInput = z
  .templateLiteral(['S', z.number().int()], says('unknown_season'))
  .refine(isSeasonKey, says('unknown_season'));
