import { holdsDemonstration } from '@/db/editions';
import { rollupsAt } from '@/db/figure-rollups';
import { dataVersion } from '@/db/journal';
import { announcedAid } from '@/db/project-aid';
import { participationsOfSeason } from '@/db/projects';
import type { Read } from '@/db/store';
import {
  EDITION_FORMAT,
  type Edition,
  type EditionRowOf,
  type EditionSeason,
  type seasonTables,
} from '@/lib/domain/edition';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionProgress, actionsProgress, knownReference } from '@/lib/figure/action-progress';
import type { PublicPlace } from '@/lib/figure/learner-cells';
import { type IndexedProject, projectIndex } from '@/lib/figure/project-index';
import { type PublicTables, publicTables } from '@/lib/figure/public-tables';
import { regionNames } from '@/lib/figure/region-names';
import { recordedSeasons } from '@/lib/figure/seasons';
import { publicGaps } from '@/lib/gap/gaps';
import { DATA_LICENCE, DEMONSTRATION_WORDS, EDITION_RULES } from '@/lib/wording/edition';

/** An edition without its name and the moment it was frozen: long to compute, and made before the write. */
export interface EditionContent {
  body: Omit<Edition, 'key' | 'title' | 'frozenAt' | 'format' | 'asOf'>;
  /** The state of the data that it was made of: the write refuses another one. */
  version: number;
}

/** All the fixed public tables of both seasons as known at the end of a day, by the queries of the screens. */
export async function editionContent(read: Read, day: string): Promise<EditionContent> {
  const version = await dataVersion(read);
  const seasons: EditionSeason[] = [];
  for (const season of recordedSeasons(read)) seasons.push(await seasonOf(read, season, day));
  const gaps = (await publicGaps(read, day))
    .filter(({ coherent }) => !coherent)
    .map(({ key, rule, season, actionKeys, label, state, numbers, records }) => ({
      key,
      rule,
      season,
      actions: [...actionKeys].sort(),
      label,
      state,
      numbers: numbers.map(({ name, form, value, of, source, dated }) => ({
        name,
        form,
        value,
        of,
        source,
        dated: dated && { on: dated.on, inferred: dated.inferred },
      })),
      records: records.map(({ code, finding, treatment }) => ({ code, finding, treatment })),
    }));
  return {
    version,
    body: {
      demonstration: (await holdsDemonstration(read)) ? DEMONSTRATION_WORDS : null,
      licence: DATA_LICENCE,
      rules: [...EDITION_RULES],
      seasons,
      gaps: inOrder(gaps, ({ key }) => [key]),
    },
  };
}

/** The text of an edition: one spelling for the same content, ended by a line break. */
export function editionText(
  { body }: EditionContent,
  { key, title, asOf, frozenAt }: Pick<Edition, 'key' | 'title' | 'asOf' | 'frozenAt'>,
): string {
  const whole: Edition = { format: EDITION_FORMAT, key, title, asOf, frozenAt, ...body };
  return `${JSON.stringify(whole)}\n`;
}

async function seasonOf(read: Read, season: SeasonKey, day: string): Promise<EditionSeason> {
  const actions = await actionsProgress(read, season, day);
  const participations = await participationsOfSeason(read, season, day);
  const own = new Set(participations.map(({ projectId }) => projectId));
  const projects = await projectIndex(read, day);
  const aid = await announcedAid(read, season, day);
  return {
    season,
    counts: {
      laureates: own.size,
      participations: participations.length,
      announcedAidCents: aid.cents,
      projectsWithAid: aid.projects,
    },
    actions: actions.map(actionRow),
    objectives: actions.flatMap(objectiveRows),
    published: await publishedRows(read, season, day),
    regions: await regionRows(read, season, day),
    projects: inOrder(projects.filter(({ id }) => own.has(id)).map(projectRow), ({ project }) => [project]),
    ...(await learnerRows(read, season, day, new Map(projects.map(({ id, slug }) => [id, slug])))),
  };
}

const actionRow = (action: ActionProgress): EditionRowOf<'actions'> => ({
  action: action.key,
  number: action.number,
  edition: action.edition,
  title: action.title,
  status: action.status,
  participations: action.participations,
  campaign: action.coverage?.campaign ?? null,
  observedOn: action.coverage?.observedOn ?? null,
  expected: action.coverage?.expected ?? null,
  reported: action.coverage?.reported ?? null,
  validated: action.coverage?.validated ?? null,
});

