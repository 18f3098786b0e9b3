import { recordedSeasons } from '@/lib/figure/seasons';
import { type PlanRow, rankedPlans } from '@/lib/overview/ranked-plans';
import { measureWords } from '@/lib/wording/measures';
import { explainPlan, planWords } from '@/lib/wording/plan-verdicts';
import { exportTable } from '../table-definition';
import { count, figure, rate, text } from '../table-fields';
import { READING } from '../table-filters';

const grainWords: Record<PlanRow['grain'], string> = {
  action: 'action',
  project: 'projet',
  region: 'région',
};

export const plans = exportTable({
  name: 'plans',
  file: 'realise-sur-prevu',
  title: 'Réalisé / prévu',
  about: 'Une ligne par action sans cible, par projet et par région qui a un plan, saison par saison.',
  filters: READING,
  audience: 'public',
}).of<PlanRow>({
  fields: [
    text('season', 'Saison', 'S1 ou S2.', (row) => row.season),
    text('grain', 'Genre', 'Action, projet ou région.', (row) => grainWords[row.grain]),
    text(
      'key',
      'Identifiant',
      'La clé de l’action, le nom du projet dans les adresses, le code de la région.',
      (row) => row.key,
    ),
    text('name', 'Nom', 'Son nom.', (row) => row.name),
    text('plan', 'Plan', 'Conforme ou en dessous, en mots.', (row) => planWords(row.plan)),
    rate(
      'rate',
      'Réalisé / prévu',
      'Le vérifié divisé par le prévu, sur les années closes.',
      (row) => row.plan.rate,
    ),
    count(
      'rank',
      'Rang',
      'Parmi ceux du même genre, du moins au plus réalisé\u00a0; vide sans taux.',
      (row) => row.rank,
    ),
    text('measure', 'Mesure', 'Ce qui est compté.', (row) => measureWords[row.plan.measure].label),
    figure('realised', 'Réalisé', 'Le vérifié des années closes.', (row) => row.plan.realised),
    figure(
      'planned',
      'Prévu',
      'Le prévu des mêmes contributeurs, les mêmes années.',
      (row) => row.plan.planned,
    ),
    text(
      'periods',
      'Années closes',
      'Celles qui sont cumulées.',
      (row) => row.plan.periods.join(', ') || null,
    ),
    count('expected', 'Bilans attendus', 'Les bilans annuels attendus.', (row) => row.plan.coverage.expected),
    count(
      'counted',
      'Bilans comptés',
      'Ceux qui sont vérifiés\u00a0: les autres sont laissés de côté.',
      (row) => row.plan.coverage.counted,
    ),
    text('why', 'Pourquoi', 'La règle et ses nombres.', ({ plan, season }) => {
      const { rule, numbers } = explainPlan(plan, season);
      return [rule, ...numbers].join(' ');
    }),
  ],
  async rows({ read, season, day }) {
    const rows: PlanRow[] = [];
    for (const one of season ? [season] : recordedSeasons(read))
      rows.push(...(await rankedPlans(read, one, day)));
    return { rows };
  },
});
