import type { FileProblem } from '@/lib/domain/exchange';
import { CLEAR_WORD } from '@/lib/domain/exchange';
import type { ProgrammeFileProblemCode } from '@/lib/domain/file-problem-codes';
import { doubtWords } from './cell-doubts';
import { formatDay } from './dates';
import { DETAILS_NOTE, DETAILS_TITLE } from './lines';
import { meant } from './meant-name';

type Params = FileProblem['params'];

export const PROGRAMME_FILE_TITLE = 'Suivi CMA – Classeur de reprise';

export const COVERAGE_FILE_TITLE = 'Suivi CMA – Ce que couvrent les formations';

interface HelpPart {
  title: string;
  lines: (readonly [string, string])[];
}

/** What trainings cover, as a file says it. */
const COVERAGE_PART: HelpPart = {
  title: 'Spécialités et compétences',
  lines: [
    [
      'Spécialités',
      'Des formations de l’action n°\u00a06\u00a0: une ligne par spécialité, catégorie et étape, avec le jour depuis lequel c’est vrai. «\u00a0effacer\u00a0» à la place du jour, avec un motif, retire ce qui a été dit par erreur. Une ligne absente ne dit rien.',
    ],
    [
      'Compétences',
      'La place de la compétence dans son référentiel, comme «\u00a01.1\u00a0», et si la formation la couvre. Des assistants de régulation médicale, le document imprime deux fois 4.1\u00a0: la seconde est à la place 4.2, et 4.2 imprimé à la place 4.3. Le libellé imprimé aide à remplir, et n’est pas lu. Les heures s’écrivent «\u00a01,5\u00a0» ou «\u00a01\u00a0h\u00a030\u00a0»\u00a0; vides, elles restent non renseignées. Une ligne sans réponse ne dit rien.',
    ],
  ],
};

/** The sheet « Mode d’emploi » of the workbook of a consortium. */
export const coverageFileHelp = (day: string): HelpPart[] => [
  {
    title: 'Ce classeur',
    lines: [
      [
        'Contenu',
        `Les formations que vous pouvez écrire, au ${formatDay(day)}, avec ce qu’elles couvrent déjà. Complétez, puis déposez-le sur «\u00a0Mon espace, Fichier des formations\u00a0». Renvoyé tel quel, il ne change rien.`,
      ],
      [
        'Cellule vide',
        'Elle laisse ce que le service contient\u00a0; dans une ligne nouvelle, elle ne dit rien.',
      ],
      [CLEAR_WORD, 'Retire ce que le service contient.'],
      ['Dates', 'Comme 31/03/2026.'],
      [
        'Repère',
        'Colonne masquée\u00a0: elle dit ce que la ligne disait. Laissez-la vide dans une ligne nouvelle.',
      ],
    ],
  },
  COVERAGE_PART,
];

