import { read } from '@/db/store';
import type { GapState } from '@/lib/domain/vocabulary';
import { explainGap } from '@/lib/gap/explain-gap';
import { findGap } from '@/lib/gap/gap-list';
import { MANAGER } from './accounts';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

interface NoteSpec {
  day: string;
  gapKey: string;
  state: GapState;
  note: string;
}

/** Two notes, so that each state is seen. */
const NOTES: NoteSpec[] = [
  {
    day: '2026-10-12',
    gapKey: 'whole:PS_INITIALE.S1',
    state: 'explained',
    note: 'Note de démonstration : 60 % est arrondi à la dizaine. 19 universités (57,5 %) est le seul compte imprimé ailleurs, en octobre 2023.',
  },
  {
    day: '2026-10-13',
    gapKey: 'budget:strategy_total',
    state: 'accepted',
    note: 'Note de démonstration : trois montants à trois dates, de trois documents. Aucun ne remplace les autres.',
  },
];

export function planGapNotes(world: World, timeline: Timeline): void {
  for (const { day, gapKey, state, note } of NOTES)
    timeline.on(day, async (now) => {
      const actor = world.actor(MANAGER);
      const fingerprint = (await findGap(read(), actor, now, gapKey))?.fingerprint;
      await perform(explainGap, { gapKey, state, note, fingerprint: fingerprint ?? '' }, actor, now);
    });
}
