import { PageHeader } from '@/app/_ui/page-header';
import { payingSession } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { homeOf } from '@/app/_web/home';
import { found, one, type Search } from '@/app/_web/page';
import { returnPath } from '@/app/_web/return-path';
import { ownAccount } from '@/lib/account/own-account';
import { PASSWORD_MIN } from '@/lib/domain/account';
import { read } from '@/lib/store';
import { PasswordForm } from '../password-form';

/** Where a session that was opened by somebody else's password pays: open to it, and to everyone signed in. */
export default async function PasswordPage({ searchParams }: { searchParams: Search }) {
  const session = await payingSession('password_to_change');
  const { account } = await found(ownAccount(read(), session.actor, requestNow()));
  const goTo = returnPath(one((await searchParams).retour)) ?? homeOf(session.actor);
  return (
    <>
      <PageHeader
        title="Changer mon mot de passe"
        lead={
          session.owes === 'password_to_change'
            ? `${account.name}, votre mot de passe est provisoire : quelqu’un d’autre l’a vu. Choisissez le vôtre ; vous continuerez ensuite.`
            : 'Le nouveau mot de passe sert aussitôt. Vos autres sessions se ferment, et vos jetons d’accès sont révoqués.'
        }
      />
      <PasswordForm minimum={PASSWORD_MIN} goTo={goTo} />
    </>
  );
}
