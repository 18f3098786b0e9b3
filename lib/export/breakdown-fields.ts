import type { Breakdown } from '@/lib/domain/line-address';
import { levelWords, professionWords } from '@/lib/wording/lines';
import { type Field, text } from './table-fields';

/** A line of a table with the printed professions by number. */
interface BrokenDown {
  line: Breakdown;
  professions: Readonly<Record<string, string>>;
}

/** What the learners of a line are, a column each. */
export const breakdownFields = <Row>(of: (row: Row) => BrokenDown): Field<Row>[] => [
  text('level', 'Niveau', 'De 3 à 8, ou sans objet.', (row) => levelWords(of(row).line.levelKey)),
  text('profession', 'Profession', 'Celle de la ligne.', (row) => {
    const { line, professions } = of(row);
    return professionWords(line.professionKey, line.professionOther, professions);
  }),
];
