import { MEASURES } from '@/lib/domain/vocabulary';
import { measureWords } from '@/lib/wording/measures';
import { stateExplanations, stateWords } from '@/lib/wording/states';
import type { Entry } from './definitions';

export const layers: readonly Entry[] = [
  {
    term: 'Visé',
    text: 'La cible écrite dans l’appel, avec son échéance et le document qui la fixe. Une composante peut n’avoir aucune cible chiffrée.',
  },
  {
    term: 'Engagé',
    text: 'Ce que les lauréats ont promis dans leur convention : formations et universités engagées, effectifs prévus.',
  },
  {
    term: 'Déclaré',
    text: 'Ce que les consortiums ont soumis. Ce chiffre n’est pas encore vérifié. Un brouillon n’en fait pas partie.',
  },
  {
    term: 'Vérifié',
    text: 'Ce qu’un responsable du programme a validé. Tant qu’une correction n’est pas validée à son tour, la dernière valeur validée reste.',
  },
];

/** How a figure answers for itself. */
export const understanding: readonly Entry[] = [
  {
    term: 'Pourquoi ce chiffre ?',
    text: 'Chaque chiffre y mène : par ces mots sous un chiffre isolé, ou par le nombre lui-même (souligné de points) dans un tableau ou une phrase. La page donne la formule avec ses propres nombres, ce qui est compté, ce qui est laissé de côté et pourquoi, la couverture, la règle et sa source, et la version de la cible. De là, un projet puis une participation mènent aux valeurs saisies, pour les personnes qui y ont droit.',
  },
  {
    term: 'Les quatre valeurs',
    text: 'Visé, engagé, déclaré, vérifié : une même composante a son explication pour chacune. L’explication d’un objectif les montre côte à côte.',
  },
  {
    term: 'La couverture',
    text: 'Elle dit sur combien de réponses repose un chiffre déclaré ou vérifié. Une participation qui n’a pas répondu n’est pas un zéro : elle est nommée parmi ce qui manque.',
  },
  {
    term: 'Les estimations',
    text: 'Une valeur précédée de « ~ » est une estimation : montrée hachurée, elle n’entre dans aucun total ni aucun taux. L’explication la range parmi ce qui est laissé de côté.',
  },
  {
    term: 'La marque « écart à expliquer »',
    text: 'Un document, ou une autre page publique, donne un autre nombre, et personne n’a encore dit pourquoi. La marque mène à l’écart, à ses nombres et à leurs sources. Elle disparaît quand l’écart est expliqué ou accepté, et revient si l’un des nombres change.',
  },
  {
    term: 'Dans un espace de travail',
    text: 'Les totaux d’un brouillon et les listes de pilotage ne sont pas des chiffres publics : ils sont expliqués sur place, par « Pourquoi ces totaux ? » ou « Pourquoi ces nombres ? ».',
  },
];

export const figureStates: readonly Entry[] = [
  { term: stateWords.not_reported, text: stateExplanations.not_reported },
  { term: stateWords.nothing_to_report, text: stateExplanations.nothing_to_report },
  { term: stateWords.not_applicable, text: stateExplanations.not_applicable },
  { term: `${stateWords.estimate} (hachurée)`, text: stateExplanations.estimate },
  { term: stateWords.hidden, text: stateExplanations.hidden },
].map(({ term, text }) => ({ term: term.charAt(0).toLocaleUpperCase('fr') + term.slice(1), text }));

export const measures: readonly Entry[] = MEASURES.map((measure) => {
  const { label, definition, note } = measureWords[measure];
  return { term: label, text: note ? `${definition} ${note}` : definition };
});

