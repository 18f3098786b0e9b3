import type { RefusedAnswer } from '@/app/_web/form-state';
import { conflictOf } from './conflict';
import type { TypedCell } from './typed';

/** What a refusal says of one field. */
export type Mark = Pick<TypedCell, 'refused' | 'commentRefused' | 'conflict'>;

export interface RefusedFields {
  /** By the position of the cell among those that were sent; the same for opening days. */
  cells: Map<number, Mark>;
  offers: Map<number, Mark>;
  /** What belongs to none of them. */
  others: RefusedAnswer['fields'];
}

const FIELD = /^(cells|offers)\.(\d+)(?:\.(\w+))?$/;

/** Where each refused field of an answer belongs, by its place in what was sent. */
export function refusedFields({ fields }: RefusedAnswer): RefusedFields {
  const refused: RefusedFields = { cells: new Map(), offers: new Map(), others: [] };
  for (const field of fields) {
    const [, family, position, name] = FIELD.exec(field.path) ?? [];
    if (family === 'cells' || family === 'offers') {
      const marks = refused[family];
      const mark = marks.get(Number(position)) ?? { refused: null, commentRefused: null, conflict: null };
      marks.set(Number(position), { ...mark, ...markOf(field, name) });
    } else refused.others.push(field);
  }
  return refused;
}

function markOf({ code, message, params }: RefusedAnswer['fields'][number], name = ''): Partial<Mark> {
  if (code === 'changed_meanwhile') return { conflict: conflictOf(params) };
  return name === 'comment' || code === 'earlier_period_needs_reason'
    ? { commentRefused: message }
    : { refused: message };
}
