import { recountOffers } from '@/db/offer-history';
import { rewriteHeirs, successions } from '@/db/organisation-heirs';
import { actionsCounting, appendSuccession, projectsNaming, seatsOf } from '@/db/organisation-successions';
import { findOrganisation, type Organisation } from '@/db/organisations';
import { addToProjectSearch } from '@/db/projects';
import type { Read, Tx } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { fold } from '@/lib/domain/fold';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import {
  predecessorsOf,
  type SuccessionInput,
  successionInput,
  successionProblems,
} from '@/lib/domain/succession';
import { refuseAll, refuseStale } from '@/lib/refusal';

/**
 * Organisations merge, are absorbed, give birth to another one, or end, from a day on: what they committed counts from
 * then as their successor's, and their accounts act as one. What was counted on earlier days stays.
 */
export const recordSuccession: Command<
  SuccessionInput,
  { target: Target; organisation: Organisation },
  { successions: number[] }
> = {
  name: 'record-succession',
  permission: 'organisation.manage',
  input: successionInput,
  async find({ tx }, { organisationId }) {
    const organisation = await findOrganisation(tx, organisationId);
    return organisation && { target: {}, organisation };
  },
  async run({ tx, actor, now, door }, given, { organisation }) {
    refuseStale(given.version, organisation.version, 'organisation_changed_meanwhile');
    refuseAll(await problemsOfSuccession(tx, given, now.day));
    const { kind, effectiveOn, reason, source } = given;
    const successorId = kind === 'ended' ? null : given.successorId;
    const predecessors = predecessorsOf(given).map(([, id]) => id);
    const ids: number[] = [];
    for (const predecessorId of predecessors)
      ids.push(
        await appendSuccession(tx, {
          ...{ kind, predecessorId, successorId, effectiveOn, reason, source },
          accountId: actor.accountId,
          door,
          at: now.instant,
          knownFrom: now.day,
        }),
      );
    countAsHeirs(tx);
    await nameInSearch(tx, predecessors, successorId);
    return {
      result: { successions: ids },
      journal: { subject: `organisation:${organisation.id}`, references: { successions: ids }, reason },
    };
  },
};

/** Every reason for which a succession would be refused; what a preview asks too. */
export async function problemsOfSuccession(
  read: Read,
  given: SuccessionInput,
  today: string,
): Promise<FieldProblem[]> {
  const ids = predecessorsOf(given).map(([, id]) => id);
  const known = successions(read);
  const names = new Map<number, string>();
  const named = [...ids, given.successorId, ...known.flatMap((one) => [one.predecessorId, one.successorId])];
  for (const id of named) {
    const organisation = id ? await findOrganisation(read, id) : undefined;
    if (organisation) names.set(organisation.id, organisation.name);
  }
  const { kind } = given;
  const successorId = given.successorId && names.has(given.successorId) ? given.successorId : null;
  return [
    ...predecessorsOf(given).flatMap(([path, id]) =>
      names.has(id) ? [] : [problem(path, 'unknown_organisation')],
    ),
    ...successionProblems(
      { ...given, successorId: kind === 'ended' ? null : successorId },
      { known, ...seatsOf(read, ids, given.effectiveOn), nameOf: (id) => names.get(id) ?? '' },
      today,
    ),
  ];
}

/** Makes every count by organisation follow, over all its days. */
export function countAsHeirs(tx: Tx): void {
  const moved = rewriteHeirs(tx);
  for (const action of actionsCounting(tx, moved)) recountOffers(tx, action);
}

/** The projects of the predecessors are found by the name of their successor. */
async function nameInSearch(
  tx: Tx,
  predecessors: readonly number[],
  successorId: number | null,
): Promise<void> {
  const successor = successorId === null ? undefined : await findOrganisation(tx, successorId);
  if (!successor) return;
  for (const projectId of new Set(predecessors.flatMap((id) => projectsNaming(tx, id))))
    await addToProjectSearch(tx, projectId, fold(successor.name));
}
