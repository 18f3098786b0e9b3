import { setImmediate as nextTurn } from 'node:timers/promises';
import { lastSectionEvent } from '@/db/report-multiplying';
import { sectionGrounds } from '@/db/section-grounds';
import type { Read } from '@/db/store';
import { ownSections } from '@/lib/access/own-hand';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { remember } from '@/lib/figure/memory';
import { multiplyingSections, sectionsToCheck, type ToCheck } from '@/lib/figure/to-check';
import { effectGround, type LineChange } from './effect-ground';
import { type Judged, judged, judgedSections, LINES_A_TURN } from './judged-sections';
import { type Effect, effectsOn } from './review-effect';

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

/** What an officer would read on opening each of several sections, in as many statements as for one while they are short. */
export async function examinedSections(
  read: Read,
  accountId: number,
  sections: readonly Waiting[],
  day: string,
): Promise<Map<number, Examined>> {
  const ids = sections.map(({ sectionId }) => sectionId);
  // Of a section that waits nothing moves the effect but an event of a section, or what changes figures.
  const effects = await remember(read, 'section-effects', { ids, day, event: lastSectionEvent(read) }, () =>
    effectsOfEach(read, sections, day),
  );
  const multiplying = await sectionsToCheck(read);
  const judgements = await judgedSections(read, sections);
  const obstaclesOf = obstacles(read, accountId, ids, (id) => judgements.get(id), multiplying);
  return new Map(
    [...judgements].map(([sectionId, { surprises, changes }]) => [
      sectionId,
      { obstacles: obstaclesOf(sectionId), surprises, effects: effects.get(sectionId) ?? [], changes },
    ]),
  );
}

/** What each section alone would do, on the ground that stood once all were judged: the others have their turn between long ones. */
async function effectsOfEach(
  read: Read,
  sections: readonly Waiting[],
  day: string,
): Promise<ReadonlyMap<number, Effect[]>> {
  const judgements = await judgedSections(read, sections);
  const ground = await effectGround(read, sections, day);
  const effects = new Map<number, Effect[]>();
  let lines = 0;
  for (const section of sections) {
    const { changes } = judgements.get(section.sectionId) ?? { changes: [] };
    effects.set(section.sectionId, effectsOn(ground, [{ section, changes }], day));
    lines += changes.length;
    if (lines < LINES_A_TURN) continue;
    lines = 0;
    await nextTurn();
  }
  return effects;
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
  return obstacles(read, accountId, [sectionId], () => ground && judged(ground), multiplying)(sectionId);
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

function obstacles(
  read: Read,
  accountId: number,
  sectionIds: readonly number[],
  countsOf: (sectionId: number) => Pick<Judged, 'surprises' | 'unanswered'> | undefined,
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
