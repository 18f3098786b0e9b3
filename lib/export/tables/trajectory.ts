import type { Value } from '@/lib/domain/value';
import { actionNames } from '@/lib/figure/action-names';
import type { Trajectory } from '@/lib/figure/trajectory';
import { actionDetail } from '@/lib/overview/action-detail';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { measureWords } from '@/lib/wording/measures';
import { refused } from '../filter-values';
import { exportTable, type TableQuestion } from '../table-definition';
import { day, figure, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';

interface Row {
  of: Trajectory;
  day: string;
  planned: Value | undefined;
  declared: Value | undefined;
  verified: Value | undefined;
}

/** The trajectory that the dashboard draws for a season, or the page of an action for it. */
async function trajectoryAsked({ read, season = 'S2', day: on, filter }: TableQuestion): Promise<Trajectory> {
  const key = filter('action');
  if (key === undefined) return (await seasonOverview(read, season, on)).trajectory;
  if (!(await actionNames(read)).known(key)) throw refused('action', 'unknown_action');
  return (await actionDetail(read, { key, season, day: on })).trajectory;
}

export const trajectory = exportTable({
  name: 'trajectory',
  file: 'trajectoire',
  title: 'Trajectoire',
  about: 'Une ligne par date.',
  filters: [...READING, 'action'],
  season: 'S2',
  audience: 'public',
}).of<Row>({
  fields: [
    day('day', 'Date', 'La date de l’observation, ou la fin d’une période prévue.', (r) => r.day),
    text('measure', 'Mesure', 'Ce qui est compté.', ({ of }) => measureWords[of.measure].label),
    yesNo('cumulated', 'Cumulé', 'Si chaque nombre est la somme des périodes.', ({ of }) => of.cumulated),
    figure('planned', 'Prévu', 'Le prévu, daté de la fin de chaque période.', (r) => r.planned),
    figure('declared', 'Déclaré', 'Le déclaré connu ce jour-là, non vérifié.', (r) => r.declared),
    figure('verified', 'Vérifié', 'Le vérifié connu ce jour-là.', (r) => r.verified),
  ],
  async rows(question) {
    const of = await trajectoryAsked(question);
    const series = ['planned', 'declared', 'verified'] as const;
    const days = [...new Set(series.flatMap((name) => of[name].map((point) => point.day)))].sort();
    const at = (name: (typeof series)[number], on: string) =>
      of[name].find((point) => point.day === on)?.value;
    return {
      rows: days.map((on) => ({
        of,
        day: on,
        planned: at('planned', on),
        declared: at('declared', on),
        verified: at('verified', on),
      })),
    };
  },
});
