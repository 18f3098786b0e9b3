import type { ReactNode } from 'react';
import type { Column } from '@/app/_ui/data-table';
import { type Figure, FigureValue } from '@/app/_ui/figure-value';
import type { EditionRowOf, EditionSeason, EditionTable } from '@/lib/domain/edition';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import { actionStatusWords, countingModeWords, unitFor } from '@/lib/wording/actions';
import { formatAtPrecision, formatDay } from '@/lib/wording/dates';
import { levelWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { formatCount, formatEuros, formatRate } from '@/lib/wording/numbers';
import { projectStatusWords } from '@/lib/wording/projects';
import { notCalculable } from '@/lib/wording/reasons';
import { absentWords, layerWords } from '@/lib/wording/states';
import { capitalised, french } from '@/lib/wording/typography';

export interface ReadableTable {
  columns: Column[];
  rows: { key: string; cells: ReactNode[] }[];
}

/** A table of an edition in words: names in place of keys, states in place of blanks. */
export function readableTable(season: EditionSeason, table: EditionTable): ReadableTable {
  return makers[table](season, namesOf(season));
}

interface Names {
  action(key: string): string;
  region(code: string): string;
  project(slug: string): string;
}

function namesOf(season: EditionSeason): Names {
  const actions = new Map(season.actions.map(({ action, number }) => [action, `N°\u00a0${number}`]));
  const regions = new Map(season.regions.map(({ region, name }) => [region, name]));
  const projects = new Map(season.projects.map(({ project, acronym }) => [project, acronym]));
  return {
    action: (key) => `${actions.get(key) ?? ''} ${key}`.trim(),
    region: (code) => regions.get(code) ?? code,
    project: (slug) => projects.get(slug) ?? slug,
  };
}

const text = (key: string, label: string): Column => ({ key, label });
const number = (key: string, label: string): Column => ({ key, label, numeric: true });

const figure = (value: Figure, layer: Layer) => (
  <FigureValue key={layer} figure={value} absent={absentWords[layer]} />
);

type Learners = EditionRowOf<'learnersProgramme'>;

/** The learners of a place: its names, then the period, the measure and the three layers. */
function learners<Row extends Learners>(
  rows: readonly Row[],
  places: { label: string; of: (row: Row) => string }[],
): ReadableTable {
  return {
    columns: [
      ...places.map(({ label }) => text(label, label)),
      text('period', 'Période'),
      text('measure', 'Mesure'),
      number('planned', 'Prévu'),
      number('declared', 'Déclaré'),
      number('verified', 'Vérifié'),
    ],
    rows: rows.map((row) => {
      const at = places.map(({ of }) => of(row));
      return {
        key: [...at, row.periodStartsOn, row.period, row.measure].join(' '),
        cells: [
          ...at,
          row.period,
          measureWords[row.measure].label,
          figure(row.planned, 'committed'),
          figure(row.declared, 'declared'),
          figure(row.verified, 'verified'),
        ],
      };
    }),
  };
}

const makers: Record<EditionTable, (season: EditionSeason, names: Names) => ReadableTable> = {
  objectives: ({ objectives }, names) => ({
    columns: [
      text('component', 'Composante'),
      text('action', 'Action'),
      text('target', 'Visé'),
      ...LAYERS.map((layer) => number(layer, capitalised(layerWords[layer]))),
      ...LAYERS.map((layer) => number(`rate-${layer}`, `Taux ${layerWords[layer]}`)),
      text('mode', 'Mode de comptage'),
      text('source', 'Source'),
    ],
    rows: objectives.map((row) => ({
      key: row.component,
      cells: [
        capitalised(french(row.label)),
        names.action(row.action),
        targetWords(row),
        ...LAYERS.map((layer) => figure(row[layer], layer)),
        ...LAYERS.map((layer) => rateWords(row, layer)),
        countingModeWords[row.countingMode],
        french(row.targetSource),
      ],
    })),
  }),
  actions: ({ actions }) => ({
    columns: [
      text('title', 'Action'),
      text('key', 'Clé'),
      text('status', 'État'),
      number('participations', 'Participations'),
      text('campaign', 'Dernière campagne'),
      number('reported', 'Ont déclaré'),
      number('validated', 'Vérifiées'),
    ],
    rows: actions.map((row) => ({
      key: row.action,
      cells: [
        `N°\u00a0${row.number} – ${french(row.title)}`,
        row.action,
        actionStatusWords[row.status],
        formatCount(row.participations),
        row.campaign && row.observedOn
          ? `${french(row.campaign)}, observée au ${formatDay(row.observedOn)}`
          : 'aucune',
        outOf(row.reported, row.expected),
        outOf(row.validated, row.expected),
      ],
    })),
  }),
  published: ({ published }, names) => ({
    columns: [
      text('label', 'Chiffre'),
      text('action', 'Action'),
      number('value', 'Publié'),
      text('asOf', 'Date du chiffre'),
      text('source', 'Source'),
    ],
    rows: published.map((row) => ({
      key: row.key,
      cells: [
        capitalised(french(row.label)),
        row.action ? names.action(row.action) : 'toutes',
        publishedFormats[row.kind](row.value),
        row.asOf ? formatDay(row.asOf) : 'non connue',
        french(row.source),
      ],
    })),
  }),
  regions: ({ regions }) => ({
    columns: [text('name', 'Région'), text('code', 'Code'), number('projects', 'Projets distincts')],
    rows: regions.map(({ region, name, projects }) => ({
      key: region,
      cells: [name, region, formatCount(projects)],
    })),
  }),
  projects: ({ projects }) => ({
    columns: [
      text('acronym', 'Projet'),
      text('name', 'Nom'),
      text('lead', 'Chef de file'),
      text('status', 'État'),
    ],
    rows: projects.map(({ project, acronym, name, lead, status }) => ({
      key: project,
      cells: [acronym, french(name), lead ? french(lead) : 'non renseigné', projectStatusWords[status]],
    })),
  }),
  learnersProgramme: ({ learnersProgramme }) =>
    learners(learnersProgramme, [{ label: 'Ensemble', of: () => 'Saison' }]),
  learnersAction: ({ learnersAction }, names) =>
    learners(learnersAction, [{ label: 'Action', of: (row) => names.action(row.action) }]),
  learnersRegion: ({ learnersRegion }, names) =>
    learners(learnersRegion, [{ label: 'Région', of: (row) => names.region(row.region) }]),
  learnersActionRegion: ({ learnersActionRegion }, names) =>
    learners(learnersActionRegion, [
      { label: 'Action', of: (row) => names.action(row.action) },
      { label: 'Région', of: (row) => names.region(row.region) },
    ]),
  learnersActionLevel: ({ learnersActionLevel }, names) =>
    learners(learnersActionLevel, [
      { label: 'Action', of: (row) => names.action(row.action) },
      { label: 'Niveau', of: (row) => levelWords(row.level) },
    ]),
  learnersProject: ({ learnersProject }, names) =>
    learners(learnersProject, [{ label: 'Projet', of: (row) => names.project(row.project) }]),
};

const publishedFormats: Record<EditionRowOf<'published'>['kind'], (value: number) => string> = {
  rate: formatRate,
  count: formatCount,
  amount: formatEuros,
};

const outOf = (part: number | null, whole: number | null): string =>
  part === null || whole === null ? '–' : `${formatCount(part)} sur ${formatCount(whole)}`;

function targetWords({ target, unit, dueDate, duePrecision }: EditionRowOf<'objectives'>): string {
  if (target === null) return 'pas de cible chiffrée';
  const due = dueDate
    ? ` d’ici ${formatAtPrecision(`${dueDate}-01-01`.slice(0, 10), duePrecision ?? 'day')}`
    : '';
  return `${formatCount(target)} ${unitFor(unit, target)}${due}`;
}

function rateWords({ rates, reasons }: EditionRowOf<'objectives'>, layer: Layer): string {
  const rate = rates[layer];
  if (rate !== null) return formatRate(rate);
  const reason = reasons[layer];
  return reason ? notCalculable(reason) : '–';
}
