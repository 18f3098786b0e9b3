import { setImmediate as nextTurn } from 'node:timers/promises';
import { besideIn } from '@/db/report-beside';
import { earlierDeclared } from '@/db/report-rows';
import { groundOfSection, type SectionCell, warnedCellsOf } from '@/db/report-warned-cells';
import type { ReportForWrite } from '@/db/reports';
import type { Read } from '@/db/store';
import type { FileProblem } from '@/lib/domain/exchange';
import { unjustifiedWarnings } from '@/lib/domain/justified';
import { cellKey, type FigureRow, rowKey, rowOf } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import { isError, isOfPlace, NOTHING_BESIDE, sessionKey, type Warning } from '@/lib/domain/warnings';
import { reasonNeeded } from '@/lib/report/needed-reason';
import type { PlacedCell } from './import-plan';

/** Cells between two of which others are answered. */
const STRIDE = 500;

const keyOf = (cell: FigureRow & { measure: Measure; periodId: number }) =>
  `${cell.periodId}|${cellKey(cell, cell.measure)}`;

/**
 * What publishing a file leaves to justify or to correct before its report is sent, in the words of the grid. The values of
 * the file are looked at as if they stood; conflicts too, since they may be
 * chosen.
 */
export async function fileWarnings(
  read: Read,
  { sections, campaign }: Pick<ReportForWrite, 'sections' | 'campaign'>,
  cells: readonly PlacedCell[],
): Promise<FileProblem[]> {
  const warnings: FileProblem[] = [];
  const changing = cells.filter(({ change }) => change !== 'unchanged');
  for (const [sectionId, own] of Map.groupBy(changing, (cell) => cell.sectionId)) {
    const section = sections.find(({ id }) => id === sectionId);
    if (!section) continue;
    const { participationId } = section;
    const periods = [...new Set(own.map(({ periodId }) => periodId))];
    const known = new Map((await warnedCellsOf(read, sectionId, periods)).map((cell) => [keyOf(cell), cell]));
    for (const periodId of periods) {
      const { observedOn } = campaign;
      const beside = await besideIn(read, { sectionId, participationId, periodId, observedOn });
      const before = new Map(
        (await earlierDeclared(read, participationId, periodId, observedOn)).map((line) => [
          cellKey(line, line.measure),
          line.state === 'number' ? line.value : null,
        ]),
      );
      const ofPeriod = own.filter((cell) => cell.periodId === periodId);
      for (const [index, cell] of ofPeriod.entries()) {
        if (index % STRIDE === 0) await nextTurn();
        const address = cellKey(cell, cell.measure);
        const now = known.get(keyOf(cell));
        const comment = cell.comment ?? '';
        known.set(keyOf(cell), {
          ...rowOf(cell),
          ...{ measure: cell.measure, periodId, comment, lineId: now?.lineId ?? 0 },
          ...{ planned: now?.planned ?? null, before: before.get(address) ?? null, accepted: null },
          value: cell.text.state === 'number' ? cell.text.value : null,
          beside: beside.get(address) ?? NOTHING_BESIDE,
          answered: comment !== (now?.comment ?? '') ? 'all' : (now?.answered ?? []),
        } satisfies SectionCell);
      }
      const ground = await groundOfSection(read, sectionId, periodId);
      const stands = Map.groupBy(
        [...known.values()].filter((cell) => cell.periodId === periodId),
        ({ trainingId }) => trainingId,
      );
      // What is said of a training depends on its own cells: others are answered between two of them.
      for (const [trainingId, cells] of Map.groupBy(ofPeriod, (cell) => cell.trainingId)) {
        await nextTurn();
        const said = unjustifiedWarnings(stands.get(trainingId) ?? [], ground);
        if (said.length === 0) continue;
        const cellOf = cellsAbout(cells);
        for (const warning of said) {
          const cell = cellOf(warning);
          if (cell) warnings.push({ place: cell.place, ...reasonNeeded(warning) });
        }
      }
    }
  }
  return warnings;
}

/** The first cell of the file that a warning has to do with: places and contradictions are about other cells of the line too. */
function cellsAbout(cells: readonly PlacedCell[]): (warning: Warning) => PlacedCell | undefined {
  const first = (keyOfCell: (cell: PlacedCell) => string, among = cells) =>
    new Map(among.toReversed().map((cell) => [keyOfCell(cell), cell]));
  const atPlace = first((cell) => sessionKey(cell.measure, cell));
  const atRow = first(rowKey);
  const atCell = first((cell) => cellKey(cell, cell.measure));
  return ({ code, row, measure }) => {
    if (isOfPlace(code)) return atPlace.get(sessionKey(measure, row));
    return isError(code) ? atRow.get(rowKey(row)) : atCell.get(cellKey(row, measure));
  };
}
