import { type Budget, datedBudgets } from '@/lib/overview/programme-overview';
import { exportTable } from '../table-definition';
import { euros, text, yesNo } from '../table-fields';

export const budgets = exportTable({
  name: 'budgets',
  file: 'budgets',
  title: 'Budgets à leur date',
  about: 'Une ligne par montant qu’un document imprime, ceux des plans plus larges compris.',
  filters: ['as-of'],
  audience: 'public',
}).of<Budget>({
  fields: [
    text(
      'key',
      'Identifiant',
      'Le nom du budget\u00a0: un même budget peut avoir plusieurs montants datés.',
      (b) => b.key,
    ),
    text('label', 'Budget', 'Ce dont il s’agit.', (b) => b.label),
    euros(
      'amount',
      'Montant',
      'Ce que le document imprime\u00a0; aucun n’en remplace un autre.',
      (b) => b.cents,
    ),
    text('datedOn', 'Date', 'À la précision du document\u00a0; vide sans date.', (b) => b.asOf),
    yesNo('inferred', 'Date déduite', 'Si la date est déduite.', (b) => b.inferred),
    text('source', 'Source', 'Le document et la ligne, ou la page.', (b) => b.source),
  ],
  rows: async ({ read, day }) => ({ rows: await datedBudgets(read, day) }),
});
