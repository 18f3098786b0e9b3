import { heirsIn } from '@/db/organisation-heirs';
import { successionsAt } from '@/db/organisation-successions';
import type { Read } from '@/db/store';
import { ends, heirOn } from '@/lib/domain/succession';
import type { Became } from '@/lib/wording/organisations';

/** What organisations have become, as known at the end of a day: told beside each of their names. */
export interface Becoming {
  /** Null: it goes on as it was. */
  became: Became | null;
  /** The number of the organisation as which it counts. */
  countsAs: number;
}

/** Asks for the organisations of a page at once: what each has become by the end of a day, or is to become. */
export async function becomingAt(read: Read, day: string): Promise<(organisationId: number) => Becoming> {
  const heirs = heirsIn(read);
  const acts = new Map(
    (await successionsAt(read, day))
      .filter((one) => ends(one) && one.cancelledFrom === null)
      .map(({ predecessorId, kind, successor, effectiveOn }) => [
        predecessorId,
        { kind, successor, effectiveOn },
      ]),
  );
  return (organisationId) => ({
    became: acts.get(organisationId) ?? null,
    countsAs: heirOn(heirs, organisationId, day),
  });
}
