import type { EditionListAnswer } from '@/lib/api/edition';
import type { EditionRow } from '@/lib/edition/editions';

export const editionListAnswer = (editions: EditionRow[]): EditionListAnswer => ({
  data: editions.map(({ at, ...edition }) => ({ ...edition, frozenAt: at })),
});
