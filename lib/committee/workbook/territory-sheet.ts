import { NOT_REPORTED } from '@/lib/domain/value';
import { LAYERS, type SeasonKey } from '@/lib/domain/vocabulary';
import { count, type Field, figure, LAYER_LABELS, text, yesNo } from '@/lib/export/table-fields';
import type { CommitteeReport } from '../committee-report';
import type { CommitteeSeason } from '../committee-season';
import type { CommitteeRegion, CommitteeTerritories } from '../committee-territories';
import { coverageOf, originName, valuesSource } from './figure-sources';
import { type CommitteeSheet, sourcedSheet } from './sheet';
import { planFields } from './sheet-of-plans';
import type { WhyAddress } from './why-address';

interface Row {
  season: SeasonKey;
  region: CommitteeRegion;
  territories: CommitteeTerritories;
  reports: CommitteeSeason['reports'];
}

const lower = (label: string) => label.toLocaleLowerCase('fr');

const FIELDS: readonly Field<Row>[] = [
  text('name', 'Région', 'Son nom.', ({ region }) => region.name),
  text('region', 'Code', 'Son code officiel.', ({ region }) => region.code),
  text('season', 'Saison', 'S1 ou S2.', ({ season }) => season),
  yesNo('overseas', 'Outre-mer', 'Si elle est outre-mer.', ({ region }) => region.overseas),
  count(
    'projects',
    'Projets',
    'Les projets distincts qui y donnent une formation\u00a0; un projet présent dans plusieurs régions est dans chacune.',
    ({ region }) => region.projects,
  ),
  ...LAYERS.map((layer) =>
    figure<Row>(
      `${layer}Trainings`,
      `Formations, ${lower(LAYER_LABELS[layer])}`,
      'Les formations qui y sont données.',
      ({ region }) => region.trainings[layer],
    ),
  ),
  text(
    'period',
    'Période',
    'Celle des entrants qui suivent.',
    ({ territories }) => territories.period?.label,
  ),
  ...LAYERS.map((layer) =>
    figure<Row>(
      `${layer}Learners`,
      `Entrants, ${layer === 'committed' ? 'prévu' : lower(LAYER_LABELS[layer])}`,
      'Les entrants de la période, là où la formation est donnée.',
      // Of several actions no public table has the sum.
      ({ region }) => region.learners?.[layer] ?? NOT_REPORTED,
    ),
  ),
  ...planFields<Row>(({ region }) => region.plan),
];

/** The 18 regions of each season. */
export const territorySheet = (report: CommitteeReport, why: WhyAddress): CommitteeSheet =>
  sourcedSheet(
    { name: 'Territoires', about: 'Une ligne par région et par saison.', fields: FIELDS },
    rowsOf(report).map((row) => ({
      row,
      of: {
        source: `${originName('records')}\u00a0; ${valuesSource(null)}`,
        asOf: report.asked.day,
        coverage: coverageOf(row.reports),
        why:
          row.region.learners &&
          row.territories.period &&
          why(
            {
              kind: 'learners',
              measure: 'entered',
              periodId: row.territories.period.id,
              place: { region: row.region.code },
            },
            row.season,
            'verified',
          ),
      },
    })),
  );

const rowsOf = ({ seasons }: CommitteeReport): Row[] =>
  seasons.flatMap(({ season, territories, reports }) =>
    territories.regions.map((region) => ({ season, region, territories, reports })),
  );

interface Cell extends Row {
  action: CommitteeTerritories['actions'][number];
  projects: number;
}

const CELL_FIELDS: readonly Field<Cell>[] = [
  text('name', 'Région', 'Son nom.', ({ region }) => region.name),
  text('region', 'Code', 'Son code officiel.', ({ region }) => region.code),
  text('season', 'Saison', 'S1 ou S2.', ({ season }) => season),
  text('action', 'Action', 'La clé de l’action.', ({ action }) => action.key),
  count('number', 'Numéro', 'Son numéro.', ({ action }) => action.number),
  text('title', 'Intitulé', 'Son intitulé.', ({ action }) => action.shortTitle),
  count('projects', 'Projets', 'Les projets distincts\u00a0; zéro\u00a0: aucun.', (row) => row.projects),
];

/** Which action is taught where: a cell without a project is counted, as zero. */
export const coverageSheet = (report: CommitteeReport): CommitteeSheet =>
  sourcedSheet(
    { name: 'Régions × actions', about: 'Une ligne par région et par action.', fields: CELL_FIELDS },
    rowsOf(report).flatMap((row) =>
      row.territories.actions.map((action, index) => ({
        row: { ...row, action, projects: row.region.byAction[index] ?? 0 },
        of: { source: originName('records'), asOf: report.asked.day, coverage: null, why: null },
      })),
    ),
  );
