import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import type { CellsLeft } from '../_draft/cells-left';

/** « 6 cases à remplir sur 49 », of what one may write; where others write the rest, how much there is in all. */
export function leftWords({ toFill, own, all }: CellsLeft): string {
  const others = all > own ? ` ; ${counted(all, 'case')} avec celles des autres` : '';
  if (own === 0) return `Aucune case ne vous attend${others}.`;
  if (toFill === 0) return `Rien à remplir sur ${counted(own, 'case')} : tout est saisi${others}.`;
  return `${counted(toFill, 'case')} à remplir sur ${formatCount(own)}${others}.`;
}
