import { idOf } from '@/lib/domain/id';
import { Refusal } from '@/lib/refusal';

/** The number in an address; any other text names nothing (404). */
export function numberIn(id: string): number {
  const number = idOf(id);
  if (number === undefined) throw new Refusal('missing', 'not_found');
  return number;
}
