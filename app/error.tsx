'use client';

import { Failure } from './_ui/failure';

export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <div className="fr-py-4w">
      <title>Erreur – Suivi CMA</title>
      <Failure digest={error.digest} />
    </div>
  );
}