export const calculations: readonly Entry[] = [
  {
    term: 'Années universitaires, civiles, de convention',
    text: 'Les effectifs sont saisis en années universitaires, ou en années civiles, jamais dans les deux pour une même formation. Là où un chargé de programme a enregistré une règle, les pages des actions et des projets les lisent aussi en années civiles ou de convention. C’est une lecture : aucun total ne change. Répartie au prorata des jours, elle est une estimation, jamais vérifiée ; sans règle, on lit les années saisies. L’argent n’est jamais converti.',
  },
  {
    term: 'Taux',
    text: 'La valeur divisée par la cible. Il n’est jamais plafonné : un objectif dépassé se lit 116,6 %. Il est écrit avec une décimale, tronquée et non arrondie : 99,99 % se lit 99,9 %, et 100,0 % n’apparaît qu’une fois l’objectif atteint.',
  },
  {
    term: 'Pas de taux',
    text: 'Sans cible, avec une cible nulle, ou si l’on ne sait pas comment l’appel compte, il n’y a pas de taux : la raison est écrite à sa place. Un cumul n’est jamais divisé par une cible annuelle, et des pourcentages ne sont jamais moyennés.',
  },
  {
    term: 'Objectif à plusieurs composantes',
    text: 'Chaque composante a son taux. Si un seul chiffre est demandé, c’est le plus petit des taux ; si l’un d’eux est inconnu, l’ensemble est « non calculable ».',
  },
  {
    term: 'Couverture',
    text: 'Parmi les participations dont on attend un rapport dans la dernière campagne ouverte, celles qui ont soumis (pour le déclaré) ou dont le volet est validé (pour le vérifié) : « 9 participations sur 17 ont déclaré ». « Rien à déclarer » compte comme une réponse, un brouillon non.',
  },
  {
    term: 'Une somme que personne n’a déclarée',
    text: 'Elle se lit « non déclaré », jamais zéro.',
  },
  {
    term: 'Projets et participations',
    text: 'Un projet peut participer à plusieurs actions. En saison 1, 24 projets lauréats font 39 participations (17, 13, 4, 2 et 3) : les deux nombres sont justes et ne se comparent pas.',
  },
  {
    term: 'Régions',
    text: 'La région est celle où la formation est dispensée. Un projet présent dans trois régions est sur la carte de chacune, et une seule fois dans le total national.',
  },
  {
    term: 'Apprenants prévus',
    text: 'Sur l’ensemble du programme, les apprenants sont comparés à ce que les lauréats avaient prévu, mesure par mesure. Les cibles d’actions différentes ne sont jamais additionnées.',
  },
];

export const things: readonly Entry[] = [
  {
    term: 'Saison',
    text: 'La saison 1 va de 2021 à 2023, la saison 2 a commencé en 2023. Les actions ont changé de numéro et de titre d’une édition de l’appel à l’autre : la même action peut porter le n° 2 dans l’une et le n° 3 dans l’autre.',
  },
  { term: 'Lauréat', text: 'Un projet retenu, et non un établissement.' },
  {
    term: 'Participation',
    text: 'Un projet dans une action. Ses chiffres comptent dans la saison de la participation.',
  },
  {
    term: 'Consortium',
    text: 'Les organisations qui portent un projet ensemble : un chef de file et des partenaires, chacun avec ses dates d’entrée et de sortie.',
  },
  {
    term: 'Campagne',
    text: 'Une période à décrire et un jour d’observation, avec une date limite. Un chiffre est le total de sa période, tel que connu à l’observation ; la plus récente l’emporte.',
  },
  {
    term: 'Rapport et volets',
    text: 'Un projet fait un rapport par campagne, avec un volet par participation. Un volet est en brouillon, soumis, retourné ou validé.',
  },
  {
    term: 'Couverture par profession, type, niveau ou zone',
    text: 'Ce qui est offert dans chaque région à chaque profession : une formation ouverte, engagée, ou aucune. Une case n’est un manque que si une action vise la profession ; aucun document ne relie les deux, chaque lien est déduit du texte de l’action ou dit par un responsable, avec sa source. « Non déclaré » n’est jamais une absence. Les apprenants se lisent par qui peut lire les projets.',
  },
];
