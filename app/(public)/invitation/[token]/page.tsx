import type { Metadata } from 'next';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requestNow } from '@/app/_web/clock';
import { linkOf } from '@/lib/account/password-link';
import { PASSWORD_MIN } from '@/lib/domain/account';
import { read } from '@/lib/store';
import { formatInstant } from '@/lib/wording/dates';
import { ChoosePassword } from './choose-password';

// The address holds the secret: no page that one goes to from here is told of it.
export const metadata: Metadata = {
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

/** Reading it uses nothing up: mail filters open the links of messages before people do. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await linkOf(read(), token, requestNow());
  if (!link)
    return (
      <>
        <PageHeader title="Choisir un mot de passe" />
        <Alert tone="warning" title="Ce lien ne sert plus">
          <p>
            Il a expiré, a déjà servi ou a été remplacé par un autre.{' '}
            <a href="/mot-de-passe-oublie">Demander un nouveau lien</a>, ou{' '}
            <a href="/connexion">se connecter</a>.
          </p>
        </Alert>
      </>
    );
  return (
    <>
      <PageHeader
        title="Choisir un mot de passe"
        lead={
          link.kind === 'invitation'
            ? `Bienvenue, ${link.name}. Votre compte est ouvert : il ne lui manque que votre mot de passe.`
            : `${link.name}, choisissez un nouveau mot de passe. Toutes vos sessions seront fermées.`
        }
      />
      <ChoosePassword token={token} email={link.email} minimum={PASSWORD_MIN} />
      <p>Ce lien sert une seule fois, jusqu’au {formatInstant(link.expiresAt)}.</p>
    </>
  );
}
