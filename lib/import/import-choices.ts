import { z } from 'zod';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import type { CellChange, PlacedCell, PlacedOffer } from './import-plan';

/** Whose value a conflict takes: that of the file, or the one that stands in the report. */
export const CHOICES = ['mine', 'theirs'] as const;

export const importChoices = z.object({
  importId: z.int().positive(),
  /** For every conflict that has no choice of its own. */
  all: z.enum(CHOICES).optional(),
  /** By the position of a conflict in its list: `cell-3`, `offer-0`. */
  choices: z.record(z.string().regex(/^(?:cell|offer)-\d{1,7}$/), z.enum(CHOICES)).default({}),
});
export type ImportChoices = z.infer<typeof importChoices>;

/** A plan as it was previewed, in the order of its lists. */
export interface ImportPlan {
  cells: PlacedCell[];
  offers: PlacedOffer[];
  /** The files that it was read from: a job read again meanwhile has others. */
  digest: string;
}

/** What publishing a plan writes, and what it must find unchanged. */
export interface Decided {
  cells: PlacedCell[];
  offers: PlacedOffer[];
  stay: Pick<ImportPlan, 'cells' | 'offers'>;
  kept: number;
}

/** Sorts a plan by what the person chose; a conflict without a choice refuses the whole. */
export function decide(plan: ImportPlan, { all, choices }: ImportChoices): Decided {
  const undecided: FieldRefusal[] = [];
  let kept = 0;
  const chosen = <Item extends { change: CellChange }>(items: readonly Item[], prefix: 'cell' | 'offer') => {
    const written: Item[] = [];
    const stay: Item[] = [];
    for (const [index, item] of items.entries()) {
      const choice = choices[`${prefix}-${index}`] ?? all;
      if (item.change === 'unchanged') stay.push(item);
      else if (item.change !== 'conflict' || choice === 'mine') written.push(item);
      else if (choice === 'theirs') {
        stay.push(item);
        kept += 1;
      } else undecided.push({ path: `${prefix}-${index}`, code: 'choice_needed', params: {} });
    }
    return { written, stay };
  };
  const cells = chosen(plan.cells, 'cell');
  const offers = chosen(plan.offers, 'offer');
  if (undecided.length > 0) throw new Refusal('conflict', 'choices_needed', {}, undecided.slice(0, 1000));
  return {
    cells: cells.written,
    offers: offers.written,
    stay: { cells: cells.stay, offers: offers.stay },
    kept,
  };
}
