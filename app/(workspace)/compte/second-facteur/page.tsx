import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { payingSession } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { homeOf } from '@/app/_web/home';
import { found, one, type Search } from '@/app/_web/page';
import { returnPath } from '@/app/_web/return-path';
import { ownFactors, waitingTotp } from '@/lib/second-factor/own-factors';
import { qrPath } from '@/lib/second-factor/qr-path';
import { read } from '@/lib/store';
import { Enrolment } from './enrolment';

/** Where a session without a second factor that must have one registers it, and where everyone signed in adds another. */
export default async function EnrolmentPage({ searchParams }: { searchParams: Search }) {
  const { actor, owes } = await payingSession('second_factor_to_enrol');
  const must = owes === 'second_factor_to_enrol';
  const own = await found(ownFactors(read(), actor));
  const waiting = await waitingTotp(read(), actor, requestNow());
  const asked = returnPath(one((await searchParams).retour));
  return (
    <>
      <PageHeader
        title="Ajouter un second facteur"
        {...(!must && { above: [{ label: 'Mon compte', href: '/compte' }] })}
        lead={
          must
            ? `${actor.name}, votre rôle demande un second facteur en plus du mot de passe. Choisissez l’un des deux ; vous continuerez ensuite.`
            : 'En plus du mot de passe, il est demandé à chaque connexion.'
        }
      />
      {own ? (
        <Enrolment
          has={{
            application: own.factors.some(({ kind }) => kind === 'totp'),
            any: own.factors.length > 0,
          }}
          waiting={waiting && { key: waiting.key, qr: qrPath(waiting.address) }}
          goTo={asked ?? (must ? homeOf(actor) : '/compte')}
        />
      ) : (
        <Alert title="Pas de second facteur dans la démonstration">
          <p>Ses comptes sont partagés, et leur mot de passe est public.</p>
        </Alert>
      )}
    </>
  );
}
