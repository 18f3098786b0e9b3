import { returnPath } from './return-path';

/** The page of sign-in, which leads back to an address of this site, its filters included. */
export function signInAddress(from: string | undefined): string {
  const back = returnPath(from);
  return back === undefined ? '/connexion' : `/connexion?retour=${encodeURIComponent(back)}`;
}