/** The parts of its sheet « Mode d’emploi ». */
export const programmeFileHelp = (day: string): HelpPart[] => [
  {
    title: 'Ce classeur',
    lines: [
      [
        'Contenu',
        `Ce que le service sait des projets que vous suivez et de toutes les organisations, au ${formatDay(day)}. Corrigez, complétez, ajoutez des lignes, puis déposez-le sur «\u00a0Pilotage, Projets, Reprendre un fichier\u00a0». Renvoyé tel quel, il ne change rien.`,
      ],
      [
        'Ordre des feuilles',
        'Chaque feuille nomme ce que les précédentes enregistrent\u00a0: une organisation avant d’être membre, une formation avant d’être engagée. Une feuille dont vous n’avez pas besoin peut rester comme elle est, ou être supprimée.',
      ],
    ],
  },
  {
    title: 'Remplir',
    lines: [
      [
        'Cellule vide',
        'Elle laisse ce que le service contient\u00a0; dans une ligne nouvelle, elle ne dit rien.',
      ],
      [CLEAR_WORD, 'Retire ce que le service contient.'],
      [
        'Plusieurs valeurs',
        'Dans une même cellule, séparées par des points-virgules\u00a0: «\u00a0Bretagne\u00a0; Normandie\u00a0».',
      ],
      [
        'Régions',
        'Avec le nombre de places entre parenthèses, s’il est connu\u00a0: «\u00a0Bretagne (40)\u00a0; Normandie\u00a0».',
      ],
      [
        'Projet',
        'Son adresse (colonne «\u00a0Adresse\u00a0» de la feuille «\u00a0Projets\u00a0»), ou son sigle.',
      ],
      ['Action', 'Le libellé de la liste, ou la clé et la saison\u00a0: «\u00a0JURISTES S1\u00a0».'],
      ['Dates', 'Comme 31/03/2026.'],
      [DETAILS_TITLE, `${DETAILS_NOTE} Laissez vide pour les autres actions que la n°\u00a07.`],
      [
        'Convention du',
        'La date du document\u00a0: ce que personne n’avait encore dit est connu depuis ce jour-là. Un changement est connu du jour où vous publiez ce fichier.',
      ],
      ['Motif', 'Demandé pour ce qui corrige, ferme ou retire.'],
      [
        'Repère',
        'Colonne masquée\u00a0: elle dit quelle ligne est laquelle, et ce qu’elle disait. Laissez-la vide dans une ligne nouvelle.',
      ],
    ],
  },
  {
    title: 'Réalisés',
    lines: [
      [
        'À quoi sert la feuille',
        'Au passé d’un programme qui existait avant le service\u00a0: des campagnes déjà terminées, que vous nommez, avec leur période et le jour qu’elles observent. Personne n’y est en retard, et personne ne reçoit de message.',
      ],
      [
        'Validation',
        'Ces valeurs sont envoyées dès la publication. Une autre personne en charge de l’action les valide.',
      ],
      [
        'Valeurs',
        'Un nombre entier, «\u00a0rien\u00a0», «\u00a0so\u00a0» ou «\u00a0~120\u00a0», comme dans la saisie.',
      ],
      [
        'Ouverte le',
        'Le jour où la formation a ouvert. Sans formation, c’est l’université de la ligne qui a ouvert, pour l’action nommée.',
      ],
    ],
  },
  COVERAGE_PART,
  {
    title: 'Argent',
    lines: [
      [
        'Montants',
        'Comme «\u00a04\u202f043\u202f200,00\u00a0€\u00a0», «\u00a055,5\u00a0M€\u00a0» ou «\u00a02,3\u00a0k€\u00a0»\u00a0: la virgule sépare les centimes.',
      ],
      [
        'Conventions',
        'Une ligne par pièce\u00a0: la convention, puis ses avenants, chacun avec tous ses termes. Ce qui est signé ne se change pas par fichier\u00a0: retirez-le à l’écran, ou ajoutez un avenant.',
      ],
      [
        'Tranches',
        'Les lignes d’un projet sont son échéancier entier, numéroté de 1 en 1\u00a0; «\u00a050\u00a0%\u00a0», «\u00a01/3\u00a0» ou un montant. Une ligne changée en fait un nouvel échéancier.',
      ],
      [
        'Cofinancements',
        'Le dernier mot de chaque financeur. «\u00a0Total public\u00a0»\u00a0: si le total de son type peut être lu de tous.',
      ],
    ],
  },
  {
    title: 'Vie des projets',
    lines: [
      [
        'Événements',
        'Convention signée, démarrage, suspension, reprise, fin, résiliation, renonciation : une ligne chacun, à compter de son jour. Le statut de la feuille « Projets » est alors celui du jour de la décision. Ce qui est enregistré ne se change pas par fichier : reprenez-le à l’écran.',
      ],
      [
        'Engagements non ouverts maintenus',
        'Pour une fin, une résiliation ou une renonciation : « oui » garde ce qui est engagé et n’a pas ouvert, « non » le retire. Au cas par cas, enregistrez la fin à l’écran.',
      ],
      [
        'Qui entre, qui sort, qui mène',
        'Sur la feuille « Membres » : une ligne par séjour ; un nouveau chef de file est une ligne de plus, au jour du changement.',
      ],
    ],
  },
  {
    title: 'Envoyer',
    lines: [
      [
        'En cas d’erreur',
        'Rien n’est écrit\u00a0: toutes les erreurs sont nommées, et ce classeur peut vous être rendu avec les cellules en cause marquées.',
      ],
      ['Avant d’écrire', 'Vous voyez ligne par ligne ce qui sera créé ou modifié.'],
    ],
  },
];

