import { Alert } from '@/app/_ui/alert';
import { SignOut } from '@/app/_ui/sign-out';
import type { CurrentActor } from '@/app/_web/actor';
import type { InvitedLink } from '@/lib/account/password-link';
import { roleNames } from '@/lib/wording/roles';
import { french } from '@/lib/wording/typography';
import { LinkForm } from './link-form';

const accountWords = ({ role, organisation }: Pick<InvitedLink, 'role' | 'organisation'>): string =>
  `${roleNames[role]}${organisation ? `, ${french(organisation)}` : ''}`;

/** Of an invitation that somebody follows who is signed in: he links the account, or signs out for who is invited. */
export function OfSignedIn({
  link,
  token,
  actor: { name, role },
}: {
  link: InvitedLink;
  token: string;
  actor: CurrentActor;
}) {
  return (
    <>
      <p>
        Cette invitation ouvre un compte ({accountWords(link)}) à l’adresse {link.email}. Vous êtes connecté
        au nom de <strong>{name}</strong> ({roleNames[role]}).
      </p>
      <p>
        Si ce compte est pour vous, rattachez-le : le même mot de passe l’ouvrira, et vous passerez de l’un à
        l’autre par « Changer de compte ».
      </p>
      <LinkForm token={token} />
      <h2>Ce n’est pas vous ?</h2>
      <p>Déconnectez-vous, puis rouvrez le lien de l’invitation.</p>
      <SignOut />
    </>
  );
}

/** Of an invitation to an address that has an account: only whoever reads that mailbox is told. */
export function OfKnownAddress({ link, token }: { link: InvitedLink; token: string }) {
  return (
    <Alert title="Cette adresse a déjà un compte ici">
      <p>
        Vous êtes invité à un second compte ({accountWords(link)}). Connectez-vous avec celui que vous avez,
        puis rattachez-le : vous n’aurez pas d’autre mot de passe à retenir.
      </p>
      <p>
        <SignInLink token={token} /> · <a href="/mot-de-passe-oublie">Mot de passe oublié</a>
      </p>
    </Alert>
  );
}

/** To sign in, and come back to the invitation. */
export const SignInLink = ({ token }: { token: string }) => (
  <a href={`/connexion?${new URLSearchParams({ retour: `/invitation/${token}` })}`}>
    Se connecter avec mon compte
  </a>
);
