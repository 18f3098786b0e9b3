import { type SectionCell, warningsIn } from '@/db/report-warned-cells';
import type { Tx } from '@/db/store';
import { rowKey } from '@/lib/domain/line-address';
import { isError } from '@/lib/domain/warnings';
import { Refusal } from '@/lib/refusal';
import { reasonNeeded } from './needed-reason';
import type { PlacedEntries } from './placed-entries';

/** One line may not contradict itself, whoever writes it: refused at the cells that were just written there. */
export async function refuseContradictions(
  tx: Tx,
  sectionId: number,
  { cells }: PlacedEntries,
  asIf?: (cell: SectionCell) => SectionCell,
): Promise<void> {
  const fields = (await warningsIn(tx, sectionId, asIf)).flatMap((warning) => {
    if (!isError(warning.code)) return [];
    const line = cells.filter(
      ({ item }) => item.periodId === warning.periodId && rowKey(item) === rowKey(warning.row),
    );
    const cell = line.find(({ item }) => item.measure === warning.measure) ?? line[0];
    return cell ? [{ path: `cells.${cell.index}.text`, ...reasonNeeded(warning) }] : [];
  });
  if (fields.length > 0) throw new Refusal('invalid', 'invalid_input', {}, fields);
}
