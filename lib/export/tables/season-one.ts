import type { SeasonOneReading, SeasonOneResult } from '@/lib/overview/season-one-results';
import { seasonOneResults } from '@/lib/overview/season-one-results';
import { coherenceWords } from '@/lib/wording/reasons';
import { exportTable } from '../table-definition';
import { count, number, rate, ratedOf, text } from '../table-fields';

interface Row extends SeasonOneResult {
  reading: SeasonOneReading | null;
}

export const seasonOne = exportTable({
  name: 'season-one',
  file: 'bilan-saison-1',
  title: 'Bilan de la saison 1',
  about: 'Une ligne par lecture d’un taux publié.',
  filters: ['as-of'],
  audience: 'public',
}).of<Row>({
  fields: [
    text('action', 'Action', 'La clé de l’action.', (r) => r.action.key),
    count('number', 'Numéro', 'Son numéro de 2021.', (r) => r.action.number),
    count('printedNumber', 'Numéro du bilan', 'Son numéro dans le bilan de 2023.', (r) => r.printedNumber),
    text('title', 'Intitulé', 'Son intitulé.', (r) => r.action.shortTitle),
    text(
      'objective',
      'Objectif imprimé',
      'L’objectif tel qu’imprimé dans le bilan.',
      (r) => r.objectivePrinted,
    ),
    count('publishedProjects', 'Projets publiés', 'Le nombre imprimé.', (r) => r.action.publishedProjects),
    count(
      'recordedProjects',
      'Projets enregistrés',
      'Les participations connues.',
      (r) => r.action.participations,
    ),
    rate('publishedRate', 'Taux publié', 'Le taux imprimé, tel quel.', (r) => r.action.published?.rate),
    text('publishedSource', 'Source du taux', 'Le document et la ligne.', (r) => r.action.published?.source),
    text(
      'reading',
      'Lecture du taux',
      'Les composantes dont cette lecture du taux publié parle\u00a0; une ligne par lecture.',
      (r) => r.reading?.labels.join(' + '),
    ),
    number(
      'part',
      'Engagé',
      'Ce que les lauréats ont engagé, dans cette lecture.',
      (r) => r.reading?.counted,
    ),
    number('whole', 'Visé', 'La cible de cette lecture.', (r) => r.reading?.whole),
    ratedOf('computed', 'Taux engagé, calculé', 'L’engagé rapporté au visé.', (r) => ({
      rate: r.reading?.computed ?? null,
      reason: r.reading?.reason ?? null,
    })),
    text(
      'coherent',
      'Cohérence',
      'Ce que le taux calculé est au taux publié, à l’arrondi près.',
      (r) => r.reading && coherenceWords(r.reading.coherent),
    ),
    text(
      'fits',
      'Comptes qui conviennent',
      'Les comptes entiers dont le taux s’arrondit au taux publié.',
      (r) => r.reading?.fits.join(', ') || null,
    ),
    text(
      'remainingNeed',
      'Besoin imprimé',
      'Ce que le document disait rester à faire quand il a paru.',
      (r) => r.remainingNeed.label,
    ),
    text(
      'gaps',
      'Écarts relevés',
      'Les codes des écarts qui parlent de la ligne.',
      (r) => r.gaps.map(({ code }) => code).join(', ') || null,
    ),
  ],
  async rows({ read, day }) {
    const { rows } = await seasonOneResults(read, day);
    return {
      rows: rows.flatMap((row): Row[] =>
        row.readings.length === 0
          ? [{ ...row, reading: null }]
          : row.readings.map((reading) => ({ ...row, reading })),
      ),
    };
  },
});
