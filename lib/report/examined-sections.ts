import { lastSectionEvent } from '@/db/report-multiplying';
import { sectionCells, warningsAmong } from '@/db/report-warned-cells';
import { type GroundLine, type SectionGround, sectionGrounds } from '@/db/section-grounds';
import type { Read } from '@/db/store';
import { ownSections } from '@/lib/access/own-hand';
import { rowOf } from '@/lib/domain/line-address';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import type { Beside } from '@/lib/domain/warnings';
import { remember } from '@/lib/figure/memory';
import { multiplyingSections, sectionsToCheck, type ToCheck } from '@/lib/figure/to-check';
import { effectGround, type LineChange } from './effect-ground';
import { type Effect, effectsOn } from './review-effect';
import { type SentCell, warningsOfSent } from './review-warnings';

/** A section that waits for an officer. */
export interface Waiting {
  sectionId: number;
  participationId: number;
  projectId: number;
  actionKey: string;
  seasonKey: SeasonKey;
  periodId: number;
  observedOn: string;
}

/** Why a section is opened and read before anybody validates it. */
export type Obstacle =
  | { code: 'surprises' | 'unanswered'; count: number }
  | { code: 'to_check' }
  | { code: 'own_entry' };

export interface Examined {
  obstacles: Obstacle[];
  /** How many of its values are surprising, justified or not. */
  surprises: number;
  effects: Effect[];
  changes: LineChange[];
}

/** What an officer would read on opening each of several sections, in as many statements as for one. */
export async function examinedSections(
  read: Read,
  accountId: number,
  sections: readonly Waiting[],
  day: string,
): Promise<Map<number, Examined>> {
  const ids = sections.map(({ sectionId }) => sectionId);
  // Of a section that waits nothing changes but by an event of a section, or by what changes figures.
  const worked = await remember(read, 'examined-sections', { ids, day, event: lastSectionEvent(read) }, () =>
    workedOut(read, sections, day),
  );
  const multiplying = await sectionsToCheck(read);
  const obstaclesOf = obstacles(read, accountId, ids, (id) => worked.get(id), multiplying);
  return new Map(
    [...worked].map(([sectionId, { surprises, effects, changes }]) => [
      sectionId,
      { obstacles: obstaclesOf(sectionId), surprises, effects, changes },
    ]),
  );
}

/** What is the same whoever opens a section. */
type Worked = Omit<Examined, 'obstacles'> & Counts;

async function workedOut(
  read: Read,
  sections: readonly Waiting[],
  day: string,
): Promise<ReadonlyMap<number, Worked>> {
  const grounds = await sectionGrounds(read, sections);
  const effects = await effectGround(read, sections, day);
  return new Map(
    sections.flatMap((section) => {
      const ground = grounds.get(section.sectionId);
      if (!ground) return [];
      const changes = changesIn(ground);
      const worked = {
        ...countsIn(ground),
        effects: effectsOn(effects, [{ section, changes }], day),
        changes,
      };
      return [[section.sectionId, worked]];
    }),
  );
}

/** What keeps one section from being validated without being opened, asked inside a write. */
export async function obstaclesTo(
  read: Read,
  accountId: number,
  section: Pick<Waiting, 'sectionId' | 'participationId' | 'actionKey' | 'observedOn'>,
): Promise<Obstacle[]> {
  const { sectionId } = section;
  const ground = (await sectionGrounds(read, [section])).get(sectionId);
  const multiplying = await multiplyingSections(read);
  return obstacles(read, accountId, [sectionId], () => ground && countsIn(ground), multiplying)(sectionId);
}

/** What several sections would do together, action by action: each season and period apart, named by its first section. */
export async function effectsTogether<Section extends Waiting>(
  read: Read,
  settled: readonly { section: Section; changes: readonly LineChange[] }[],
  day: string,
): Promise<{ section: Section; effects: Effect[] }[]> {
  const ground = await effectGround(
    read,
    settled.map(({ section }) => section),
    day,
  );
  const inOrder = settled.toSorted((a, b) => a.section.observedOn.localeCompare(b.section.observedOn));
  const groups = Map.groupBy(inOrder, ({ section: { actionKey, seasonKey, periodId } }) =>
    [actionKey, seasonKey, periodId].join('|'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ section: first.section, effects: effectsOn(ground, group, day) }] : [];
  });
}

interface Counts {
  surprises: number;
  unanswered: number;
}

const countsIn = (ground: SectionGround): Counts => ({
  surprises: surprisesIn(ground),
  unanswered: unansweredIn(ground),
});

function obstacles(
  read: Read,
  accountId: number,
  sectionIds: readonly number[],
  countsOf: (sectionId: number) => Counts | undefined,
  multiplying: readonly ToCheck[],
): (sectionId: number) => Obstacle[] {
  const toCheck = new Set(multiplying.map(({ sectionId }) => sectionId));
  const own = ownSections(read, { accountId }, sectionIds);
  return (sectionId) => {
    const { surprises, unanswered } = countsOf(sectionId) ?? { surprises: 0, unanswered: 0 };
    return [
      ...(own.has(sectionId) ? [{ code: 'own_entry' } as const] : []),
      ...(toCheck.has(sectionId) ? [{ code: 'to_check' } as const] : []),
      ...(surprises > 0 ? [{ code: 'surprises', count: surprises } as const] : []),
      ...(unanswered > 0 ? [{ code: 'unanswered', count: unanswered } as const] : []),
    ];
  };
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
