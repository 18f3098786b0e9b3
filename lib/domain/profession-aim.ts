import { z } from 'zod';
import { reasonInput, sourceInput } from './inputs';
import { says } from './says';

/**
 * Says that an action aims at a profession, or at every profession of a type, or no longer does. The text prints no such
 * link: whoever says one gives the text or the decision on which it rests, and why.
 */
export const professionAimInput = z.object({
  actionKey: z.string().max(40),
  /** The key of a type, or the number of a profession: `AUXILIAIRES`, `16`. */
  whose: z.string().max(40).min(1, says('aim_profession_needed')),
  isAimed: z.enum(['yes', 'no'], says('aim_answer_needed')).transform((answer) => answer === 'yes'),
  src: sourceInput,
  reason: reasonInput,
});
export type ProfessionAimInput = z.output<typeof professionAimInput>;

/** The professions that are meant: those of the type, or the one of the number. */
export const professionsMeant = <P extends { id: number; typeKey: string }>(
  whose: string,
  professions: readonly P[],
): P[] => professions.filter(({ id, typeKey }) => typeKey === whose || String(id) === whose);
