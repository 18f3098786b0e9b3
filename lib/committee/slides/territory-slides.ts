import { NOT_REPORTED } from '@/lib/domain/value';
import type { Slide } from '@/lib/slides/slide';
import { rowsBySlide } from '@/lib/slides/table-room';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { planLine, plansStand } from '@/lib/wording/plan-verdicts';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import type { CommitteeReport } from '../committee-report';
import type { CommitteeSeason } from '../committee-season';
import type { CommitteeTerritories } from '../committee-territories';
import { said } from '../committee-words';
import { ABOVE_NOTE, beside, note, pageTitle, tableAt, words } from './table-slides';

const ANSWER = 1;

/** The 18 regions: how many projects teach in each, and how each stands against its plan. */
export function territorySlides({ asked }: CommitteeReport, season: CommitteeSeason): Slide[] {
  const { territories } = season;
  const { regions } = territories;
  const below = { ...ABOVE_NOTE, y: ABOVE_NOTE.y + ANSWER, height: ABOVE_NOTE.height - ANSWER };
  const [left, right] = beside(below, 0.34);
  const table = tableOf(territories);
  const pages = rowsBySlide(table, right);
  return pages.map((rows, index) => {
    const first = pages.slice(0, index).reduce((sum, page) => sum + page.length, 0);
    const shown = regions.slice(first, first + rows.length);
    return {
      title: pageTitle(`${seasonWords(season.season)}\u00a0: territoires`, index, pages.length),
      layout: 'content',
      shapes: [
        words({ ...ABOVE_NOTE, height: ANSWER - 0.1 }, 'Réponse', [
          { text: answerOf(territories), size: 16, bold: true },
        ]),
        {
          kind: 'chart',
          name: 'Projets par région',
          alt: 'Barres\u00a0: projets qui donnent une formation dans chaque région. Les nombres sont ceux du tableau à côté.',
          box: left,
          chart: {
            unit: 'count',
            categoryLabel: 'Région',
            categories: shown.map(({ name }) => french(name)),
            series: [{ name: 'Projets', values: shown.map(({ projects }) => projects), colour: 'blue' }],
          },
        },
        tableAt({ ...table, rows }, right),
        note(
          `Situation au ${formatDay(asked.day)}. Un projet présent dans plusieurs régions est compté dans chacune. Détail par action\u00a0: feuille «\u00a0Régions × actions\u00a0» du classeur.`,
        ),
      ],
    };
  });
}

function answerOf({ regions, withPlans }: CommitteeTerritories): string {
  const without = regions.filter(({ projects }) => projects === 0).length;
  const plans = regions.flatMap(({ plan }) => plan ?? []);
  return [
    `${counted(without, 'région sans projet', 'régions sans projet')} sur ${formatCount(regions.length)}.`,
    ...(withPlans ? [plansStand(plans, { singular: 'région', none: 'Aucune région' })] : []),
  ].join(' ');
}

function tableOf({ regions, withPlans, period }: CommitteeTerritories) {
  // Of several actions that were chosen no public table adds the learners.
  const withLearners = regions.some(({ learners }) => learners !== null);
  return {
    name: 'Régions',
    alt: 'Pour chaque région\u00a0: projets, formations et entrants vérifiés, réalisé sur prévu',
    letters: 9,
    columns: [
      { label: 'Région', width: 4.9 },
      { label: 'Projets', width: 1.7, numeric: true },
      { label: 'Formations vérifiées', width: 2.9, numeric: true },
      ...(withLearners
        ? [{ label: `Entrants vérifiés${period ? ` ${period.label}` : ''}`, width: 3.6, numeric: true }]
        : []),
      ...(withPlans ? [{ label: 'Réalisé / prévu', width: 6.4 }] : []),
    ],
    rows: regions.map(({ name, projects, trainings, learners, plan }) => [
      french(name),
      formatCount(projects),
      said(trainings.verified, 'verified'),
      ...(withLearners ? [said(learners?.verified ?? NOT_REPORTED, 'verified')] : []),
      ...(withPlans ? [capitalised(planLine(plan, projects))] : []),
    ]),
  };
}
