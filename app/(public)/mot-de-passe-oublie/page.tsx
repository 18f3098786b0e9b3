import { Alert } from '@/app/_ui/alert';
import { ContactSentence } from '@/app/_ui/contact-sentence';
import { PageHeader } from '@/app/_ui/page-header';
import { one, type Search } from '@/app/_web/page';
import { isDemonstration } from '@/app/_web/service';
import { RESET_MINUTES } from '@/lib/domain/message';
import { mailConfigured } from '@/lib/mail/transport';
import { AskForm } from './ask-form';

export default async function ForgottenPassword({ searchParams }: { searchParams: Search }) {
  const asked = one((await searchParams).demande) !== undefined;
  return (
    <>
      <PageHeader
        title="Mot de passe oublié"
        above={[{ label: 'Connexion', href: '/connexion' }]}
        lead="Un lien pour en choisir un autre vous est envoyé à l’adresse de votre compte."
      />
      {!mailConfigured() && (
        <Alert tone="warning" title="Le courrier n’est pas configuré">
          <p>Aucun lien ne peut partir : demandez un mot de passe à la personne qui gère les comptes.</p>
        </Alert>
      )}
      {asked && (
        <Alert tone="success" title="Demande enregistrée" announce>
          <p>
            Si un compte actif porte cette adresse, un message part maintenant. Son lien sert une seule fois,
            pendant {RESET_MINUTES} minutes.
            {isDemonstration() && (
              <>
                {' '}
                Ici, il se lit dans le <a href="/demonstration/courrier">courrier de la démonstration</a>.
              </>
            )}
          </p>
        </Alert>
      )}
      <AskForm />
      <p>
        Rien ne vient ? Regardez les courriers indésirables, puis demandez à la personne qui gère les comptes
        de votre organisation. <ContactSentence />
      </p>
    </>
  );
}
