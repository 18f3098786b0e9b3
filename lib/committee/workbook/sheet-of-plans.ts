import type { PlanVerdict } from '@/lib/domain/plan-verdict';
import { count, type Field, figure, rate, text } from '@/lib/export/table-fields';
import type { JudgedAction } from '@/lib/verdict/judged-actions';
import { measureWords } from '@/lib/wording/measures';
import { explainPlan, planWords } from '@/lib/wording/plan-verdicts';
import type { CommitteeReport } from '../committee-report';
import { coverageOf, valuesSource } from './figure-sources';
import { type CommitteeSheet, sourcedSheet } from './sheet';

/** How a plan stands, in the columns of every sheet that has one. */
export const planFields = <Row>(of: (row: Row) => PlanVerdict | null): readonly Field<Row>[] => [
  text('plan', 'Plan', 'Conforme ou en dessous, en mots\u00a0; vide où rien n’est prévu.', (row) => {
    const plan = of(row);
    return plan && planWords(plan);
  }),
  rate(
    'planRate',
    'Réalisé / prévu',
    'Le vérifié divisé par le prévu, sur les années closes.',
    (row) => of(row)?.rate,
  ),
  text('planMeasure', 'Plan – mesure', 'Ce qui est compté.', (row) => {
    const plan = of(row);
    return plan && measureWords[plan.measure].label;
  }),
  figure('realised', 'Plan – réalisé', 'Le vérifié des années closes.', (row) => of(row)?.realised),
  figure(
    'planned',
    'Plan – prévu',
    'Le prévu des mêmes contributeurs, les mêmes années.',
    (row) => of(row)?.planned,
  ),
  text(
    'periods',
    'Plan – années closes',
    'Celles qui sont cumulées.',
    (row) => of(row)?.periods.join(', ') || null,
  ),
  count(
    'planExpected',
    'Plan – bilans attendus',
    'Les bilans annuels attendus.',
    (row) => of(row)?.coverage.expected,
  ),
  count(
    'planCounted',
    'Plan – bilans comptés',
    'Ceux qui sont vérifiés.',
    (row) => of(row)?.coverage.counted,
  ),
];

const FIELDS: readonly Field<JudgedAction>[] = [
  text('season', 'Saison', 'S1 ou S2.', (action) => action.season),
  text('action', 'Action', 'La clé de l’action.', (action) => action.key),
  count('number', 'Numéro', 'Son numéro dans cette saison.', (action) => action.number),
  text('title', 'Intitulé', 'Son intitulé.', (action) => action.shortTitle),
  count(
    'participations',
    'Participations',
    'Les projets qui y participent.',
    (action) => action.participations,
  ),
  ...planFields<JudgedAction>(({ plan }) => plan),
  text('planWhy', 'Pourquoi', 'La règle et ses nombres.', ({ plan, season }) => {
    if (!plan) return null;
    const { rule, numbers } = explainPlan(plan, season);
    return [rule, ...numbers].join(' ');
  }),
];

/** The actions without a target, against what their projects planned. */
export const planSheet = ({ asked, seasons }: CommitteeReport): CommitteeSheet =>
  sourcedSheet(
    { name: 'Sans cible', about: 'Une ligne par action sans cible chiffrée.', fields: FIELDS },
    seasons.flatMap(({ untargeted }) =>
      untargeted.map((action) => ({
        row: action,
        of: {
          source: valuesSource(action.coverage),
          asOf: asked.day,
          coverage: coverageOf(action.coverage),
          why: null,
        },
      })),
    ),
  );
