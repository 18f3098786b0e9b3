import { type ChangedLineRow, changedLinesOn, standingOpenings } from '@/db/comparison-changes';
import type { Read } from '@/db/store';
import { addDays } from '@/lib/domain/time';
import type { EnteredState, Layer, OfferSubject } from '@/lib/domain/vocabulary';

export interface ChangedLine
  extends Omit<ChangedLineRow, 'wasValue' | 'wasState' | 'isValue' | 'isState' | 'changed'> {
  before: { value: number | null; state: EnteredState } | null;
  after: { value: number | null; state: EnteredState } | null;
}

export interface ChangedOpening {
  subject: OfferSubject;
  label: string;
  before: string | null;
  after: string | null;
}

/** So many lines are listed for one event; how many changed in all is said. */
const LINES_SHOWN = 20;

/**
 * What changed on a day in a layer of a participation, line by line: what stood the day before against what stands at
 * its end, by the one rule of the aggregates. With a section, only what it said or ceased to say.
 */
export async function changedLines(
  read: Read,
  {
    layer,
    participationId,
    day,
    sectionId,
  }: { layer: Layer; participationId: number; day: string; sectionId?: number },
): Promise<{ lines: ChangedLine[]; openings: ChangedOpening[]; changed: number }> {
  const eve = addDays(day, -1);
  const isOurs = (...of: ({ sectionId: number | null } | undefined)[]) =>
    sectionId === undefined || of.some((one) => one?.sectionId === sectionId);

  const rows = await changedLinesOn(
    read,
    layer,
    { participationId, day, eve, sectionId: sectionId ?? null },
    LINES_SHOWN,
  );
  const closed = byKey(await standingOpenings(read, layer, participationId, eve), ({ key }) => key);
  const open = byKey(await standingOpenings(read, layer, participationId, day), ({ key }) => key);
  const openings = [...new Set([...closed.keys(), ...open.keys()])].flatMap((key): ChangedOpening[] => {
    const [was, is] = [closed.get(key), open.get(key)];
    const one = is ?? was;
    const [start, end] = [was?.happenedOn ?? null, is?.happenedOn ?? null];
    if (!one || !isOurs(was, is) || start === end) return [];
    return [{ subject: one.subject, label: one.label, before: start, after: end }];
  });
  return {
    lines: rows.map(({ wasValue, wasState, isValue, isState, changed: _, ...line }) => ({
      ...line,
      before: wasState && { value: wasValue, state: wasState },
      after: isState && { value: isValue, state: isState },
    })),
    openings: openings.slice(0, LINES_SHOWN),
    changed: (rows[0]?.changed ?? 0) + openings.length,
  };
}

const byKey = <T, K>(items: readonly T[], keyOf: (item: T) => K) =>
  new Map(items.map((item) => [keyOf(item), item]));
