import { generateSecret, generateURI, verifySync } from 'otplib';
import type { Now } from '@/lib/domain/time';

const PERIOD = 30;

/** A key of 160 bits, in base 32 as applications take it. */
export const newTotpKey = (): string => generateSecret();

/** What the QR code says to an application. */
export const totpAddress = (key: string, email: string): string =>
  generateURI({ issuer: 'Suivi CMA', label: email, secret: key });

/** The thirty seconds (since 1970) of a code of six digits; undefined where it is none of this key, of now or a step beside, or not after one that served. */
export function stepOf(
  { key, code, after }: { key: string; code: string; after: number | null },
  { instant }: Pick<Now, 'instant'>,
): number | undefined {
  const epoch = Math.floor(Date.parse(instant) / 1000);
  // Nothing may serve any more: the library takes that for a mistake of its caller.
  if (after !== null && after > Math.floor(epoch / PERIOD)) return undefined;
  const found = verifySync({
    secret: key,
    token: code,
    epoch,
    epochTolerance: PERIOD,
    ...(after !== null && { afterTimeStep: after }),
  });
  return found.valid && 'timeStep' in found ? found.timeStep : undefined;
}
