'use client';

import { PageHeader } from './page-header';
import { useSignInAddress } from './use-sign-in-address';

/** In the browser's code: Next writes the text of a missing page into every page that is found. */
export function NotFoundText() {
  const signInHref = useSignInAddress();
  return (
    <>
      <PageHeader
        title="Page introuvable"
        lead="Cette adresse ne mène à rien que vous puissiez voir (erreur 404)."
      />
      <ul>
        <li>Si vous l’avez tapée, vérifiez-la.</li>
        <li>
          Si elle mène à une page réservée, il faut <a href={signInHref}>vous connecter</a>, avec un compte à
          qui elle est ouverte.
        </li>
        <li>
          Sinon, partez du <a href="/">tableau de bord</a> ou du <a href="/plan-du-site">plan du site</a>.
        </li>
      </ul>
    </>
  );
}
