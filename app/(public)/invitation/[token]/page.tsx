import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { ProConnectButton } from '@/app/_ui/proconnect-button';
import { ProConnectProblem } from '@/app/_ui/proconnect-problem';
import { currentSession } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { owedAddress } from '@/app/_web/owed-address';
import { one, type Search } from '@/app/_web/page';
import { linkOf } from '@/lib/account/password-link';
import { PASSWORD_MIN } from '@/lib/domain/account';
import { hasIssuer } from '@/lib/identity/issuer';
import { read } from '@/lib/store';
import { formatInstant } from '@/lib/wording/dates';
import { ChoosePassword } from './choose-password';
import { OfKnownAddress, OfSignedIn, SignInLink } from './known-person';

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
  const title = link.kind === 'invitation' && hasIssuer() ? 'Ouvrir votre compte' : 'Choisir un mot de passe';
  const session = link.kind === 'invitation' ? await currentSession() : null;
  if (session?.owes) redirect(owedAddress(session.owes, `/invitation/${token}`));
  if (session || link.known)
    return (
      <>
        <PageHeader title="Rattacher un compte" />
        <ProConnectProblem code={one(proconnect)} />
        {session ? (
          <OfSignedIn link={link} token={token} actor={session.actor} />
        ) : (
          <OfKnownAddress link={link} token={token} />
        )}
        <p>Ce lien sert une seule fois, jusqu’au {formatInstant(link.expiresAt)}.</p>
      </>
    );
  const byIdentity = link.kind === 'invitation' && hasIssuer();
  return (
    <>
      <PageHeader
        title={title}
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
          <p>Votre identité ProConnect ouvrira ce compte : vous n’aurez pas de mot de passe à retenir.</p>
          <ProConnectButton href={`/api/auth/proconnect?${new URLSearchParams({ invitation: token })}`} />
          <h2>Avec un mot de passe</h2>
        </>
      )}
      <ChoosePassword token={token} email={link.email} minimum={PASSWORD_MIN} />
      {link.kind === 'invitation' && (
        <>
          <h2>Vous avez déjà un compte ici ?</h2>
          <p>
            À une autre adresse, ou pour une autre organisation : <SignInLink token={token} />, puis
            rattachez-lui celui-ci.
          </p>
        </>
      )}
      <p>Ce lien sert une seule fois, jusqu’au {formatInstant(link.expiresAt)}.</p>
    </>
  );
}
