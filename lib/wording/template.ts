import { CLEAR_WORD } from '@/lib/domain/exchange';
import type { Measure } from '@/lib/domain/vocabulary';
import { formatDay } from './dates';
import { deadlineWords } from './deadlines';
import { DETAILS_NOTE, DETAILS_TITLE } from './lines';
import { measureWords } from './measures';

export interface TemplateFacts {
  acronym: string;
  projectName: string;
  campaign: string;
  period: string;
  observedOn: string;
  dueOn: string;
  closesOn: string;
  /** The regions of the consortium whose clock is not that of Paris. */
  overseas: readonly string[];
  version: number;
  /** The day of the download. */
  day: string;
  /** Where the filled workbook is sent; null where the service does not know its own address. */
  address: string | null;
  measures: readonly Measure[];
  /** Whether the person can enter something in it. */
  fillable: boolean;
  /** Whether one of its actions asks how and where the learners practise. */
  detailsAsked: boolean;
}

export const TEMPLATE_TITLE = 'Suivi CMA – Classeur de saisie';
export const DEMONSTRATION_LINE =
  'Données de démonstration\u00a0: les projets, les organisations et leurs déclarations sont fictifs.';

/** Words that a figure cell takes beside a number; the drop-down list and the check of a cell are made of them. */
export const CELL_WORDS: readonly (readonly [string, string])[] = [
  ['rien', 'Rien à déclarer\u00a0: personne, et c’est une réponse.'],
  ['so', 'Sans objet\u00a0: la question ne se pose pas pour cette ligne.'],
  [CLEAR_WORD, 'Retire la valeur que le rapport contient.'],
];

/** The sheet « Mode d’emploi »: titled parts, each of lines with what they speak of. */
export function templateHelp(
  facts: TemplateFacts,
): { title: string; lines: (readonly [string, string])[] }[] {
  return [
    {
      title: 'Ce classeur',
      lines: [
        ['Projet', `${facts.acronym} – ${facts.projectName}`],
        ['Campagne', facts.campaign],
        ['Période', `${facts.period}, observée au ${formatDay(facts.observedOn)}`],
        ['À envoyer avant le', deadlineWords(facts.dueOn, facts.overseas)],
        [
          'Clôture',
          `${deadlineWords(facts.closesOn, facts.overseas)}. Après, l’envoi demande une exception.`,
        ],
        ['Version', `version ${facts.version} du rapport, téléchargée le ${formatDay(facts.day)}`],
      ],
    },
    {
      title: 'Remplir',
      lines: [
        ...(facts.fillable
          ? []
          : [['À lire', 'Vous lisez ce rapport sans pouvoir y saisir\u00a0: tout est verrouillé.'] as const]),
        [
          'Où écrire',
          'Dans les cellules blanches des feuilles «\u00a0Effectifs\u00a0» et «\u00a0Ouvertures\u00a0». Les cellules grises se lisent seulement\u00a0: les lignes que vous ne saisissez pas, ce qui est prévu, ce que disait la dernière campagne.',
        ],
        ['Cellule vide', 'Elle laisse ce que le rapport contient déjà.'],
        ['0', 'Zéro personne, compté. Ce n’est pas la même réponse qu’une cellule vide.'],
        ...CELL_WORDS,
        ['~120', 'Une estimation\u00a0: gardée et montrée à part, jamais comptée comme réalisée.'],
        [
          'Commentaire',
          'Il vaut pour les valeurs de sa ligne. Vide, il laisse les commentaires du rapport. Ne nommez personne.',
        ],
        [
          'Nouvelle ligne',
          'Sous les lignes connues, dans les lignes blanches\u00a0: choisissez la formation, la région, le niveau et le métier dans les listes. «\u00a0Autre (à préciser)\u00a0» demande le métier en toutes lettres à côté. Le volet et l’organisation ne servent que si deux formations portent le même nom.',
        ],
        ...(facts.detailsAsked ? [[DETAILS_TITLE, DETAILS_NOTE] as const] : []),
        ['Ouverte le', 'Une date, comme 01/09/2026.'],
      ],
    },
    {
      title: 'Ce que chaque colonne compte',
      lines: facts.measures.map((measure) => {
        const { label, definition, note } = measureWords[measure];
        return [label, note ? `${definition} ${note}` : definition];
      }),
    },
    {
      title: 'À ne pas faire',
      lines: [
        [
          'Feuilles et colonnes',
          'Gardez les feuilles, les colonnes et leurs titres. La première colonne, masquée, dit quelle ligne est laquelle.',
        ],
        [
          'Formules',
          'Collez des valeurs, pas des formules. Pas de cellules fusionnées ni de lignes masquées.',
        ],
        ['Autre projet', 'Ce classeur vaut pour ce projet et cette campagne, et pour rien d’autre.'],
      ],
    },
    {
      title: 'Envoyer',
      lines: [
        [
          'Où',
          'Dans Suivi CMA\u00a0: votre espace, ce rapport, «\u00a0Excel et CSV\u00a0», puis «\u00a0Déposer un fichier rempli, ou le choisir\u00a0». Vous verrez ce qui change avant que rien ne soit écrit.',
        ],
        ...(facts.address ? [['Adresse', facts.address] as const] : []),
        [
          'En cas d’erreur',
          'Rien n’est écrit\u00a0: toutes les erreurs sont nommées, et ce classeur peut vous être rendu avec les cellules en cause marquées.',
        ],
      ],
    },
  ];
}
