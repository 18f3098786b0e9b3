/** What a page says when it has failed: no detail of the fault, its number, and what to do. */
export function Failure({ digest }: { digest: string | undefined }) {
  return (
    <>
      <h1>La page n’a pas pu être affichée</h1>
      <p>L’erreur vient du service, pas de vous. Ce qui était enregistré l’est toujours.</p>
      {digest && (
        <p>
          Numéro de l’erreur : <strong>{digest}</strong>
        </p>
      )}
      <ul>
        <li>Rechargez la page dans un instant.</li>
        <li>
          Si elle échoue encore, <a href="/contact">écrivez-nous</a> en donnant ce numéro.
        </li>
        <li>
          Vous pouvez aussi repartir du <a href="/">tableau de bord</a>.
        </li>
      </ul>
    </>
  );
}
