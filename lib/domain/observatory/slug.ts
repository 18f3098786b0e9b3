import { fold } from '../fold';

/** A name as it stands in an address: « Coach interne à l'hôpital » → coach-interne-a-l-hopital. */
export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
