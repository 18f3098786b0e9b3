import type { EditionListAnswer } from '@/lib/domain/api/edition';
import type { EditionRow } from '@/lib/queries/editions';

export const editionListAnswer = (editions: EditionRow[]): EditionListAnswer => ({
  data: editions.map(({ at, ...edition }) => ({ ...edition, frozenAt: at })),
});
