import { signOut } from '@/app/_web/sign-out';

/** Works without a script: a form of one button. */
export function SignOut() {
  return (
    <form action={signOut}>
      <button type="submit" className="fr-btn fr-btn--icon-left fr-icon-logout-box-r-line">
        Se déconnecter
      </button>
    </form>
  );
}
