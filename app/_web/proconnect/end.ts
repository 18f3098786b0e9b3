import { z } from 'zod';
import { endAddress } from '@/lib/identity/end';
import { htmlText } from '../html-text';
import { keptProof } from './kept';
import { seal, unseal } from './sealed';

const SECONDS = 10 * 60;

/**
 * A page that leads on to the sign-out of the issuer; undefined where there is none. A page, not a redirect: a browser
 * follows no redirect of a form to another site than those that the policy of its page names, and the issuer leads on to
 * others.
 */
export async function toIssuersEnd(sealedProof: string | undefined): Promise<string | undefined> {
  const proof = await unseal('proconnect-proof', sealedProof, keptProof);
  const state = await seal('proconnect-end', { ended: true }, SECONDS);
  const address = proof && (await endAddress(proof.idToken, state));
  return address && leadingTo(address);
}

/** Whether the issuer ended its session too, and at our request: the `state` that it came back with. */
export const isEndedThere = async (state: string | undefined): Promise<boolean> =>
  (await unseal('proconnect-end', state, z.object({ ended: z.literal(true) }))) !== undefined;

const leadingTo = (address: string): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${htmlText(address)}">
<title>Déconnexion de ProConnect – Suivi CMA</title>
</head>
<body>
<main>
<h1>Votre session est fermée</h1>
<p>Vous allez être déconnecté de ProConnect aussi. <a href="${htmlText(address)}">Continuer</a></p>
</main>
</body>
</html>
`;
