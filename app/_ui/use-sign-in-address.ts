import { usePathname, useSearchParams } from 'next/navigation';
import { signInAddress } from '@/app/_web/sign-in-address';

/** The page of sign-in, which leads back to the page that is shown, its filters included. */
export function useSignInAddress(): string {
  const path = usePathname();
  const query = useSearchParams();
  return signInAddress(query.size > 0 ? `${path}?${query}` : path);
}
