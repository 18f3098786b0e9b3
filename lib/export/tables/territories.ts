import {
  type RegionList,
  type RegionSummary,
  regionList,
  type ZoneCoverage,
} from '@/lib/overview/region-list';
import { measureWords } from '@/lib/wording/measures';
import { isLearnerMeasure, MAP_MEASURES } from '@/lib/wording/territories';
import { choice } from '../filter-values';
import { exportTable } from '../table-definition';
import { count, figure, figuresByLayer, LAYER_LABELS, netFields, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';
import { coverageLine } from '../table-notes';

export const regions = exportTable({
  name: 'regions',
  file: 'territoires',
  title: 'Les 18 régions',
  about: 'Une ligne par région.',
  filters: [...READING, 'mesure'],
  audience: 'public',
}).of<RegionSummary>({
  fields: [
    text('region', 'Code', 'Le code officiel de la région.', (r) => r.code),
    text('name', 'Région', 'Son nom.', (r) => r.name),
    yesNo('overseas', 'Outre-mer', 'Si elle est outre-mer.', (r) => r.overseas),
    count(
      'projects',
      'Projets',
      'Les projets distincts qui y donnent une formation\u00a0; un projet présent dans plusieurs régions est dans chacune.',
      (r) => r.projects,
    ),
    ...(['committed', 'declared', 'verified'] as const).map((layer) =>
      figure<RegionSummary>(
        `${layer}Trainings`,
        `Formations, ${LAYER_LABELS[layer].toLocaleLowerCase('fr')}`,
        'Les formations qui y sont données.',
        (r) => r.trainings[layer],
      ),
    ),
    text(
      'measure',
      'Mesure',
      'Ce que comptent les colonnes qui suivent.',
      (r) => measureWords[r.learners.measure].label,
    ),
    text(
      'period',
      'Période',
      'La période de ces effectifs\u00a0: la dernière connue.',
      (r) => r.learners.period?.label,
    ),
    ...figuresByLayer<RegionSummary>((r) => r.learners),
    ...netFields<RegionSummary>((r) => r.learners.nets),
  ],
  async rows(question) {
    const { read, season, day } = question;
    const measure = choice(question, 'mesure', MAP_MEASURES, 'unknown_measure') ?? 'projects';
    const list = await regionList(read, { season, day, ...(isLearnerMeasure(measure) && { measure }) });
    return {
      rows: list.regions,
      notes: [coverageLine(list.coverage), ['Projets distincts, ensemble', String(list.programme.projects)]],
    };
  },
});

interface CoverageRow {
  region: RegionSummary;
  action: RegionList['actions'][number];
  projects: number;
}

export const coverage = exportTable({
  name: 'coverage',
  file: 'couverture',
  title: 'Couverture des actions',
  about: 'Une ligne par région et par action.',
  filters: READING,
  audience: 'public',
}).of<CoverageRow>({
  fields: [
    text('region', 'Code', 'Le code officiel de la région.', (r) => r.region.code),
    text('name', 'Région', 'Son nom.', (r) => r.region.name),
    text('action', 'Action', 'La clé de l’action.', (r) => r.action.key),
    count('number', 'Numéro', 'Le numéro de l’action.', (r) => r.action.number),
    text('title', 'Intitulé', 'Son intitulé.', (r) => r.action.shortTitle),
    count(
      'projects',
      'Projets',
      'Les projets distincts de l’action qui y donnent une formation\u00a0; zéro\u00a0: aucun.',
      (r) => r.projects,
    ),
  ],
  async rows({ read, season, day }) {
    const list = await regionList(read, { season, day });
    return {
      rows: list.regions.flatMap((region) =>
        list.actions.map((action, index) => ({
          region,
          action,
          projects: region.actions[index]?.projects ?? 0,
        })),
      ),
      notes: [['Cases vides', `${list.emptyCells} sur ${list.cells}`]],
    };
  },
});

export const zones = exportTable({
  name: 'zones',
  file: 'zones',
  title: 'Zones de l’action 8',
  about: 'Une ligne par zone annoncée.',
  filters: READING,
  audience: 'public',
}).of<ZoneCoverage>({
  fields: [
    count('number', 'Zone', 'Son rang.', (z) => z.number),
    text('label', 'Nom', 'Vide\u00a0: la zone est annoncée et n’est imprimée nulle part.', (z) => z.label),
    text(
      'regions',
      'Régions',
      'Celles que le texte imprime.',
      (z) => z.regions.map(({ name }) => name).join(', ') || null,
    ),
    text(
      'withoutProject',
      'Régions sans projet',
      'Celles de la zone où aucun projet de l’action 8 ne donne de formation.',
      (z) =>
        z.regions
          .filter((r) => r.projects === 0)
          .map(({ name }) => name)
          .join(', ') || null,
    ),
    count('projectCount', 'Nombre de projets', 'Les projets distincts de l’action 8.', (z) =>
      z.label === null ? null : z.projects.length,
    ),
    text(
      'projects',
      'Projets',
      'Leurs acronymes.',
      (z) => z.projects.map(({ acronym }) => acronym).join(', ') || null,
    ),
    count('sessionsHeld', 'Sessions tenues', 'De l’action 8, dans la zone.', (z) => z.sessions?.held ?? null),
    count(
      'sessionsPlanned',
      'Sessions prévues',
      'Celles qui ne sont ni tenues ni annulées.',
      (z) => z.sessions?.planned ?? null,
    ),
    text('source', 'Source', 'Le document et la ligne.', (z) => z.src),
  ],
  rows: async ({ read, season, day }) => ({ rows: (await regionList(read, { season, day })).zones }),
});
