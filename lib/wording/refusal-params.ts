import type { Params } from '@/lib/refusal';
import { formatDay } from './dates';
import { formatEurosInFull } from './numbers';

/** A day among what a refusal says, as its sentence has it. */
export const dayIn = (day: Params[string] | undefined): string =>
  typeof day === 'string' ? formatDay(day) : 'jour dit';

/** The day that a refusal is about. */
export const dayOf = ({ day }: Params): string => dayIn(day);

/** An amount in cents among what a refusal says. */
export const eurosOf = (cents: Params[string] | undefined): string =>
  typeof cents === 'number' ? formatEurosInFull(cents) : 'un autre montant';
