/**
 * A form of one button, sent as a whole page: what the scripts of the pages before held in memory ends with them.
 */
export function SignOut() {
  return (
    <form action="/api/auth/signout" method="post">
      <button type="submit" className="fr-btn fr-btn--icon-left fr-icon-logout-box-r-line">
        Se déconnecter
      </button>
    </form>
  );
}
