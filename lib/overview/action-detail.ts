import { z } from 'zod';
import { actionByKey, actionTitles, statements } from '@/db/reference';
import type { Read } from '@/db/store';
import { statusOn } from '@/lib/domain/action-status';
import { versionAt } from '@/lib/domain/component';
import { inFrenchOrder } from '@/lib/domain/french-order';
import type { LearnerRatio } from '@/lib/domain/ratio';
import type { ActionFacts, StatementValue } from '@/lib/domain/reference';
import type {
  CountingMode,
  DatePrecision,
  ProjectStatus,
  SeasonKey,
  TargetBasis,
  TargetEvent,
} from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { type ComponentProgress, knownReference } from '@/lib/figure/action-progress';
import { type LearnerTotal, learnerTables } from '@/lib/figure/learner-totals';
import { remember } from '@/lib/figure/memory';
import { type IndexedProject, projectIndex, standsIn } from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';
import { type Trajectory, trajectory } from '@/lib/figure/trajectory';
import { type Gap, gapsOfAction } from '@/lib/gap/gaps';
import { Refusal } from '@/lib/refusal';
import { type JudgedAction, judgedActions } from '@/lib/verdict/judged-actions';

/** A target as one document or amendment set it. */
export interface TargetRecord {
  componentId: string;
  label: string;
  unit: string;
  season: SeasonKey;
  version: number;
  event: TargetEvent;
  target: number | null;
  baseline: number | null;
  countingMode: CountingMode;
  dueDate: string | null;
  duePrecision: DatePrecision | null;
  inForceFrom: string;
  inForceTo: string | null;
  knownFrom: string;
  /** The days of validity are inferred from the documents, not printed. */
  inferred: boolean;
  source: string;
  reason: string | null;
  /** Whether it is the one that holds on the day read. */
  inForce: boolean;
}

export interface PublicStatement {
  about: string;
  datedOn: string | null;
  value: StatementValue;
  source: string;
  note: string | null;
}

export interface ActionDetail extends JudgedAction {
  /** The seasons it is in, with its number and status in each. */
  seasons: Pick<ActionName, 'season' | 'number' | 'title' | 'status'>[];
  /** Every number and title, by edition of the call. */
  editions: { edition: string; number: number; title: string; source: string }[];
  facts: ActionFacts;
  targets: TargetRecord[];
  projects: { slug: string; acronym: string; name: string; lead: string | null; status: ProjectStatus }[];
  /** Where its projects deliver a training, with the distinct projects of each region. */
  regions: { code: string; name: string; projects: number }[];
  learners: LearnerTotal[];
  ratios: LearnerRatio[];
  trajectory: Trajectory;
  gaps: Gap[];
  statements: PublicStatement[];
}

/** The seasons of an action, with its status in each on a day; refused as missing where no action has that key. */
export async function seasonsOfAction(
  read: Read,
  key: string,
  day: string,
): Promise<ActionDetail['seasons']> {
  const seasons = (await actionNames(read)).all.filter((name) => name.key === key);
  if (seasons.length === 0) throw new Refusal('missing', 'unknown_action');
  return seasons.map((name) => ({
    season: name.season,
    number: name.number,
    title: name.title,
    status: statusOn(name, day),
  }));
}

/**
 * An action at the end of a day, in the season asked for, else in the latest it is in. Refused as missing where the
 * key is unknown, or the action not part of that season.
 */
export async function actionDetail(
  read: Read,
  {
    key,
    season: asked,
    day,
    basis = 'current',
  }: { key: string; season?: SeasonKey | undefined; day: string; basis?: TargetBasis },
): Promise<ActionDetail> {
  const seasons = await seasonsOfAction(read, key, day);
  const season = seasons.findLast((one) => asked === undefined || one.season === asked)?.season;
  if (!season) throw new Refusal('missing', 'unknown_action');
  return remember(read, 'action-detail', { key, season, day, basis }, async () => {
    const progress = (await judgedActions(read, season, day, basis)).find((action) => action.key === key);
    const action = await actionByKey(read, key);
    if (!progress || !action) throw new Refusal('missing', 'unknown_action');
    const place = { season, action: key };
    const learners = await learnerTables(read, season, day);
    const cell = { grain: 'action', actionKey: key } as const;
    const projects = (await projectIndex(read, day)).filter((project) => standsIn(project, place));
    return {
      ...progress,
      seasons,
      editions: (await actionTitles(read))
        .filter((edition) => edition.actionKey === key)
        .map(({ editionKey, number, title, src }) => ({ edition: editionKey, number, title, source: src })),
      facts: action.facts,
      targets: await targetsOf(read, key, day),
      projects: projects
        .map(({ slug, acronym, name, lead, status }) => ({ slug, acronym, name, lead, status }))
        .sort((a, b) => inFrenchOrder(a.acronym, b.acronym)),
      regions: await regionsOf(read, projects, place),
      learners: learners.totals(cell),
      ratios: learners.ratios(cell),
      trajectory: await trajectory(read, season, day, countedMeasure(progress.components), key),
      gaps: await gapsOfAction(read, key, day, season),
      statements: await statementsOn(read, key, day),
    };
  });
}

/** What the objective counts, where it counts learners. */
const countedMeasure = (components: ComponentProgress[]) =>
  components.find(({ source }) => source === 'learners')?.measure ?? 'entered';

async function targetsOf(read: Read, key: string, day: string): Promise<TargetRecord[]> {
  const { components } = await knownReference(read);
  return components
    .filter(({ actionKey }) => actionKey === key)
    .flatMap(({ id, label, unit, seasonKey, versions }) => {
      const current = versionAt(versions, day);
      return versions
        .filter(({ knownFrom }) => knownFrom <= day)
        .map((v) => ({
          componentId: id,
          label,
          unit,
          season: seasonKey,
          version: v.version,
          event: v.event,
          target: v.target,
          baseline: v.baseline,
          countingMode: v.countingMode,
          dueDate: v.dueOn,
          duePrecision: v.duePrecision,
          inForceFrom: v.inForceFrom,
          inForceTo: v.inForceTo,
          knownFrom: v.knownFrom,
          inferred: v.validityInferred,
          source: v.src,
          reason: v.reason,
          inForce: v === current,
        }));
    });
}

async function regionsOf(
  read: Read,
  projects: readonly IndexedProject[],
  place: { season: SeasonKey; action: string },
): Promise<ActionDetail['regions']> {
  return (await regionNames(read)).list
    .map(({ code, name }) => ({
      code,
      name,
      projects: projects.filter((project) => standsIn(project, { ...place, region: code })).length,
    }))
    .filter((region) => region.projects > 0);
}

const statementsOn = async (read: Read, key: string, day: string): Promise<PublicStatement[]> =>
  (await statements(read))
    .filter(({ about, datedOn }) => about.startsWith(`${key}.`) && (datedOn ?? '') <= day)
    .map(({ about, datedOn, value, source, note }) => ({
      about,
      datedOn,
      value: statementValue.parse(value),
      source,
      note,
    }));

const statementValue: z.ZodType<StatementValue> = z.union([
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.union([z.number(), z.array(z.number())])),
]);
