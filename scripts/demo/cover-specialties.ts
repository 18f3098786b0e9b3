import { specialties } from '@/db/specialties';
import { read } from '@/db/store';
import type { SpecialtyStage } from '@/lib/domain/specialty';
import { coverSpecialties } from '@/lib/specialty/cover-specialties';
import { MANAGER } from './accounts';
import { trainingOf } from './live-trainings';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

/** The three modules of action 6: two are open, of the third the framework alone is written. Rows of the annex. */
const COVERED: { title: string; row: number; stage: SpecialtyStage; onDay: string }[] = [
  {
    title: 'Module – Numérique en radiologie et imagerie',
    row: 45,
    stage: 'module_open',
    onDay: '2024-11-04',
  },
  { title: 'Module – Numérique en médecine générale', row: 39, stage: 'module_open', onDay: '2025-11-03' },
  { title: 'Module – Numérique en psychiatrie', row: 38, stage: 'framework_written', onDay: '2026-01-15' },
];

/** What the trainings of action 6 cover of the annex: every column that it ticks on the row of each. */
export function planSpecialties(world: World, timeline: Timeline): void {
  for (const { title, row, stage, onDay } of COVERED)
    timeline.on('2026-02-03', async (now) => {
      const printed = specialties(read()).find(({ id }) => id === row)?.printed ?? [];
      await perform(
        coverSpecialties,
        {
          trainingId: trainingOf(world, 'specia-med', title),
          cells: printed.map((categoryKey) => ({ specialtyId: row, categoryKey, stage, onDay })),
        },
        world.actor(MANAGER),
        now,
      );
    });
}
