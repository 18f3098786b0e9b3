import { findLine, lastRevision } from '@/db/figures';
import { lastOffer } from '@/db/offers';
import type { ReportForWrite, SectionOfReport } from '@/db/reports';
import type { Circumstances } from '@/lib/command';
import type { PastFiguresInput } from '@/lib/domain/retrospective';
import { type PlacedEntries, placeEntries } from './placed-entries';

/**
 * The values of a file that a campaign of the past does not hold yet, each with the revision that stands there. All
 * the rules of a form are asked, as of the day that was observed: nothing opened after it.
 */
export async function movedEntries(
  circumstances: Circumstances,
  report: ReportForWrite,
  { cells, offers }: Pick<PastFiguresInput, 'cells' | 'offers'>,
): Promise<PlacedEntries> {
  const { tx, now } = circumstances;
  const observed = { ...circumstances, now: { ...now, day: report.campaign.observedOn } };
  const placed = await placeEntries(observed, report, {
    cells: cells.map((cell) => ({ ...cell, seen: null })),
    offers: offers.map((offer) => ({ ...offer, seen: null })),
  });
  const moved: PlacedEntries = { cells: [], offers: [] };
  for (const cell of placed.cells) {
    const { item, section } = cell;
    const lineId = await findLine(tx, { ...item, nature: 'actual' });
    const last = lineId === undefined ? undefined : await lastRevision(tx, section.id, lineId);
    const { state, value } = item.text;
    const same = last ? last.state === state && last.value === value : state === null;
    const commented = last !== undefined && !!item.comment && item.comment !== (last.comment ?? '');
    if (!same || commented) moved.cells.push({ ...cell, item: { ...item, seen: last?.id ?? null } });
  }
  for (const offer of placed.offers) {
    const { item, section } = offer;
    const last = await lastOffer(tx, section.id, item);
    if ((last?.happenedOn ?? '') !== item.happenedOn)
      moved.offers.push({ ...offer, item: { ...item, seen: last?.id ?? null } });
  }
  return moved;
}

/** What belongs to a section. */
export const entriesOf = ({ cells, offers }: PlacedEntries, { id }: SectionOfReport): PlacedEntries => ({
  cells: cells.filter(({ section }) => section.id === id),
  offers: offers.filter(({ section }) => section.id === id),
});
