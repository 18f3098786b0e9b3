import { Refusal } from '@/lib/refusal';

/** The number in an address; any other text names nothing (404). */
export function numberIn(id: string): number {
  if (/^\d{1,9}$/.test(id)) return Number(id);
  throw new Refusal('missing', 'not_found');
}
