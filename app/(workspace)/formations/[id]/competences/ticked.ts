import { typedMinutes } from '@/lib/domain/framework/duration';
import type { DomainView } from './competence-views';

/** What a person ticked and typed for a competence. */
export interface Ticked {
  position: string;
  covers: boolean;
  minutes: string;
  assessed: string;
}

/** The state of the grid in the order of the framework: what came back refused, else what is recorded. */
export function tickedFrom(
  domains: readonly DomainView[],
  typed: (name: string) => string | undefined,
): Ticked[] {
  return domains
    .flatMap(({ competences }) => competences)
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, position, covers, minutes, assessed }) => {
      const back = typed(`competences.${at}.position`) !== undefined;
      const name = (field: string) => typed(`competences.${at}.${field}`);
      return back
        ? {
            position,
            covers: name('covers') === 'true',
            minutes: name('minutes') ?? '',
            assessed: name('assessed') ?? '',
          }
        : { position, covers, minutes, assessed };
    });
}

/** The minutes of some of the competences that are ticked: what cannot be read counts for nothing. */
export const minutesOf = (ticked: readonly (Ticked | undefined)[]): number =>
  ticked.reduce((sum, one) => {
    const minutes = one?.covers ? typedMinutes(one.minutes) : null;
    return sum + (typeof minutes === 'number' ? minutes : 0);
  }, 0);
