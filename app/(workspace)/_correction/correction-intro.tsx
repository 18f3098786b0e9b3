/** What a correction does, before it is made. */
export function CorrectionIntro({ byOfficer }: { byOfficer: boolean }) {
  return (
    <>
      <p>
        Ce volet est validé. Une correction change aussitôt le « déclaré » et remet le volet à valider ; le
        « vérifié » garde la dernière valeur validée tant que la correction n’est pas validée.
        {byOfficer && ' Vous ne pourrez pas valider vous-même ce que vous corrigez.'}
      </p>
      <p>
        Écrivez la nouvelle valeur à la place de l’ancienne : un nombre (345, 12 345), « rien » (rien à
        déclarer), « so » (sans objet), « ~120 » (estimation). Une case vidée ne dit plus rien : ce qu’une
        campagne antérieure avait déclaré revient.
      </p>
    </>
  );
}
