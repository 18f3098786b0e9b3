import type { FileProblem } from '@/lib/domain/exchange';
import type { PlacingProblemCode } from '@/lib/domain/file-problem-codes';
import { differing, meant } from './meant-name';

type Params = FileProblem['params'];

const where = ({ sheet, row, column }: Params): string =>
  `${sheet ? `${sheet}, ` : ''}${column ? `cellule ${column}${row}` : `ligne ${row}`}`;
const LINE_AGAIN =
  'Ne modifiez pas la colonne « Identifiant » : recopiez la ligne depuis un modèle téléchargé de nouveau.';

/** What is wrong with a line that was read, but is not one of the report, or not the sender's. */
export const placingSentences: Record<PlacingProblemCode, (p: Params) => string> = {
  unreadable_identifier: () => `L’identifiant de cette ligne a été modifié. ${LINE_AGAIN}`,
  line_of_other_project: () =>
    'Cette ligne est celle d’un autre projet, ou n’existe plus. Retirez-la, ou partez du modèle de ce rapport.',
  line_of_other_report: (p) =>
    `La formation « ${p.training} » relève d’une action que ce rapport ne suit pas. Retirez cette ligne.`,
  names_differ: (p) =>
    `Cette ligne se lit « ${p.text} », mais son identifiant est celui de « ${p.known} ».${differing(p.text, p.known ?? '')} Si vous avez trié une partie des colonnes, annulez ce tri ; pour une ligne nouvelle, videz l’identifiant.`,
  training_missing: () => 'Le nom de la formation manque : écrivez-le comme dans le service.',
  unknown_training: (p) => `Aucune formation de ce projet ne s’appelle « ${p.text} ».${meant(p)}`,
  organisation_needed_here: (p) =>
    `Plusieurs organisations déclarent « ${p.training} » : ${p.theirs}. Écrivez laquelle dans la colonne « Organisation ».`,
  training_of_other_organisation: (p) =>
    `« ${p.training} » n’est pas déclarée par ${p.text} dans ce projet, mais par ${p.theirs}.`,
  unknown_organisation_here: (p) =>
    `Aucune organisation de ce projet qui déclare une formation ne s’appelle « ${p.text} ».${meant(p)}`,
  region_missing: (p) =>
    `La région manque : « ${p.training} » est délivrée dans plusieurs régions (${p.regions}).`,
  unknown_region_here: (p) => `Aucune région ne s’appelle « ${p.text} ».${meant(p)}`,
  region_not_delivered: (p) =>
    `« ${p.training} » n’est pas délivrée dans cette région (${p.region}), mais ici : ${p.regions}. Corrigez la région, ou faites d’abord ajouter celle-ci à la formation.`,
  level_missing: (p) => `Le niveau manque : « ${p.training} » a plusieurs niveaux (${p.levels}).`,
  unknown_level_here: (p) =>
    `« ${p.text} » n’est pas un niveau : écrivez un nombre de 3 à 8, ou « sans objet ».`,
  unknown_profession_here: (p) =>
    `Aucun métier de la liste ne s’appelle « ${p.text} ».${meant(p)} Sinon, écrivez « Autre (à préciser) » et nommez-le dans la colonne suivante.`,
  unknown_detail_here: (p) =>
    `« ${p.text} » n’est pas dans la liste.${meant(p)} Écrivez l’un de ces mots : ${p.known}.`,
  detail_not_asked_here: (p) =>
    `L’action de « ${p.training} » ne demande ni le type d’exercice ni le type d’établissement : videz cette cellule, ou écrivez « sans objet ».`,
  unknown_period_here: (p) =>
    `Aucune période ne s’appelle « ${p.text} ».${meant(p)} Les périodes sont : ${p.labels}.`,
  comment_without_value: () =>
    'Ce commentaire n’accompagne aucune valeur de la ligne : il ne serait pas enregistré. Écrivez aussi la valeur, ou retirez-le.',
  repeated_line: (p) =>
    `Cette ligne est écrite deux fois (${p.where}) : voyez aussi ${where(p)}. Gardez l’une des deux.`,
  repeated_opening: (p) => `Cette ouverture est écrite deux fois : voyez aussi ${where(p)}.`,
  declared_twice_here: (p) =>
    `La même formation est déclarée par deux organisations pour cette ligne (${p.where}) : voyez aussi ${where(p)}. Une seule la déclare pour une période.`,
  not_your_line: (p) =>
    `« ${p.training} » est déclarée par ${p.organisation} : vous ne pouvez changer que les lignes de votre organisation. Remettez la valeur d’origine, ou laissez la cellule vide.`,
  not_your_action: (p) =>
    `« ${p.training} » relève d’une action dont vous n’êtes pas en charge : vous ne pouvez pas en changer les valeurs.`,
  not_your_opening: () =>
    'Cette ouverture est déclarée par une autre organisation, ou relève d’une autre action : vous ne pouvez pas la changer.',
  impossible_opening_date: (p) =>
    `« ${p.text} » n’est pas une date qui existe : écrivez-la sous la forme AAAA-MM-JJ, ou « effacer » pour la retirer.`,
};
