import * as t from '../schema';
import type { Tx } from '../store';
import { DOCUMENTS } from './load-documents';
import { BUDGETS } from './outcome-source';
import { put } from './put';
import { centsOf } from './source';
import { statedFigure } from './statement-source';

type Budget = typeof t.budgets.$inferInsert;

/** Budgets with their conflicting dates: all are kept, none overwrites another (D001, D179). */
export function loadBudgets(tx: Tx): number {
  return put(tx, t.budgets, [t.budgets.key, t.budgets.src], [...printed(), ...stated()]);
}

const printed = (): Budget[] =>
  BUDGETS.map((b) => ({
    key: b.key,
    label: b.label,
    cents: centsOf(b.amount_meur),
    asOf: b.as_of ?? b.as_of_inferred ?? null,
    asOfPrecision: b.as_of ? 'day' : b.as_of_inferred ? 'year' : null,
    inferred: !b.as_of && b.as_of_inferred !== undefined,
    knownFrom: DOCUMENTS[b.doc].datedOn,
    documentKey: b.doc,
    src: b.src,
    note: b.period ? `Période ${b.period}.` : (b.note ?? null),
  }));

/** Amounts of other public pages: same subjects, other dates. */
const stated = (): Budget[] =>
  [
    { about: 'strategy.budget', key: 'strategy_total', label: 'Dotation de la stratégie' },
    { about: 'training.budget', key: 'training_total', label: 'Actions de formation de la stratégie' },
  ].map(({ about, key, label }) => {
    const { figure, statement } = statedFigure(about, 'meur');
    return {
      key,
      label,
      cents: centsOf(figure),
      asOf: statement.date,
      asOfPrecision: 'month' as const,
      inferred: false,
      // The page gives a month: known from its first day, as 003 is.
      knownFrom: statement.date && `${statement.date}-01`,
      documentKey: null,
      src: statement.source,
      note: 'Page publique, hors des documents de l’appel.',
    };
  });