/** What is wrong with a row of such a file, where a form has no such mistake. */
export const programmeFileSentences: Record<ProgrammeFileProblemCode, (p: Params) => string> = {
  cell_needed: (p) => `Il manque ici une valeur : remplissez la colonne « ${p.heading} ».`,
  doubtful_formula: () => `${doubtWords({ kind: 'formula' })}. Confirmez-le, ou videz la cellule.`,
  doubtful_shown: (p) =>
    `${doubtWords({ kind: 'shown', as: `${p.as ?? ''}` })}. Confirmez la valeur, ou corrigez-la.`,
  cell_unfit: (p) => `« ${p.value} » ne convient pas à cette colonne : corrigez cette valeur.`,
  not_a_choice: (p) =>
    `« ${p.text} » n’est pas un choix de cette colonne.${meant(p)} Écrivez l’un de ceux-ci : ${p.choices}.`,
  not_a_whole_number: (p) => `« ${p.text} » n’est pas un nombre entier.`,
  not_yes_or_no: (p) => `« ${p.text} » : écrivez « oui » ou « non ».`,
  unknown_profession_of_list: (p) => `Aucun métier de la liste ne s’appelle « ${p.text} ».${meant(p)}`,
  unknown_aim: (p) =>
    `« ${p.text} » n’est pas un objectif auquel une formation peut compter : écrivez son code, comme sur la feuille « Listes ».${meant(p)}`,
  unknown_action_here: (p) => `Aucune action ne s’appelle « ${p.text} ».${meant(p)}`,
  unknown_round: (p) => `Cette saison n’a pas de relève n° ${p.value}.`,
  unknown_project_here: (p) =>
    `Aucun projet ne porte l’adresse ou le sigle « ${p.text} », ni dans le service ni dans la feuille « Projets ».${meant(p)}`,
  unknown_organisation_of_programme: (p) =>
    `Aucune organisation ne s’appelle « ${p.text} », ni dans le service ni dans la feuille « Organisations ».${meant(p)}`,
  unknown_training_here: (p) =>
    `Cette organisation n’a pas, dans ce projet, de formation intitulée « ${p.text} » : enregistrez-la sur la feuille « Formations ».${meant(p)}`,
  unknown_milestone_here: (p) =>
    `Ce projet n’a pas de jalon « ${p.text} », ni dans le service ni dans la feuille « Jalons ».${meant(p)}`,
  tranche_rank_here: (p) =>
    `Les lignes d’un projet sont son échéancier entier : numérotez-les de 1 en 1. Ici, le rang attendu est ${p.wanted}.`,
  not_in_action: (p) =>
    `Le projet ${p.project} ne participe pas à cette action : ajoutez-la d’abord sur la feuille « Participations ».`,
  training_of_other_action: (p) =>
    `« ${p.training} » est d’une autre action de ce projet : corrigez l’action, ou la formation.`,
  not_health_university: (p) =>
    `${p.organisation} n’est pas une université avec secteur santé : elle ne s’engage que par une formation. Nommez la formation, ou corrigez l’organisation.`,
  role_of_stay: () =>
    'Cette organisation est déjà membre depuis ce jour avec l’autre rôle. Pour changer de chef de file, ajoutez une ligne « chef de file » au jour du changement.',
  planned_not_a_number: () => 'Un prévu est un nombre entier : pour l’annuler, écrivez 0.',
  past_campaign_twice: (p) =>
    `« ${p.label} » observe un autre jour, ou porte sur une autre période, dans une ligne précédente : une campagne n’en a qu’un.`,
  past_row_says_nothing: () =>
    'Cette ligne ne dit aucun nombre et aucune ouverture : remplissez une mesure ou « Ouverte le », ou videz-la.',
  column_fixed: (p) =>
    `Ceci ne se change pas par fichier : le service dit « ${p.known ?? ''} ». Remettez cette valeur, ou videz la cellule.`,
  row_changed_meanwhile: () =>
    'Quelqu’un a changé cette ligne dans le service depuis votre téléchargement. Téléchargez de nouveau le classeur et refaites-y votre correction, ou videz la colonne « Repère » de cette ligne pour que la vôtre l’emporte.',
  row_outside_actions: (p) =>
    `Le projet ${p.project || 'de cette ligne'} ne vous laisse pas changer cette ligne : elle relève d’une action que vous ne suivez pas, ou d’une formation que votre organisation ne déclare pas. Retirez-la, ou confiez-la à qui peut l’écrire.`,
  unreadable_mark: () =>
    'Le repère de cette ligne a été modifié. Videz-le, ou recopiez la ligne depuis un classeur téléchargé de nouveau.',
  unknown_mark: () =>
    'Le repère de cette ligne désigne une chose que le service n’a plus, ou d’un autre service. Videz-le pour enregistrer une ligne nouvelle.',
};
