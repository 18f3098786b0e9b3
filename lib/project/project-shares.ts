import { rollupsAt } from '@/db/figure-rollups';
import { participationsAt } from '@/db/project-rows';
import type { Read } from '@/db/store';
import { addsPeriods } from '@/lib/domain/comparable';
import { noShare, type Share, shareOf } from '@/lib/domain/share';
import type { Now } from '@/lib/domain/time';
import {
  addTallies,
  EMPTY_TALLY,
  NOT_REPORTED,
  numberValue,
  sumValues,
  tallyValue,
} from '@/lib/domain/value';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import type { ActionName } from '@/lib/figure/action-names';
import { type ComponentProgress, knownReference } from '@/lib/figure/action-progress';
import { remember } from '@/lib/figure/memory';
import { publicTables } from '@/lib/figure/public-tables';
import { maySee } from '@/lib/figure/reader';
import { type JudgedAction, judgedActions } from '@/lib/verdict/judged-actions';
import { isCountedIn } from '@/lib/why/component-explanation';
import { type Contributor, contributorsOf } from '@/lib/why/contributors';
import { type Fact, factsOf, standsInLayer } from '@/lib/why/offer-contributions';
import type { ProjectDetail } from './project-detail';

/** What a project brings to one target of its actions, in each layer. */
export interface TargetShare {
  action: Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle'>;
  component: Pick<ComponentProgress, 'id' | 'label' | 'unit' | 'target'>;
  layers: Record<Layer, Share>;
  /** Learners are published by project, not by project and action: of one that stands in several, they are no part. */
  isApart: boolean;
}

/** The share of a project in each target of its actions at the end of a day; a target without a number has none. */
export function projectShares(
  read: Read,
  { id: projectId, slug, participations }: Pick<ProjectDetail, 'id' | 'slug' | 'participations'>,
  now: Now,
  day: string,
): Promise<TargetShare[]> {
  const asked = participations.map(({ action }) => `${action.season} ${action.key}`);
  return remember(read, 'project-shares', { slug, asked, day }, async () => {
    const shares: TargetShare[] = [];
    for (const { action } of participations) {
      const judged = (await judgedActions(read, action.season, day)).find(({ key }) => key === action.key);
      const { key, season, number, shortTitle } = action;
      const contributors = await contributorsOf(
        read,
        { actor: null, now },
        { season, action: key, projectId },
        day,
      );
      const facts = await factsOf(read, contributors.list, day);
      for (const component of judged?.components ?? []) {
        const { id, label, unit, target, source } = component;
        if (!judged || target === null || source === 'milestone') continue;
        const about = { read, projectId, action: judged, component, day };
        const learners = source === 'learners' ? await learnersOf(about) : null;
        shares.push({
          action: { key, season, number, shortTitle },
          component: { id, label, unit, target },
          isApart: learners?.isApart ?? false,
          layers: learners?.layers ?? (await offersOf(about, contributors.list, facts)),
        });
      }
    }
    return shares;
  });
}

interface About {
  read: Read;
  projectId: number;
  action: JudgedAction;
  component: ComponentProgress;
  day: string;
}

/** Universities, projects or trainings: each counted once, as in the whole. */
async function offersOf(
  { read, projectId, action, component, day }: About,
  contributors: readonly Contributor[],
  facts: readonly Fact[],
): Promise<Record<Layer, Share>> {
  const isAsked = await isCountedIn(read, { component, action }, day);
  const keyOf = ({ row }: Fact) => {
    if (component.source === 'projects') return projectId;
    return row.subject === 'university' ? row.countsAs : row.trainingId;
  };
  return perLayer((layer) => {
    const counted = facts.filter((fact) => standsInLayer(fact, layer) && isAsked(fact.row));
    const isSilent = counted.length === 0 && !contributors.some((one) => hasAnswered(one, layer));
    return shareOf(
      isSilent ? NOT_REPORTED : numberValue(new Set(counted.map(keyOf)).size),
      component.values[layer],
    );
  });
}

/** Whether having nothing in a layer is a fact: nobody has to answer for a commitment. */
const hasAnswered = ({ declaredOn, validatedOn }: Contributor, layer: Layer): boolean =>
  layer === 'committed' || (layer === 'declared' ? declaredOn : validatedOn) !== null;

/**
 * Learners, of the fixed public tables: a project that stands in one action alone brings its own total to it. Whoever
 * may see the project reads what each of its participations brings.
 */
async function learnersOf({ read, projectId, action, component, day }: About) {
  const { season, key: actionKey } = action;
  const measure = component.measure ?? 'entered';
  const none = (reason: Parameters<typeof noShare>[2]) =>
    perLayer((layer) => noShare(NOT_REPORTED, component.values[layer], reason));
  if (component.countingMode === 'unknown') return { isApart: false, layers: none('unknown_mode') };
  if (component.countingMode === 'stock') return { isApart: true, layers: none('unlike_bases') };
  const tables = await publicTables(read, season, day);
  const periods = await periodsRead(read, component, tables.periodIds);
  if (maySee(read, [projectId])) {
    // The whole may be of an earlier day for him: a part of another day is no part of it.
    if (tables.day !== day) return { isApart: false, layers: none('unlike_bases') };
    const rows = await rollupsAt(read, 'participation', day, {
      seasonKey: season,
      actionKey,
      projectId,
      measure,
    });
    const part = (layer: Layer) =>
      rows
        .filter((row) => row.layer === layer && periods.includes(row.periodId))
        .reduce((sum, { tally }) => addTallies(sum, tally), EMPTY_TALLY);
    return {
      isApart: false,
      layers: perLayer((layer) => shareOf(tallyValue(part(layer)), component.values[layer])),
    };
  }
  const stands = [
    ...(await participationsAt(read, projectId, day)),
    ...(await participationsAt(read, projectId, tables.day)),
  ].filter(({ seasonKey }) => seasonKey === season);
  if (stands.some((one) => one.actionKey !== actionKey))
    return { isApart: true, layers: none('unlike_bases') };
  const cell = (layer: Layer, periodId: number) =>
    tables.value({ grain: 'project', projectId, layer, measure, periodId });
  return {
    isApart: false,
    layers: perLayer((layer) =>
      shareOf(sumValues(periods.map((id) => cell(layer, id))), component.values[layer]),
    ),
  };
}

/** The periods that the whole adds, or the one that it reads. */
async function periodsRead(
  read: Read,
  { countingMode, period }: ComponentProgress,
  known: readonly number[],
): Promise<readonly number[]> {
  if (addsPeriods(countingMode)) return known;
  const { periodLabels } = await knownReference(read);
  return known.filter((id) => periodLabels.get(id) === period);
}

const perLayer = <T>(of: (layer: Layer) => T): Record<Layer, T> => {
  const [committed, declared, verified] = LAYERS;
  return { committed: of(committed), declared: of(declared), verified: of(verified) };
};
