import { appendDerogation } from '@/db/consortium-facts';
import type { Command } from '@/lib/command';
import { type DerogationInput, derogationInput } from '@/lib/domain/eligibility/fact-inputs';
import { derogationProblems } from '@/lib/domain/eligibility/fact-problems';
import { refuseAll } from '@/lib/refusal';
import { type FoundConsortium, findConsortium, toldBy } from './consortium-found';

/** Records that the steering committee lets a project carry an action without a consortium (003:479). */
export const grantDerogation: Command<DerogationInput, FoundConsortium, { derogationId: number }> = {
  name: 'grant-derogation',
  permission: 'consortium.decide',
  input: derogationInput,
  find: findConsortium,
  async run(circumstances, given, { places, records, project }) {
    const { tx, now } = circumstances;
    const standing = records.derogations.filter(
      (one) => one.cancelledFrom === null && one.actionKey === given.actionKey,
    );
    const over = new Map(standing.map(({ revokesId, effectiveOn }) => [revokesId, effectiveOn]));
    refuseAll(
      derogationProblems(given, {
        actionKeys: places.map(({ actionKey }) => actionKey),
        granted: standing
          .filter(({ event }) => event === 'granted')
          .map((one) => ({ ...one, endsOn: over.get(one.id) ?? one.endsOn })),
        today: now.day,
      }),
    );
    const derogationId = appendDerogation(tx, {
      ...given,
      event: 'granted',
      ...toldBy(circumstances, project),
    });
    return {
      result: { derogationId },
      journal: {
        subject: `project:${given.projectId}`,
        projectId: given.projectId,
        references: { derogations: [derogationId] },
        reason: given.reason,
      },
    };
  },
};
