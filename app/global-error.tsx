'use client';

import { Failure } from './_ui/failure';
import './dsfr.css';
import './globals.css';

/** Stands in for the whole document when its frame itself has failed. */
export default function FrameError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="fr">
      <body>
        <title>Erreur – Suivi CMA</title>
        <main className="fr-container app-main">
          <Failure digest={error.digest} />
        </main>
      </body>
    </html>
  );
}
