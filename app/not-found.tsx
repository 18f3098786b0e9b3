import type { Metadata } from 'next';
import { PageHeader } from './_ui/page-header';

export const metadata: Metadata = { title: 'Page introuvable' };

export default function NotFound() {
  return (
    <>
      <PageHeader
        title="Page introuvable"
        lead="Cette adresse ne mène à rien que vous puissiez voir (erreur 404)."
      />
      <ul>
        <li>Si vous l’avez tapée, vérifiez-la.</li>
        <li>
          Si elle mène à une page réservée, il faut peut-être <a href="/connexion">vous connecter</a>.
        </li>
        <li>
          Sinon, partez du <a href="/">tableau de bord</a> ou du <a href="/plan-du-site">plan du site</a>.
        </li>
      </ul>
    </>
  );
}
