import { fieldsOf } from '@/lib/command';
import { type FiguresToEnter, figuresToEnter } from '@/lib/domain/figures-to-enter';
import type { FieldRefusal } from '@/lib/refusal';
import type { RowIndexes } from './api-rows';

interface ReadSending {
  data: FiguresToEnter;
  indexes: RowIndexes;
  /** What has not the shape that the description promises. */
  problems: FieldRefusal[];
}

const { cells, offers } = figuresToEnter.shape;
const LISTS = { cells: cells.unwrap().element, offers: offers.unwrap().element };

/**
 * What a program sends of a report. The rows that have the right shape are read on although others have not: a program
 * that was refused is told all that it has to mend.
 */
export function readSending(body: unknown): ReadSending {
  const parsed = figuresToEnter.safeParse(body);
  if (parsed.success) return { data: parsed.data, indexes: { cells: [], offers: [] }, problems: [] };
  const problems = fieldsOf(parsed.error);
  // One too many, or no list: nothing of it is read.
  const whole = new Set(problems.map(({ path }) => path));
  const rows = <Row>(
    name: 'cells' | 'offers',
    row: { safeParse(of: unknown): { success: boolean; data?: Row } },
  ) =>
    whole.has(name) || whole.has('')
      ? []
      : listIn(body, name).flatMap((one, index) => {
          const read = row.safeParse(one);
          return read.success && read.data !== undefined ? [{ index, data: read.data }] : [];
        });
  const [readCells, readOffers] = [rows('cells', LISTS.cells), rows('offers', LISTS.offers)];
  const since = body && typeof body === 'object' && 'since' in body ? body.since : undefined;
  return {
    data: {
      ...(typeof since === 'string' && !whole.has('since') && { since }),
      cells: readCells.map(({ data }) => data),
      offers: readOffers.map(({ data }) => data),
    },
    indexes: { cells: readCells.map(({ index }) => index), offers: readOffers.map(({ index }) => index) },
    problems,
  };
}

function listIn(body: unknown, name: string): unknown[] {
  const list: unknown = body && typeof body === 'object' ? Reflect.get(body, name) : undefined;
  return Array.isArray(list) ? list : [];
}
