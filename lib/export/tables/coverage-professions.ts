import { coverageNarrowed } from '@/lib/coverage/coverage-choices';
import type { CoverageColumn } from '@/lib/coverage/coverage-frame';
import { type CoverageCell, type CoverageRow, coverageMatrix } from '@/lib/coverage/coverage-matrix';
import { CROSSINGS, isWhite } from '@/lib/domain/coverage-cell';
import { cellWords, crossingWords } from '@/lib/wording/coverage-cells';
import { choice } from '../filter-values';
import { exportTable } from '../table-definition';
import { count, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';

interface Row extends CoverageCell {
  row: CoverageRow;
  column: CoverageColumn;
}

const KEYS = CROSSINGS.map((one) => crossingWords[one].key);

export const coverageProfessions = exportTable({
  name: 'coverage-professions',
  file: 'couverture-par-profession',
  title: 'Couverture par profession, type, niveau ou zone',
  about: 'Une ligne par case.',
  filters: [...READING, 'croisement', 'action', 'period'],
  audience: 'public',
}).of<Row>({
  fields: [
    text(
      'row',
      'Clé de la ligne',
      'Le numéro de la profession, la clé du type, le niveau ou le numéro de la zone.',
      (r) => r.row.key,
    ),
    text(
      'label',
      'Ligne',
      'Son nom\u00a0; vide\u00a0: la zone est annoncée et n’est imprimée nulle part.',
      (r) => r.row.label,
    ),
    text('group', 'Type', 'Le type d’une profession.', (r) => r.row.group),
    text(
      'column',
      'Clé de la colonne',
      'Le code de la région\u00a0; par zone, la clé de l’action.',
      (r) => r.column.key,
    ),
    text('place', 'Colonne', 'La région\u00a0; par zone, l’action.', (r) => r.column.label),
    text(
      'state',
      'Clé de l’état',
      'no_offer, open, committed\u00a0; pour qui lit les projets, reached et unknown aussi.',
      (r) => r.state,
    ),
    text('words', 'État', 'Le premier qui convient.', (r) => cellWords(r.state, r.row.isExpected).label),
    yesNo('expected', 'Visée', 'Si une action vise cette ligne.', (r) => r.row.isExpected),
    yesNo('white', 'Blanche', 'Si rien n’y est offert alors qu’une action vise cette ligne.', (r) =>
      isWhite(r.state, r.row.isExpected),
    ),
    count('projects', 'Projets', 'Les projets distincts qui y offrent une formation.', (r) => r.projects),
    count('trainings', 'Formations', 'Les formations qui y sont offertes.', (r) => r.trainings),
    text('source', 'Source', 'Le document et la ligne qui impriment la ligne.', (r) => r.row.src),
  ],
  async rows(question) {
    const { read, season, day, filter } = question;
    const typed = choice(question, 'croisement', KEYS, 'unknown_crossing');
    const by = CROSSINGS.find((one) => crossingWords[one].key === typed) ?? 'profession';
    const narrowed = await coverageNarrowed(read, season, {
      action: filter('action'),
      period: filter('period'),
    });
    const { rows, columns, counts, cells, white } = await coverageMatrix(read, {
      by,
      day,
      season,
      ...narrowed,
    });
    return {
      rows: rows.flatMap((row) =>
        columns.flatMap((column, index): Row[] => {
          const cell = row.cells[index];
          return cell ? [{ ...cell, row, column }] : [];
        }),
      ),
      notes: [
        ['Cases vides', `${counts.no_offer} sur ${cells}`],
        ['Cases blanches', `${white} (une action vise la ligne)`],
      ],
    };
  },
});
