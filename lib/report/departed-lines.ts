import type { EntryLine, EntryOffer } from './entry-section';

interface Known {
  /** Who left the consortium, by today. */
  departed: ReadonlySet<number>;
  trainings: readonly { id: number; organisationId: number }[];
}

/**
 * The rows that somebody is asked for, or that say something: nobody answers any more for what a member that left had
 * planned or declared before, so an empty row of its is neither shown nor counted as missing.
 */
export function askedRows<Row extends { trainingId: number; cells?: EntryLine['cells'] }>(
  rows: readonly Row[],
  { departed, trainings }: Known,
): Row[] {
  if (departed.size === 0) return [...rows];
  const left = new Set(
    trainings.flatMap(({ id, organisationId }) => (departed.has(organisationId) ? id : [])),
  );
  return rows.filter(({ trainingId, cells }) => !left.has(trainingId) || saysSomething(cells));
}

const saysSomething = (cells: EntryLine['cells'] = {}): boolean =>
  Object.values(cells).some(({ text, comment }) => text !== '' || comment !== '');

/** The same of openings. */
export const askedOffers = (
  offers: readonly EntryOffer[],
  { departed }: Pick<Known, 'departed'>,
): EntryOffer[] => offers.filter(({ organisationId, text }) => !departed.has(organisationId) || text !== '');
