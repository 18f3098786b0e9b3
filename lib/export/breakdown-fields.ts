import { type Breakdown, DETAIL_NAMES } from '@/lib/domain/line-address';
import { detailLabels, detailWords, levelWords, professionWords } from '@/lib/wording/lines';
import { type Field, text } from './table-fields';

/** A line of a table with the printed professions by number. */
interface BrokenDown {
  line: Breakdown;
  professions: Readonly<Record<string, string>>;
}

const ASKED =
  'Demandé par l’action n°\u00a07 (003:318), dans une liste rédigée par le service\u00a0; ailleurs, sans objet.';

/** What the learners of a line are, a column each. */
export const breakdownFields = <Row>(of: (row: Row) => BrokenDown): Field<Row>[] => [
  text('level', 'Niveau', 'De 3 à 8, ou sans objet.', (row) => levelWords(of(row).line.levelKey)),
  text('profession', 'Profession', 'Celle de la ligne.', (row) => {
    const { line, professions } = of(row);
    return professionWords(line.professionKey, line.professionOther, professions);
  }),
  ...DETAIL_NAMES.map((detail) =>
    text<Row>(detail, detailLabels[detail], ASKED, (row) => detailWords(detail, of(row).line[detail])),
  ),
];
