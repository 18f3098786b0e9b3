import { findLine, lastRevision } from '@/db/figures';
import { lastOffer } from '@/db/offers';
import type { Circumstances } from '@/lib/command';
import { cellText } from '@/lib/domain/count';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import type { ImportPlan } from './import-choices';

/** What the preview called unchanged, or kept, must still stand: else the totals that were shown would be wrong. */
export async function refuseIfMoved(
  { tx }: Circumstances,
  { cells, offers }: Pick<ImportPlan, 'cells' | 'offers'>,
  pause: (index: number) => Promise<void>,
): Promise<void> {
  const moved: FieldRefusal[] = [];
  for (const [index, cell] of cells.entries()) {
    await pause(index);
    const lineId = await findLine(tx, { ...cell, nature: 'actual' });
    const last = lineId === undefined ? undefined : await lastRevision(tx, cell.sectionId, lineId);
    if ((last?.id ?? null) === cell.seen) continue;
    const theirs = last ? cellText(last) : '';
    const params = { mine: cellText(cell.text), theirs, seen: last?.id ?? null };
    moved.push({ path: `cells.${index}`, code: 'changed_meanwhile', params });
  }
  for (const [index, { sectionId, offer }] of offers.entries()) {
    const last = await lastOffer(tx, sectionId, offer);
    if ((last?.id ?? null) === offer.seen) continue;
    const params = { mine: offer.happenedOn, theirs: last?.happenedOn ?? '', seen: last?.id ?? null };
    moved.push({ path: `offers.${index}`, code: 'changed_meanwhile', params });
  }
  if (moved.length > 0) throw new Refusal('conflict', 'values_changed', {}, moved);
}
