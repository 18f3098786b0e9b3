import { Disclosure } from '@/app/_ui/disclosure';

/** What a cell takes, and the keys of the grid. */
export function GridHelp() {
  return (
    <Disclosure summary="Comment remplir la grille">
      <dl className="app-definitions">
        <dt>Vide</dt>
        <dd>Vous ne le savez pas encore. Ce qui a été déclaré avant reste.</dd>
        <dt>0</dt>
        <dd>Personne : c’est un nombre.</dd>
        <dt>rien</dt>
        <dd>Rien à déclarer de plus pour cette ligne.</dd>
        <dt>so</dt>
        <dd>Sans objet : la question ne se pose pas.</dd>
        <dt>~120</dt>
        <dd>Une estimation : montrée, jamais comptée comme atteinte.</dd>
      </dl>
      <p>
        Sous chaque case, « prévu » est le nombre de la convention, et « avant » celui que la dernière
        campagne a déclaré pour la même période.
      </p>
      <p>
        Flèches, Entrée, Tab, Début et Fin vont de case en case ; F2 modifie le texte, Échap le rétablit,
        Suppr vide la case, Maj+F2 commente ou joint un fichier, Ctrl+Entrée va à la case vide suivante,
        Ctrl+D recopie la case du dessus, Ctrl+Maj+D recopie vers le bas dans les cases vides de la formation,
        Ctrl+Z annule, Ctrl+Y rétablit, Ctrl+S enregistre. Un bloc copié d’Excel se colle à partir de la case
        choisie ; ce qui ne se lit pas (« n.c. », par exemple) est nommé, et le reste gardé : écrivez
        « rien », « so », ou laissez vide.
      </p>
      <p>
        Les boutons au-dessus de la grille ne montrent que les lignes à remplir, à justifier, retournées, ou
        les vôtres, telles qu’elles étaient au moment du choix. Votre saisie s’enregistre d’elle-même 20
        secondes après votre dernière frappe, et quand vous changez de volet. Une valeur inhabituelle (baisse,
        dix fois plus, bien moins que prévu, plus de validés que d’entrants, plus d’entrants que de places,
        première valeur hors de proportion) se justifie en commentaire avant l’envoi ; le motif vaut pour
        cette valeur, une autre le redemande. Des primo-entrants plus nombreux que les entrants de leur ligne
        se corrigent.
      </p>
    </Disclosure>
  );
}
