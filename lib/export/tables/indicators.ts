import { DIMENSIONS } from '@/lib/domain/vocabulary';
import { type CatalogueEntry, indicatorCatalogue } from '@/lib/objective/indicator-catalogue';
import { componentSourceWords, countingModeWords } from '@/lib/wording/actions';
import { dimensionWords, indicatorKindWords } from '@/lib/wording/indicators';
import { measureWords } from '@/lib/wording/measures';
import { exportTable } from '../table-definition';
import { text } from '../table-fields';

export const indicators = exportTable({
  name: 'indicators',
  file: 'indicateurs',
  title: 'Catalogue des indicateurs',
  about: 'Une ligne par indicateur.',
  filters: [],
  audience: 'public',
}).of<CatalogueEntry>({
  fields: [
    text('key', 'Identifiant', 'Le nom de l’indicateur.', (i) => i.key),
    text('label', 'Indicateur', 'Son libellé.', (i) => i.label),
    text('definition', 'Définition', 'Ce qu’il compte.', (i) => i.definition),
    text('kind', 'Nature', 'Un compte, un rapport ou un jalon.', (i) => indicatorKindWords[i.kind]),
    text('unit', 'Unité', 'L’unité.', (i) => i.unit),
    text('source', 'Matière', 'Ce dont il est fait.', (i) => i.source && componentSourceWords[i.source]),
    text('measure', 'Mesure', 'La mesure d’apprenants.', (i) => i.measure && measureWords[i.measure].label),
    text('numerator', 'Numérateur', 'D’un rapport.', (i) => i.numerator),
    text('denominator', 'Dénominateur', 'D’un rapport.', (i) => i.denominator),
    text(
      'countingMode',
      'Mode de comptage',
      'Comment il est rendu comparable à une cible.',
      (i) => countingModeWords[i.countingMode],
    ),
    text(
      'additive',
      'S’additionne',
      'Par quelles dimensions ses valeurs s’additionnent.',
      (i) =>
        DIMENSIONS.filter((dimension) => i.additive[dimension])
          .map((dimension) => dimensionWords[dimension])
          .join(', ') || 'par aucune',
    ),
    text(
      'objectives',
      'Objectifs',
      'Les composantes qu’il sert.',
      (i) => i.objectives.map(({ id }) => id).join(', ') || null,
    ),
    text('sourceLine', 'Source', 'Le document et la ligne.', (i) => i.src),
    text('note', 'Note', 'Ce que d’autres documents disent.', (i) => i.note),
  ],
  rows: async ({ read }) => ({ rows: await indicatorCatalogue(read) }),
});
