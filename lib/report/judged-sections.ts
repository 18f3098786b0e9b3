import { setImmediate as nextTurn } from 'node:timers/promises';
import { writtenSince } from '@/db/journal';
import { onceAProcess } from '@/db/once-a-process';
import { sectionCells, warningsAmong } from '@/db/report-warned-cells';
import {
  type GroundLine,
  revisionsIn,
  type SectionGround,
  type SentSection,
  sectionGrounds,
} from '@/db/section-grounds';
import type { Read } from '@/db/store';
import { rowOf } from '@/lib/domain/line-address';
import type { Beside } from '@/lib/domain/warnings';
import { publicRead } from '@/lib/figure/reader';
import { weightOf } from '@/lib/figure/weight';
import type { LineChange } from './effect-ground';
import { type SentCell, warningsOfSent } from './review-warnings';

/** What the lines of a sent section say, whoever opens it and whatever stands in its action. */
export interface Judged {
  /** How many of its values are surprising, justified or not. */
  surprises: number;
  /** How many its consortium would have to justify before it sent it today. */
  unanswered: number;
  /** What its validation makes of its lines. */
  changes: LineChange[];
}

/** So many revisions are judged in one turn, some 20 ms; a longer section has a turn of its own. */
export const LINES_A_TURN = 500;
const MOST_BYTES = 20_000_000;

const memory = onceAProcess('judged-sections', () => ({
  owner: undefined as Read | undefined,
  /** The line of the journal at which all that is kept stands. */
  line: 0,
  kept: new Map<number, { projectId: number; judged: Judged; bytes: number }>(),
}));

/**
 * Sections that were sent, each judged again only once something is written in its project, or something that names no
 * project. The others have their turn between them; what is written in a project meanwhile has it judged again, so that
 * all stand at one line of the journal in the end.
 */
export async function judgedSections(
  read: Read,
  sections: readonly (SentSection & { projectId: number })[],
  linesATurn = LINES_A_TURN,
): Promise<ReadonlyMap<number, Judged>> {
  const { kept } = memory;
  const revisions = new Map<number, number>();
  for (;;) {
    forgetWhatChanged(read);
    const missing = sections.filter(({ sectionId }) => !kept.has(sectionId));
    if (missing.length === 0) break;
    const { line } = memory;
    countNew(read, missing, revisions);
    const stretch = firstOf(missing, revisions, linesATurn);
    const grounds = await sectionGrounds(read, stretch);
    for (const { sectionId, projectId } of memory.line === line ? stretch : []) {
      const ground = grounds.get(sectionId);
      const own = ground ? judged(ground) : { surprises: 0, unanswered: 0, changes: [] };
      kept.set(sectionId, { projectId, judged: own, bytes: weightOf(own) });
    }
    await nextTurn();
  }
  const asked = sections.flatMap(({ sectionId }) => {
    const one = kept.get(sectionId);
    return one ? [[sectionId, one] as const] : [];
  });
  makeRoom(asked);
  return new Map(asked.map(([sectionId, one]) => [sectionId, one.judged]));
}

/** What its lines say of one section. */
export const judged = (ground: SectionGround): Judged => ({
  surprises: surprisesIn(ground),
  unanswered: unansweredIn(ground),
  changes: changesIn(ground),
});

function forgetWhatChanged(read: Read): void {
  const base = publicRead(read);
  const { kept } = memory;
  if (memory.owner !== base) kept.clear();
  // Where nothing is kept, the journal is not gone through from its beginning.
  const { line, projectIds } = writtenSince(base, kept.size > 0 ? memory.line : Number.MAX_SAFE_INTEGER);
  if (projectIds === null) kept.clear();
  else
    for (const [sectionId, { projectId }] of kept) if (projectIds.includes(projectId)) kept.delete(sectionId);
  memory.owner = base;
  memory.line = line;
}

/** Each section is counted once, not again for every turn that those before it take. */
function countNew(read: Read, sections: readonly SentSection[], revisions: Map<number, number>): void {
  const uncounted = sections.filter(({ sectionId }) => !revisions.has(sectionId));
  if (uncounted.length === 0) return;
  const counted = revisionsIn(read, uncounted);
  for (const { sectionId } of uncounted) revisions.set(sectionId, counted.get(sectionId) ?? 0);
}

/** As many of the first as have a turn together. */
function firstOf<Section extends SentSection>(
  sections: readonly Section[],
  revisions: ReadonlyMap<number, number>,
  most: number,
): Section[] {
  let lines = 0;
  const until = sections.findIndex(({ sectionId }) => {
    lines += revisions.get(sectionId) ?? 0;
    return lines > most;
  });
  return until < 0 ? [...sections] : sections.slice(0, Math.max(1, until));
}

/** What was asked for last stays, as far as there is room. */
function makeRoom(
  asked: readonly (readonly [number, { projectId: number; judged: Judged; bytes: number }])[],
): void {
  const { kept } = memory;
  for (const [sectionId, one] of asked) {
    kept.delete(sectionId);
    kept.set(sectionId, one);
  }
  let bytes = 0;
  for (const [sectionId, one] of [...kept].toReversed()) {
    bytes += one.bytes;
    if (bytes > MOST_BYTES) kept.delete(sectionId);
  }
}

/** The warnings that its review shows. */
function surprisesIn({ lines, committed, changes, besideOf, groundOf }: SectionGround): number {
  const afterOf = new Map(changes.map(({ lineId, after }) => [lineId, after]));
  const sent = lines
    .filter((line) => !saysNothing(line, afterOf.get(line.lineId)))
    .map(
      (line): SentCell => ({
        ...rowOf(line),
        ...{ lineId: line.lineId, measure: line.measure, periodId: line.periodId },
        ...{ planned: line.planned, comment: line.comment },
        declared: line.state === null ? null : { value: line.value, state: line.state },
        verified:
          line.verifiedState === null ? null : { value: line.verifiedValue, state: line.verifiedState },
      }),
    );
  return warningsOfSent(sent, { planned: committed, besideOf, groundOf }).length;
}

/** A cell cleared before anything stood for it. */
const saysNothing = (
  { state, acceptedState, verifiedState, verifiedValue }: GroundLine,
  after: LineChange['after'],
): boolean =>
  state === null &&
  acceptedState === null &&
  after?.state === (verifiedState ?? undefined) &&
  after?.value === (verifiedState === null ? undefined : verifiedValue);

/** What its consortium would have to justify before it sent it today: its reasons were of other values, or of another plan. */
function unansweredIn(ground: SectionGround): number {
  const rows = ground.lines.filter(({ saidId }) => saidId !== null);
  const besides = new Map<number, Map<string, Beside>>();
  for (const { periodId } of rows)
    if (!besides.has(periodId)) besides.set(periodId, ground.besideOf(periodId));
  const cells = sectionCells({
    rows,
    answers: ground.answers,
    earlierOf: ground.earlierDeclared,
    besides,
    committed: ground.committed,
  });
  return warningsAmong(cells, ground.groundOf).filter(({ reasons }) => reasons.length === 0).length;
}

/** What the validation makes of its lines, as its effect counts them. */
function changesIn({ lines, changes }: SectionGround): LineChange[] {
  const changeOf = new Map(changes.map((change) => [change.lineId, change]));
  return lines.flatMap(({ lineId, measure, periodId }) => {
    const change = changeOf.get(lineId);
    return change ? [{ lineId, measure, periodId, before: change.before, after: change.after }] : [];
  });
}
