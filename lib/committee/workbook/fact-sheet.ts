import { day, type Field, text } from '@/lib/export/table-fields';
import type { CommitteeReport } from '../committee-report';
import type { ReportedQuote } from '../reported-quotes';
import type { CommitteeSheet } from './sheet';

const FIELDS: readonly Field<ReportedQuote>[] = [
  text('words', 'Fait', 'Tel que le comité l’a cité.', (row) => row.words),
  text('source', 'Source', 'Le document et sa ligne.', (row) => row.source),
  text('guard', 'Mise en garde', 'Comment ne pas le lire\u00a0; vide\u00a0: aucune.', (row) => row.guard),
  text('note', 'Pourquoi ce fait', 'Ce qui en a été dit en le citant.', (row) => row.note),
  day('heldOn', 'Comité du', 'Le jour du comité qui le cite.', (row) => row.heldOn),
];

/** The facts that the committee quotes; no sheet where it quotes none. */
export const quoteSheet = ({ quotes }: CommitteeReport): CommitteeSheet[] =>
  quotes.length === 0
    ? []
    : [
        {
          name: 'Faits cités',
          about: 'Une ligne par fait d’un document, avec sa source et sa mise en garde.',
          columns: FIELDS.flatMap(({ columns }) => columns),
          rows: quotes.map((row) => FIELDS.flatMap((field) => field.cells(row))),
        },
      ];
