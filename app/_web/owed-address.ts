import { type Owed, paidAt } from '@/lib/access/owed';
import { returnPath } from './return-path';

/** The page where a session pays what it owes, which leads back to an address of this site. */
export function owedAddress(owed: Owed, from: string | undefined): string {
  const { address } = paidAt(owed);
  const back = returnPath(from);
  return back === undefined || back.startsWith(address)
    ? address
    : `${address}?retour=${encodeURIComponent(back)}`;
}
