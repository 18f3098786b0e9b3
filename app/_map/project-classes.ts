import type { MapLegend, MapStep } from '@/lib/wording/map-legend';
import { counted } from '@/lib/wording/plural';

/** The classes of a number of projects: each begins at its number and ends before the next. */
const STARTS = [0, 1, 2, 4, 7, 11] as const;

/** The class of a number of projects on the map. */
export const projectStep = (projects: number): MapStep =>
  [...STARTS.keys()].findLast((step) => projects >= (STARTS[step] ?? 0)) as MapStep;

/** The legend of the classes in use. */
export function projectLegend(counts: readonly number[], title: string): MapLegend {
  const used = new Set(counts.map(projectStep));
  return {
    title,
    entries: [...STARTS.keys()]
      .filter((step) => used.has(step as MapStep))
      .map((step) => ({ step: step as MapStep, text: rangeWords(STARTS[step] ?? 0, STARTS[step + 1]) })),
  };
}

function rangeWords(from: number, next: number | undefined): string {
  if (from === 0) return 'aucun projet';
  if (next === undefined) return `${from}\u00a0projets et plus`;
  return next - from === 1 ? counted(from, 'projet') : `${from} à ${next - 1}\u00a0projets`;
}
