import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { ProConnectButton } from '@/app/_ui/proconnect-button';
import { ProConnectProblem } from '@/app/_ui/proconnect-problem';
import { SignOut } from '@/app/_ui/sign-out';
import { currentSession } from '@/app/_web/actor';
import { homeOf } from '@/app/_web/home';
import { one, type Search } from '@/app/_web/page';
import { isEndedThere } from '@/app/_web/proconnect/end';
import { returnPath } from '@/app/_web/return-path';
import { demonstrationAccounts } from '@/lib/account/demonstration-accounts';
import { hasIssuer } from '@/lib/identity/issuer';
import { read } from '@/lib/store';
import { DemonstrationAccounts } from './demonstration-accounts';
import { SignInForm } from './sign-in-form';

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const session = await currentSession();
  const goTo = returnPath(one(search.retour));
  if (session)
    return (
      <>
        <PageHeader title="Connexion" />
        <p>
          Votre session est ouverte au nom de <strong>{session.actor.name}</strong>.{' '}
          <a href={goTo ?? homeOf(session.actor)}>Continuer</a>
        </p>
        <SignOut />
      </>
    );
  const endedThere = await isEndedThere(one(search.state));
  const demonstration = await demonstrationAccounts(read());
  const chosen = demonstration?.accounts.find(({ email }) => email === one(search.compte));
  return (
    <>
      <PageHeader
        title="Connexion"
        lead="Pour saisir, envoyer, valider ou administrer. Les chiffres publics se lisent sans compte."
      />
      {one(search.deconnexion) && <Alert tone="success" title="Votre session est fermée" announce />}
      {endedThere && (
        <Alert tone="success" title="Votre session est fermée" announce>
          <p>Vous êtes déconnecté de ProConnect aussi.</p>
        </Alert>
      )}
      <ProConnectProblem code={one(search.proconnect)} reference={one(search.reference)} />
      {one(search.passation) && (
        <Alert tone="success" title="La main est passée" announce>
          <p>La personne choisie est prévenue par courrier électronique. Votre session est fermée.</p>
        </Alert>
      )}
      {one(search.motdepasse) && (
        <Alert tone="success" title="Votre mot de passe est choisi" announce>
          <p>Connectez-vous avec lui. Toutes vos sessions d’avant sont fermées.</p>
        </Alert>
      )}
      {goTo && (
        <Alert title="Cette page demande un compte">
          <p>Après la connexion, vous reviendrez à la page demandée.</p>
        </Alert>
      )}
      {hasIssuer() && (
        <>
          <h2>Avec ProConnect</h2>
          <ProConnectButton
            href={`/api/auth/proconnect${goTo ? `?${new URLSearchParams({ retour: goTo })}` : ''}`}
          />
          <h2>Avec un mot de passe</h2>
        </>
      )}
      <SignInForm
        goTo={goTo}
        email={chosen?.email ?? undefined}
        password={chosen ? demonstration?.password : undefined}
      />
      <p>
        <a href="/mot-de-passe-oublie">Mot de passe oublié</a>
      </p>
      <noscript>
        <Alert tone="warning" title="La connexion demande JavaScript">
          <p>Activez-le dans votre navigateur, puis rechargez cette page.</p>
        </Alert>
      </noscript>
      {demonstration && <DemonstrationAccounts {...demonstration} goTo={goTo} />}
    </>
  );
}
