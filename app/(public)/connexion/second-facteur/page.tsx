import { ContactSentence } from '@/app/_ui/contact-sentence';
import { PageHeader } from '@/app/_ui/page-header';
import { SignOut } from '@/app/_ui/sign-out';
import { payingSession } from '@/app/_web/actor';
import { homeOf } from '@/app/_web/home';
import { found, one, type Search } from '@/app/_web/page';
import { returnPath } from '@/app/_web/return-path';
import { ownFactors } from '@/lib/second-factor/own-factors';
import { read } from '@/lib/store';
import { GiveForm } from './give-form';

/** Where a session that a password opened gives the second factor of its person. */
export default async function SecondFactorPage({ searchParams }: { searchParams: Search }) {
  const { actor, owes } = await payingSession('second_factor_to_give');
  const own = await found(ownFactors(read(), actor));
  const goTo = returnPath(one((await searchParams).retour)) ?? homeOf(actor);
  const has = (kind: 'totp' | 'passkey') => own?.factors.some((factor) => factor.kind === kind) ?? false;
  return (
    <>
      <PageHeader
        title="Second facteur"
        lead={
          owes === 'second_factor_to_give'
            ? `${actor.name}, votre mot de passe est juste. Montrez maintenant que c’est bien vous.`
            : 'Votre session n’attend pas de second facteur.'
        }
      />
      {owes === 'second_factor_to_give' ? (
        <>
          <GiveForm goTo={goTo} application={has('totp')} passkey={has('passkey')} />
          <h2>Si vous n’avez plus ni l’un ni l’autre</h2>
          <p>
            Une personne qui administre les comptes peut retirer votre second facteur : vous en enregistrerez
            un autre. <ContactSentence />
          </p>
          <SignOut />
        </>
      ) : (
        <p>
          <a href={goTo}>Continuer</a>
        </p>
      )}
    </>
  );
}
