import { NextResponse } from 'next/server';
import { storageRefusal } from '@/lib/command';
import { SAID_AT_SIGN_IN } from '@/lib/domain/identity-refusal-codes';
import { isRefusal } from '@/lib/refusal';
import { fault, log } from '../log';
import type { Purpose } from './kept';

/**
 * Leads back to the page where one began, which says why in French: never an error of the server. The cause is the
 * library's own word, for the log.
 */
export function refusedBack(error: unknown, purpose: Purpose | undefined): NextResponse {
  const refusal = isRefusal(error) ? error : storageRefusal(error);
  const query = new URLSearchParams();
  if (refusal) {
    const { kind, code, params } = refusal;
    log.info({ kind, code, cause: params.cause }, 'refused');
    query.set('proconnect', SAID_AT_SIGN_IN.find((known) => known === code) ?? 'identity_failed');
  } else {
    query.set('proconnect', 'identity_failed');
    query.set('reference', fault(error));
  }
  if (purpose?.to === 'sign-in' && purpose.goTo) query.set('retour', purpose.goTo);
  return goTo(`${pageOf(purpose)}?${query}`);
}

const pageOf = (purpose: Purpose | undefined): string =>
  purpose?.to === 'link' || purpose?.to === 'prove'
    ? '/compte'
    : purpose?.to === 'accept'
      ? `/invitation/${purpose.invitation}`
      : '/connexion';

/** Leads somewhere by a new request. No page on the way is told of an address that holds a code or a secret. */
export const goTo = (address: string): NextResponse =>
  new NextResponse(null, {
    status: 303,
    headers: {
      Location: address,
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
