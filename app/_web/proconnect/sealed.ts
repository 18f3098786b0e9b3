import { decode, encode } from 'next-auth/jwt';
import type { z } from 'zod';
import { authSecret, authSecrets } from '../session-cookie';

/** What a text is sealed for: one that was sealed for something else does not open. */
type Purpose = 'proconnect-attempt' | 'proconnect-choice' | 'proconnect-proof' | 'proconnect-end';

/** Enciphers something that a browser or the database keeps for a while; nobody reads or changes it meanwhile. */
export const seal = (purpose: Purpose, token: Record<string, unknown>, seconds: number): Promise<string> =>
  encode({ token, secret: authSecret(), salt: purpose, maxAge: seconds });

/** What was sealed for that purpose; undefined where it was not by us, not for this, or too long ago. */
export async function unseal<Sealed>(
  purpose: Purpose,
  text: string | undefined,
  shape: z.ZodType<Sealed>,
): Promise<Sealed | undefined> {
  if (!text) return undefined;
  for (const secret of authSecrets()) {
    const opened = await decode({ token: text, secret, salt: purpose }).catch(() => null);
    if (opened) return shape.safeParse(opened).data;
  }
  return undefined;
}
