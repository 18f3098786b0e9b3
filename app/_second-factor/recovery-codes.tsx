'use client';

import { Alert } from '@/app/_ui/alert';

const FILE = 'codes-de-secours-suivi-cma.txt';

/** Recovery codes, shown this once: only slow digests of them are kept. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Alert tone="warning" title="Gardez vos codes de secours" announce>
      <p>
        Chacun ouvre une seule fois votre compte si votre téléphone ou votre clé vous manque. Ils ne seront
        plus montrés : imprimez-les, ou gardez-les dans un coffre de mots de passe, ailleurs que sur ce
        téléphone.
      </p>
      <ul className="app-codes">
        {codes.map((code) => (
          <li key={code} className="app-password">
            {code}
          </li>
        ))}
      </ul>
      <div className="app-buttons">
        <button type="button" className="fr-btn fr-btn--secondary" onClick={() => download(codes)}>
          Télécharger les codes (texte)
        </button>
        <button type="button" className="fr-btn fr-btn--secondary" onClick={() => window.print()}>
          Imprimer
        </button>
      </div>
    </Alert>
  );
}

function download(codes: readonly string[]): void {
  const text = [
    'Codes de secours de Suivi CMA.',
    `${window.location.origin}/connexion`,
    'Chacun sert une seule fois, à la place du second facteur.',
    '',
    ...codes,
    '',
  ].join('\r\n');
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = FILE;
  link.click();
  URL.revokeObjectURL(address);
}
