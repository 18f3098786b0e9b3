import { houseOf } from '@/db/organisation-heirs';
import type { Read } from '@/db/store';
import type { Actor } from './actor';

/** For which organisations somebody answers today beside his own: those that are one with it since a merger. */
export function houseIn(read: Read, organisationId: number | null, day: string): Pick<Actor, 'house'> {
  const house = organisationId === null ? [] : houseOf(read, organisationId, day);
  return house.length > 1 ? { house } : {};
}
