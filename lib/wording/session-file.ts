import type { FileProblem } from '@/lib/domain/exchange';
import type { SessionFileProblemCode } from '@/lib/domain/file-problem-codes';
import type { Audience, ModuleKey } from '@/lib/domain/training-session/vocabulary';
import { formatDay } from './dates';
import { meant } from './meant-name';

type Params = FileProblem['params'];

export const SESSION_FILE_TITLE = 'Suivi CMA – Classeur des sessions';

/** A module as a cell names it. */
export const moduleCellWords: Record<ModuleKey, string> = {
  1: '1',
  2: '2',
  3: '3',
  4: '4',
  5: '5',
  6: '6',
  P: 'P',
};

/** Somebody's audience as a cell names it. */
export const audienceCellWords: Record<Audience, string> = {
  digital_mediator: 'médiateur numérique',
  carer: 'aidant non professionnel',
  elected: 'élu',
  other_helper: 'autre accompagnant',
};

/** What is wrong with a row of a file of sessions. */
export const sessionFileSentences: Record<SessionFileProblemCode, (p: Params) => string> = {
  not_a_time: (p) => `« ${p.text} » n’est pas une heure. Écrivez-la comme 09:30.`,
  unknown_session_here: (p) =>
    `La session « ${p.text} » n’est pas dans la feuille « Sessions » de ce fichier.${meant(p)} Ajoutez-l’y, ou corrigez son code.`,
  session_twice_here: (p) =>
    `La session « ${p.text} » est déjà à la ligne ${p.firstRow} : gardez l’une des deux lignes.`,
  unknown_training_of_sessions: (p) =>
    `« ${p.text} » n’est pas une formation de ce projet donnée en sessions.${meant(p)} Écrivez son intitulé.`,
  unknown_giver_here: (p) =>
    `« ${p.text} » n’est pas une organisation du consortium.${meant(p)} Écrivez son nom, ou laissez la cellule vide : c’est alors celle qui déclare la formation.`,
  unknown_participant_here: (p) =>
    `Le participant ${p.text} n’est pas dans la feuille « Participants » de ce fichier pour cette session.`,
  presence_twice_here: (p) =>
    `Cette présence (même session, même participant, même créneau) est déjà à la ligne ${p.firstRow} : gardez l’une des deux lignes.`,
  session_not_yours_here: () =>
    'Cette session est donnée par une organisation qui n’est pas la vôtre : vous ne pouvez pas la changer. Retirez-la, ou confiez-la au chef de file.',
  result_without_day: () =>
    'Ce résultat n’a pas de jour : écrivez dans la colonne suivante quand il est connu.',
};

/** The parts of its sheet « Mode d’emploi ». */
export const sessionFileHelp = (day: string): { title: string; lines: (readonly [string, string])[] }[] => [
  {
    title: 'Ce classeur',
    lines: [
      [
        'Contenu',
        `Les sessions du projet telles que le service les connaît au ${formatDay(day)}. Corrigez, complétez, ajoutez des lignes, puis déposez-le sur la page « Sessions » du projet, « Déposer un fichier ». Renvoyé tel quel, il ne change rien.`,
      ],
      [
        'Sans nom',
        'Les participants ont un numéro, jamais un nom : une colonne de noms fait refuser le fichier.',
      ],
    ],
  },
  {
    title: 'Remplir',
    lines: [
      [
        'Une session entière',
        'Pour chaque session de la feuille « Sessions », les lignes d’une feuille disent tout : un créneau, un participant ou une présence qui n’y est plus est retiré. Une feuille sans ligne pour une session laisse ce que le service contient.',
      ],
      [
        'Créneaux',
        'Les modules sont 1 à 6, et P pour le module pratique. Les modules 2, 5 et P se tiennent en présentiel (003:337-338), avec leur lieu. Les heures sont celles du lieu.',
      ],
      [
        'Participants',
        'Le numéro est le vôtre, de 1 à 999999. « Jamais compté avant » vide : on ne sait pas.',
      ],
      [
        'Présences',
        'Une ligne par participant et par créneau passé. Une case vide n’est pas une absence : c’est « non renseigné ».',
      ],
    ],
  },
];
