import type { Net, NetCount } from '@/lib/domain/overlaps';
import { formatCount } from './numbers';

/** A net beside its gross: « net : 37 », « net : de 35 à 42 », « net masqué ». */
export function netWords(net: Net | NetCount): string {
  if ('state' in net && net.state === 'hidden') return 'net masqué';
  if (net.exact) return `net\u00a0: ${formatCount(net.low)}`;
  return `net\u00a0: de ${formatCount(net.low)} à ${formatCount(net.high)}`;
}

/** What a table of learners says of its nets: a gross is never called net where nothing is declared. */
export function netNote(nets: readonly (Net | null)[]): string {
  return nets.some((net) => net !== null)
    ? 'Chaque nombre est une somme brute. «\u00a0Net\u00a0»\u00a0: une personne déclarée dans deux formations y compte une fois. Sans «\u00a0net\u00a0», aucun double compte n’est déclaré, ou le brut est masqué.'
    : 'Chaque nombre est une somme brute\u00a0: aucun double compte déclaré.';
}

/** The line of a tile: what its gross sum is once each person counts once, or that nobody declared any overlap. */
export const netLine = (net: Net | null): string =>
  net === null ? 'somme brute, aucun double compte déclaré' : `somme brute\u00a0; ${netWords(net)}`;
