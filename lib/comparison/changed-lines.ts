import {
  type LineWords,
  type StandingLine,
  standingLines,
  standingOpenings,
  wordsOfLines,
} from '@/db/comparison-changes';
import type { Read } from '@/db/store';
import { addDays } from '@/lib/domain/time';
import type { EnteredState, Layer, OfferSubject } from '@/lib/domain/vocabulary';

export interface ChangedLine extends LineWords {
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

  const before = byKey(await standingLines(read, layer, participationId, eve), ({ lineId }) => lineId);
  const after = byKey(await standingLines(read, layer, participationId, day), ({ lineId }) => lineId);
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return isOurs(was, is) && (was?.state !== is?.state || was?.value !== is?.value);
  });
  const said = (line: StandingLine | undefined) => line && { value: line.value, state: line.state };
  const words = await wordsOfLines(read, ids.slice(0, LINES_SHOWN));

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
    lines: words.map((line) => ({
      ...line,
      before: said(before.get(line.lineId)) ?? null,
      after: said(after.get(line.lineId)) ?? null,
    })),
    openings: openings.slice(0, LINES_SHOWN),
    changed: ids.length + openings.length,
  };
}

const byKey = <T, K>(items: readonly T[], keyOf: (item: T) => K) =>
  new Map(items.map((item) => [keyOf(item), item]));