const objectiveRows = ({ key, components }: ActionProgress): EditionRowOf<'objectives'>[] =>
  components.map((component) => ({
    action: key,
    component: component.id,
    label: component.label,
    unit: component.unit,
    countingMode: component.countingMode,
    target: component.target,
    baseline: component.baseline,
    targetVersion: component.targetVersion,
    targetSource: component.targetSource,
    dueDate: component.dueDate,
    duePrecision: component.duePrecision,
    period: component.period,
    ...component.values,
    rates: component.rates,
    reasons: component.reasons,
  }));

async function publishedRows(
  read: Read,
  season: SeasonKey,
  day: string,
): Promise<EditionRowOf<'published'>[]> {
  const { published } = await knownReference(read);
  const rows = published
    .filter((f) => f.seasonKey === season && (f.knownFrom === null || f.knownFrom <= day))
    .map(({ key, actionKey, kind, value, label, asOf, src }) => ({
      key,
      action: actionKey,
      kind,
      value,
      label,
      asOf,
      source: src,
    }));
  return inOrder(rows, ({ key }) => [key]);
}

async function regionRows(read: Read, season: SeasonKey, day: string): Promise<EditionRowOf<'regions'>[]> {
  const counts = await rollupsAt(read, 'region', day, { seasonKey: season, measure: 'projects' });
  const projects = new Map(counts.map(({ regionCode, tally }) => [regionCode, tally.value]));
  const rows = (await regionNames(read)).list.map(({ code, name }) => ({
    region: code,
    name,
    projects: projects.get(code) ?? 0,
  }));
  return inOrder(rows, ({ region }) => [region]);
}

const projectRow = ({ slug, acronym, name, lead, status }: IndexedProject): EditionRowOf<'projects'> => ({
  project: slug,
  acronym,
  name,
  lead,
  status,
});

type LearnerRow = EditionRowOf<'learnersProgramme'>;
type LearnerTables = Pick<EditionSeason, Extract<keyof typeof seasonTables, `learners${string}`>>;

async function learnerRows(
  read: Read,
  season: SeasonKey,
  day: string,
  slugs: ReadonlyMap<number, string>,
): Promise<LearnerTables> {
  const tables = await publicTables(read, season, day);
  const periods = new Map((await knownReference(read)).periods.map((period) => [period.id, period]));
  const rowsOf = <Place extends Record<string, string>>(
    grain: PublicPlace['grain'],
    placeOf: (place: PublicPlace) => Place,
  ): (Place & LearnerRow)[] => {
    const rows = placesOf(tables, grain).flatMap((place) => {
      const period = periods.get(place.periodId);
      const planned = tables.value({ ...place, layer: 'committed' });
      const declared = tables.value({ ...place, layer: 'declared' });
      const verified = tables.value({ ...place, layer: 'verified' });
      if (!period || [planned, declared, verified].every(({ state }) => state === 'not_reported')) return [];
      const { label, startsOn: periodStartsOn, endsOn: periodEndsOn } = period;
      const { measure } = place;
      const at = placeOf(place);
      return [
        {
          name: [...Object.values(at), periodStartsOn, label, measure],
          row: { ...at, period: label, periodStartsOn, periodEndsOn, measure, planned, declared, verified },
        },
      ];
    });
    return inOrder(rows, ({ name }) => name).map(({ row }) => row);
  };
  const action = ({ actionKey = '' }: PublicPlace) => ({ action: actionKey });
  const region = ({ regionCode = '' }: PublicPlace) => ({ region: regionCode });
  return {
    learnersProgramme: rowsOf('programme', () => ({})),
    learnersAction: rowsOf('action', action),
    learnersRegion: rowsOf('region', region),
    learnersActionRegion: rowsOf('action_region', (place) => ({ ...action(place), ...region(place) })),
    learnersActionLevel: rowsOf('action_level', (place) => ({
      ...action(place),
      level: place.levelKey ?? '',
    })),
    learnersProject: rowsOf('project', ({ projectId = 0 }) => ({ project: slugs.get(projectId) ?? '' })),
  };
}

/** The places of a grain of which at least one layer is known, each once for its measure and period. */
function placesOf(tables: PublicTables, grain: PublicPlace['grain']): PublicPlace[] {
  const places = new Map<string, PublicPlace>();
  for (const { place } of tables.cells(grain)) {
    const { layer: _, ...cell } = place;
    places.set(JSON.stringify(cell), place);
  }
  return [...places.values()];
}

/** By the code units of the names, one after the other: an order that no language or locale changes. */
function inOrder<Row>(rows: readonly Row[], nameOf: (row: Row) => readonly string[]): Row[] {
  const named = rows.map((row) => ({ row, name: nameOf(row).join('\u0000') }));
  return named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ row }) => row);
}
