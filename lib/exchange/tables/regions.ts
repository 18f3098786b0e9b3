import { MEASURES } from '@/lib/domain/vocabulary';
import { type RegionSummary, regionList } from '@/lib/queries/region-list';
import { measureWords } from '@/lib/wording/measures';
import { count, figure, figuresByLayer, LAYER_LABELS, netFields, text, yesNo } from '../table-fields';
import { exportTable } from '../table-file';
import { coverageLine } from '../table-notes';

export const regions = exportTable<RegionSummary>({
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
        `trainings${layer}`,
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
  async rows({ read, season, day, filter }) {
    const measure = MEASURES.find((one) => one === filter('measure')) ?? 'entered';
    const list = await regionList(read, { season, day, measure });
    return { rows: list.regions, notes: [coverageLine(list.coverage)] };
  },
});
