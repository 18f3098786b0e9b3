import type { Metadata } from 'next';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { ProConnectButton } from '@/app/_ui/proconnect-button';
import { ProConnectProblem } from '@/app/_ui/proconnect-problem';
import { requestNow } from '@/app/_web/clock';
import { one, type Search } from '@/app/_web/page';
import { linkOf } from '@/lib/account/password-link';
import { PASSWORD_MIN } from '@/lib/domain/account';
import { hasIssuer } from '@/lib/identity/issuer';
import { read } from '@/lib/store';
import { formatInstant } from '@/lib/wording/dates';
import { ChoosePassword } from './choose-password';

// The address holds the secret: no page that one goes to from here is told of it.
export const metadata: Metadata = {
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Search;
}

/** Reading it uses nothing up: mail filters open the links of messages before people do. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { proconnect } = await searchParams;
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
  const byIdentity = link.kind === 'invitation' && hasIssuer();
  return (
    <>
      <PageHeader
        title={byIdentity ? 'Ouvrir votre compte' : 'Choisir un mot de passe'}
        lead={
          link.kind === 'invitation'
            ? `Bienvenue, ${link.name}. Votre compte est ouvert : il ne lui manque que ${byIdentity ? 'votre manière de vous connecter' : 'votre mot de passe'}.`
            : `${link.name}, choisissez un nouveau mot de passe. Toutes vos sessions seront fermées.`
        }
      />
      <ProConnectProblem code={one(proconnect)} />
      {byIdentity && (
        <>
          <h2>Avec ProConnect</h2>
          <p>Votre identité ProConnect ouvrira ce compte : vous n’aurez pas de mot de passe à retenir.</p>
          <ProConnectButton href={`/api/auth/proconnect?${new URLSearchParams({ invitation: token })}`} />
          <h2>Avec un mot de passe</h2>
        </>
      )}
      <ChoosePassword token={token} email={link.email} minimum={PASSWORD_MIN} />
      <p>Ce lien sert une seule fois, jusqu’au {formatInstant(link.expiresAt)}.</p>
    </>
  );
}
