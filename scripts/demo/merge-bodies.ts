import { recordSuccession } from '@/lib/organisation/record-succession';
import { MANAGER } from './accounts';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

/** One training body is absorbed by another, recorded before its day. No university: their counts are those of the call. */
export function planMerger(world: World, timeline: Timeline): void {
  timeline.on('2026-09-14', async (now) => {
    await perform(
      recordSuccession,
      {
        organisationId: world.id('organisation', 'organisme-75'),
        kind: 'absorbed',
        successorId: world.id('organisation', 'organisme-11'),
        effectiveOn: '2026-10-01',
        reason: 'Les deux organismes réunissent leurs équipes.',
        source: 'Traité d’absorption de démonstration',
      },
      world.actor(MANAGER),
      now,
    );
  });
}
