import type { Read } from '@/db/store';
import type { About, ReadFigure } from '@/lib/domain/committee';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { knownReference } from '@/lib/figure/action-progress';
import { publicGaps } from '@/lib/gap/gaps';
import { judgedActions } from '@/lib/verdict/judged-actions';
import { gapTitle } from '@/lib/wording/gaps';

/** A target or an écart that an entry speaks of, on a day. */
export interface FigureSpokenOf {
  label: string;
  season: SeasonKey | null;
  actionKeys: string[];
  /** Null: it was not in force, or nothing contradicted anything, on that day. */
  figure: ReadFigure | null;
}

export type FiguresSpokenOf = (about: About) => FigureSpokenOf | null;

/**
 * What targets and écarts read at the end of a day, as the public screens show them: the handle says which. Of each
 * season, and of the écarts, once, however many entries speak of them.
 */
export async function figuresSpokenOf(
  read: Read,
  abouts: readonly About[],
  day: string,
): Promise<FiguresSpokenOf> {
  const { components } = await knownReference(read);
  const named = new Map(components.map((component) => [component.id, component]));
  const asked = abouts.flatMap(({ componentId }) => (componentId ? (named.get(componentId) ?? []) : []));
  const figures = new Map<string, ReadFigure>();
  for (const season of new Set(asked.map(({ seasonKey }) => seasonKey)))
    for (const action of await judgedActions(read, season, day))
      for (const { id, target, values, rates, verdict } of action.components)
        figures.set(id, {
          ...{ kind: 'component', on: day, target, values, rates },
          verdict: verdict?.code ?? null,
        });
  const gaps = abouts.some(({ gapKey }) => gapKey !== null) ? await publicGaps(read, day) : [];
  return ({ componentId, gapKey }) => {
    const component = componentId === null ? undefined : named.get(componentId);
    if (component) {
      const { id, label, seasonKey, actionKey } = component;
      return { label, season: seasonKey, actionKeys: [actionKey], figure: figures.get(id) ?? null };
    }
    const gap = gaps.find(({ key }) => key === gapKey);
    if (!gap) return null;
    const { coherent, state, fingerprint, season, actionKeys } = gap;
    const figure = { kind: 'gap' as const, on: day, coherent, state, fingerprint };
    return { label: gapTitle(gap), season, actionKeys, figure };
  };
}
