import { heirsIn } from '@/db/organisation-heirs';
import { successionsAt } from '@/db/organisation-successions';
import { findOrganisation } from '@/db/organisations';
import { activeMembers } from '@/db/projects';
import type { Read } from '@/db/store';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
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

/** Why an organisation may not enter a consortium on a day: it is no more then; its successor is told where there is one. */
export async function goneProblems(
  read: Read,
  path: string,
  { id, name }: { id: number; name: string },
  { on, today }: { on: string; today: string },
): Promise<FieldProblem[]> {
  const { became } = (await becomingAt(read, today))(id);
  if (!became || became.effectiveOn > on) return [];
  const { effectiveOn, successor } = became;
  return [problem(path, 'organisation_no_more', { organisation: name, day: effectiveOn, heir: successor })];
}

/** The members of a consortium on a day, each once: one that merged is named as its successor. */
export async function membersToday(
  read: Read,
  projectId: number,
  day: string,
): Promise<{ organisationId: number; name: string }[]> {
  const becoming = await becomingAt(read, day);
  const names = new Map<number, string>();
  for (const { organisationId, name } of await activeMembers(read, projectId, day)) {
    const { countsAs, became } = becoming(organisationId);
    const isSuccessor = countsAs !== organisationId && became !== null && became.successor !== null;
    if (!isSuccessor) names.set(countsAs, name);
    else if (!names.has(countsAs))
      names.set(countsAs, (await findOrganisation(read, countsAs))?.name ?? name);
  }
  return [...names].map(([organisationId, name]) => ({ organisationId, name }));
}
