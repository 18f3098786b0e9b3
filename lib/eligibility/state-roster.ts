import { appendRoster } from '@/db/consortium-facts';
import { findOrganisation } from '@/db/organisations';
import type { Command } from '@/lib/command';
import { type RosterInput, rosterInput } from '@/lib/domain/eligibility/fact-inputs';
import { rosterProblems } from '@/lib/domain/eligibility/fact-problems';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { Refusal, refuseAll } from '@/lib/refusal';
import { type FoundConsortium, findConsortium, toldBy } from './consortium-found';

/**
 * Draws up the list of a territory's establishments, the whole of it each time; stating that it is complete is what lets
 * a rule be met, or not.
 */
export const stateRoster: Command<RosterInput, FoundConsortium, { rosterId: number }> = {
  name: 'state-roster',
  permission: 'project.manage',
  input: rosterInput,
  find: findConsortium,
  async run(circumstances, { lines, seenId, ...given }, { places, records, project }) {
    const { tx, now } = circumstances;
    const last = records.rosters.findLast(({ kind }) => kind === given.kind);
    if (seenId !== undefined && seenId !== (last?.id ?? null))
      throw new Refusal('conflict', 'roster_changed');
    const actionKeys = places.map(({ actionKey }) => actionKey);
    const unknown: FieldProblem[] = [];
    for (const [at, { organisationId }] of lines.entries())
      if (organisationId !== null && !(await findOrganisation(tx, organisationId)))
        unknown.push(problem(`lines.${at}.organisationId`, 'unknown_organisation'));
    refuseAll([...rosterProblems({ ...given, lines }, { actionKeys, today: now.day }), ...unknown]);
    const rosterId = appendRoster(tx, { ...given, ...toldBy(circumstances, project) }, lines);
    return {
      result: { rosterId },
      journal: {
        subject: `project:${given.projectId}`,
        projectId: given.projectId,
        references: { territoryRosters: [rosterId] },
        reason: given.reason,
      },
    };
  },
};
