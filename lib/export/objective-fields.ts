import type { ActionProgress, ComponentProgress } from '@/lib/figure/action-progress';
import { actionStatusWords, countingModeWords } from '@/lib/wording/actions';
import { count, day, type Field, figuresByLayer, number, rate, ratesByLayer, text } from './table-fields';

export interface ObjectiveRow {
  action: ActionProgress;
  /** Null: no component is in force that day. */
  component: ComponentProgress | null;
}

/** One row for each component of an objective; an action without one keeps its row. */
export const componentRows = (actions: readonly ActionProgress[]): ObjectiveRow[] =>
  actions.flatMap((action): ObjectiveRow[] =>
    action.components.length === 0
      ? [{ action, component: null }]
      : action.components.map((component) => ({ action, component })),
  );

const NOTHING = { value: null, state: 'not_reported' } as const;
const NO_VALUES = { committed: NOTHING, declared: NOTHING, verified: NOTHING };
const NONE = { committed: null, declared: null, verified: null };

/** The components of objectives with target, values and rates, as every screen reads them. */
export const objectiveFields: readonly Field<ObjectiveRow>[] = [
  text('season', 'Saison', 'S1 ou S2.', ({ action }) => action.season),
  text(
    'action',
    'Action',
    'La clé de l’action\u00a0: son numéro change d’une saison à l’autre.',
    ({ action }) => action.key,
  ),
  count('number', 'Numéro', 'Son numéro dans cette saison.', ({ action }) => action.number),
  text('title', 'Intitulé', 'Son intitulé.', ({ action }) => action.shortTitle),
  text('status', 'Statut', 'Ouverte, nouvelle ou close.', ({ action }) => actionStatusWords[action.status]),
  count(
    'participations',
    'Participations',
    'Les projets qui y participent.',
    ({ action }) => action.participations,
  ),
  text(
    'campaign',
    'Campagne',
    'La dernière campagne ouverte qui concerne l’action.',
    ({ action }) => action.coverage?.campaign,
  ),
  day('observedOn', 'Observée au', 'Sa date d’observation.', ({ action }) => action.coverage?.observedOn),
  count(
    'expected',
    'Participations interrogées',
    'Dans cette campagne.',
    ({ action }) => action.coverage?.expected,
  ),
  count('reported', 'Ont déclaré', 'De celles-ci.', ({ action }) => action.coverage?.reported),
  count('validated', 'Vérifiées', 'De celles-ci.', ({ action }) => action.coverage?.validated),
  text('component', 'Composante', 'L’identifiant de la composante.', ({ component }) => component?.id),
  text('label', 'Ce qui est compté', 'Le libellé de la composante.', ({ component }) => component?.label),
  text('unit', 'Unité', 'L’unité.', ({ component }) => component?.unit),
  text(
    'countingMode',
    'Mode de comptage',
    'Comment la valeur est rendue comparable à la cible.',
    ({ component }) => component && countingModeWords[component.countingMode],
  ),
  number(
    'target',
    'Visé',
    'La cible lue\u00a0: celle en vigueur, ou celle d’origine si elle est demandée\u00a0; vide sans cible chiffrée.',
    ({ component }) => component?.target,
  ),
  number(
    'baseline',
    'Départ',
    'La valeur de départ, s’il y en a une.',
    ({ component }) => component?.baseline,
  ),
  text(
    'dueDate',
    'Échéance',
    'À la précision du document\u00a0: année, mois ou jour.',
    ({ component }) => component?.dueDate,
  ),
  count('targetVersion', 'Version de la cible', 'Son rang.', ({ component }) => component?.targetVersion),
  text(
    'targetSource',
    'Source de la cible',
    'Le document et la ligne.',
    ({ component }) => component?.targetSource,
  ),
  text(
    'period',
    'Période',
    'La seule période dont les valeurs parlent, le cas échéant.',
    ({ component }) => component?.period,
  ),
  ...figuresByLayer<ObjectiveRow>(({ component }) => component?.values ?? NO_VALUES),
  ...ratesByLayer<ObjectiveRow>(({ component }) => component ?? { rates: NONE, reasons: NONE }),
  rate(
    'publishedRate',
    'Taux publié',
    'Ce qu’un document a imprimé pour l’action, tel quel.',
    ({ action }) => action.published?.rate,
  ),
];
