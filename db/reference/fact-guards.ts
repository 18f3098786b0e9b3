/** How figures of the study and of the sheets must not be read: what the table of discrepancies says, beside the figure. */

/** D126: the rates fit 31 answers, the panel has 34 actors: nobody knows of whom they are a part. */
export const SHARE_BASE = 'base non précisée';
export const SHARE_GUARD =
  'Réponses spontanées, base non précisée : le pourcentage ne se convertit pas en effectif (D126).';

const GUARDS: Record<string, string> = {
  '000:100': 'Les parts du panel font 101 % en tout : ce sont des arrondis (D125).',
  '000:247': 'Réponses spontanées : 10 % la citent, ce qui n’est pas « 90 % contre » (D128).',
  '000:257': '42 % figure deux fois avec deux sens : ici un enjeu, en 000:390 une valeur ajoutée.',
  '000:390': '42 % figure deux fois avec deux sens : ici une valeur ajoutée, en 000:257 un enjeu.',
  '000:443': 'Deux taux sur cette ligne ; les fabricants sont 35 % du panel (D127).',
  '000:136': 'Emplois : « plus de » ici, « près de » en 000:201 pour le même nombre (D129).',
  '000:201': '18,5 % : des recrutements en CDI 2017-2018 ici, des besoins de 2018 en 000:629 (D130).',
  '000:629': '18,5 % : des besoins de 2018 ici, des recrutements en CDI 2017-2018 en 000:201 (D130).',
  '000:654':
    'Jugement de l’étude, sans pourcentage : le graphique qui suit est une image, non extraite. Aucune fiche de métier ne porte ces noms, et aucun rapprochement n’est imprimé (D143).',
  '001:1052': 'Augmentation totale ou annuelle : le texte ne le dit pas (D157).',
};

/** What to keep in mind when reading a line of a document; null where nothing was found to mislead. */
export const guardOf = (src: string): string | null => GUARDS[src] ?? null;
