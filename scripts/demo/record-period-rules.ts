import type { Now } from '@/lib/domain/time';
import { recordPeriodRule } from '@/lib/programme/record-period-rule';
import { MANAGER } from './accounts';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

/** How the committee of October asked learners to be read in calendar years: by days, and by slots where there are sessions. */
export function planPeriodRules(world: World, timeline: Timeline): void {
  timeline.on('2026-10-09', async (now: Now) => {
    for (const rule of [
      { measure: 'entered', rule: 'prorata_days' },
      { componentId: 'MEDIATEURS.S2', rule: 'by_slot' },
    ])
      await perform(
        recordPeriodRule,
        { ...rule, source: 'Comité de démonstration d’octobre 2026' },
        world.actor(MANAGER),
        now,
      );
  });
}
