import { z } from 'zod';
import { named } from './named-shapes';
import { seasonKeyInput } from './season';
import { VALUE_STATES } from './vocabulary';

/** Shapes of a figure that the API's answers and the frozen editions share. */
export const day = z.string().describe('A day, YYYY-MM-DD.');
export const season = seasonKeyInput;
export const count = z.int().nonnegative();
export const rate = z.number().describe('A fraction, never capped: 1.3 is 130 %.');

export const value = z
  .strictObject({ value: z.number().nullable(), state: z.enum(VALUE_STATES) })
  .describe('A figure and what is known of it. Blank is not zero: value is null where there is no number.')
  .register(named, { id: 'Value' });

/** The three layers of a figure, each with its state. */
export const layers = { committed: value, declared: value, verified: value };

export const rates = z.strictObject({
  committed: rate.nullable(),
  declared: rate.nullable(),
  verified: rate.nullable(),
});

/** What was planned stands beside what is declared and verified; never called a target. */
export const learners = { planned: value, declared: value, verified: value };
