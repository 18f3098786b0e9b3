import { type EarlierWord, earlierWords } from '@/db/report-earlier';
import { type StandingCell, standingCells } from '@/db/report-entry-standing';
import type { ReportForWrite } from '@/db/reports';
import type { Read } from '@/db/store';
import { sameText, unprotected } from '@/lib/domain/accepted-text';
import type { Cell } from '@/lib/domain/count';
import type { ReadCell } from '@/lib/domain/exchange';
import { addressOf, type RuledCell } from '@/lib/report/entry-rules';

import type { CellChange, PlacedCell } from './import-plan';
import type { Resolved } from './line-resolver';
import type { Placing } from './row-placement';

/** What a report says of a cell, and what it has said before where the age of the file is unknown. */
export interface Standing extends StandingCell {
  earlier: readonly EarlierWord[];
}

/** All that a report says now and said at the mark, by the address of its cells. */
export async function standingOf(
  read: Read,
  report: ReportForWrite,
  { mark, ageUnknown }: Pick<Placing, 'mark' | 'ageUnknown'>,
): Promise<Map<string, Standing>> {
  const standing = new Map<string, Standing>();
  for (const { id } of report.sections) {
    const earlier = ageUnknown ? earlierWords(read, id) : undefined;
    for (const cell of await standingCells(read, id, mark?.revision ?? Number.MAX_SAFE_INTEGER))
      standing.set(addressOf(cell), { ...cell, earlier: earlier?.get(cell.lineId) ?? [] });
  }
  return standing;
}

const same = (a: Cell, b: Cell) => a.state === b.state && a.value === b.value;

export const cellOf = (state: StandingCell['state'], value: number | null): Cell =>
  state === null ? { state: null, value: null } : { state, value };

type Line = Pick<Extract<Resolved, { ok: true }>, 'row' | 'section'>;

/** What publishing would do to a cell, against what stands and what the person saw. */
export function compare(
  ruled: RuledCell,
  { place, doubt }: Pick<ReadCell, 'place' | 'doubt'>,
  { row, section }: Line,
  found: Standing | undefined,
  { mark, ofFile = false }: Pick<Placing, 'mark' | 'ofFile'>,
): PlacedCell {
  const { periodId, measure, text } = ruled;
  const now = found ? cellOf(found.state, found.value) : cellOf(null, null);
  const held = found?.comment ?? '';
  const given = ruled.comment ?? '';
  // What programs change on the way of a text nobody wrote: what stands stays, to the letter.
  const said = sameText(given, held) ? held : ofFile ? unprotected(given) : given;
  const commented = said !== '' && said !== held;
  const placed = {
    ...{ ...row, place, sectionId: section.id, periodId, measure, text, now },
    ...(commented && { commented: true as const }),
  };
  const seen = found?.lastId ?? null;
  const moved = mark !== undefined && found !== undefined && found.marked?.lastId !== found.lastId;
  if (same(text, now)) return { ...placed, seen, ...commentChange(said, found, moved) };
  const comment = said || (text.state === null ? '' : held);
  const change: CellChange = text.state === null ? 'cleared' : now.state === null ? 'created' : 'changed';
  const written = { ...placed, seen, change, ...(comment !== '' && { comment }) };
  if (moved)
    return {
      ...written,
      ...{ change: 'conflict', asked: 'changed_since' },
      atDownload: cellOf(found.marked?.state ?? null, found.marked?.value ?? null),
    };
  if (doubt) return { ...written, change: 'conflict', asked: 'doubtful', doubt };
  const heldBefore = found?.earlier.some(({ state, value }) => same(cellOf(state, value), text)) ?? false;
  // « effacer » is typed: no file that we write holds it.
  return heldBefore && text.state !== null
    ? { ...written, change: 'conflict', asked: 'held_before' }
    : written;
}

/** Of a value that stays: what its comment becomes. */
function commentChange(
  said: string,
  found: Standing | undefined,
  moved: boolean,
): Pick<PlacedCell, 'change' | 'asked' | 'comment' | 'atDownload' | 'nowComment'> {
  const nowComment = found?.comment ?? '';
  if (!found || said === '' || sameText(said, nowComment)) return { change: 'unchanged' };
  // The file still holds the comment of its download: the one written since stays.
  if (moved && sameText(said, found.marked?.comment ?? '')) return { change: 'unchanged' };
  if (moved)
    return {
      ...{ comment: said, change: 'conflict', asked: 'changed_since', nowComment },
      atDownload: cellOf(found.marked?.state ?? null, found.marked?.value ?? null),
    };
  return found.earlier.some(({ comment }) => sameText(said, comment ?? ''))
    ? { comment: said, change: 'conflict', asked: 'held_before', nowComment }
    : { comment: said, change: 'changed' };
}
