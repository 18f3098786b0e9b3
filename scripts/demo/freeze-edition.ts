import { freezeEdition } from '@/lib/edition/freeze-edition';
import { MANAGER } from './accounts';
import type { Timeline } from './timeline';
import type { World } from './world';

/** The public tables after the campaign of March 2026, kept before later corrections change them. */
export function planEdition(world: World, timeline: Timeline): void {
  timeline.on('2026-06-15', async (now) => {
    await freezeEdition(
      { title: 'Situation après le point d’étape de mars 2026', asOf: '2026-05-31' },
      { actor: world.actor(MANAGER), now, door: 'script' },
    );
  });
}
