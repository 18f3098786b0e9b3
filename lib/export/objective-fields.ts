import type { Verdict } from '@/lib/domain/verdict';
import type { JudgedAction, JudgedComponent } from '@/lib/verdict/judged-actions';
import { actionStatusWords, countingModeWords } from '@/lib/wording/actions';
import { planWords } from '@/lib/wording/plan-verdicts';
import { explainVerdict } from '@/lib/wording/verdict-reasons';
import { verdictNames, verdictWords } from '@/lib/wording/verdicts';
import { count, day, type Field, figuresByLayer, number, rate, ratesByLayer, text } from './table-fields';

export interface ObjectiveRow {
  action: JudgedAction;
  /** Null: no component is in force that day. */
  component: JudgedComponent | null;
}

/** One row for each component of an objective; an action without one keeps its row. */
export const componentRows = (actions: readonly JudgedAction[]): ObjectiveRow[] =>
  actions.flatMap((action): ObjectiveRow[] =>
    action.components.length === 0
      ? [{ action, component: null }]
      : action.components.map((component) => ({ action, component })),
  );

/** Null: each candidate sets the target of this component, beside one of the call. */
const verdictOfRow = ({ action, component }: ObjectiveRow): Verdict | null =>
  component ? component.verdict : action.verdict;

const said = ({ action, component }: ObjectiveRow): string | null => {
  const verdict = verdictOfRow({ action, component });
  const about = { season: action.season, unit: component?.unit ?? '' };
  if (!verdict) return null;
  const { rule, numbers } = explainVerdict(verdict, about);
  return [rule, ...numbers].join(' ');
};

/** The verdict of a target, what was compared with what and when, and the commitments beside it. */
const verdictFields: readonly Field<ObjectiveRow>[] = [
  text('verdict', 'Verdict', 'Ce qui est dit de la cible, à partir de faits datés.', (row) => {
    const verdict = verdictOfRow(row);
    return verdict && verdictWords(verdict);
  }),
  text('verdictCode', 'Verdict – code', 'Le même en code, pour filtrer.', (row) => verdictOfRow(row)?.code),
  number(
    'observed',
    'Comparé',
    'La valeur comparée\u00a0: vérifiée, ou engagée sans échéance.',
    (row) => verdictOfRow(row)?.observed,
  ),
  number(
    'expectedValue',
    'Attendu',
    'Ce à quoi elle est comparée\u00a0: la cible, ou sa part attendue ce jour-là.',
    (row) => verdictOfRow(row)?.expected,
  ),
  day(
    'verdictOn',
    'Comparé au',
    'Le jour de cette lecture\u00a0: d’un rythme, celui d’une observation.',
    (row) => verdictOfRow(row)?.observedOn,
  ),
  text(
    'commitments',
    'Engagements',
    'S’ils couvrent la cible\u00a0; vide si cela ne peut se dire.',
    (row) => {
      const code = verdictOfRow(row)?.commitments?.code;
      return code && verdictNames[code];
    },
  ),
  text('verdictRule', 'Pourquoi ce verdict', 'La règle et ses nombres.', said),
  text(
    'plan',
    'Plan',
    'D’une action sans cible\u00a0: le réalisé rapporté au prévu, en mots.',
    ({ action }) => action.plan && planWords(action.plan),
  ),
  rate(
    'planRate',
    'Réalisé / prévu',
    'De la même, cumulé sur les périodes closes.',
    ({ action }) => action.plan?.rate,
  ),
];

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
    'La campagne dont les réponses font les chiffres.',
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
  ...verdictFields,
  ...figuresByLayer<ObjectiveRow>(({ component }) => component?.values ?? NO_VALUES),
  ...ratesByLayer<ObjectiveRow>(({ component }) => component ?? { rates: NONE, reasons: NONE }),
  rate(
    'publishedRate',
    'Taux publié',
    'Ce qu’un document a imprimé pour l’action, tel quel.',
    ({ action }) => action.published?.rate,
  ),
];
