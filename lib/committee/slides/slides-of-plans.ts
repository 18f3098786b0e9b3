import type { ChartShape, Slide } from '@/lib/slides/slide';
import type { JudgedAction } from '@/lib/verdict/judged-actions';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { formatCount, shownRate } from '@/lib/wording/numbers';
import { planLine } from '@/lib/wording/plan-verdicts';
import { valueInWords } from '@/lib/wording/states';
import { capitalised, french } from '@/lib/wording/typography';
import type { CommitteeReport } from '../committee-report';
import type { CommitteeSeason } from '../committee-season';
import { ABOVE_NOTE, beside, note, tableAt } from './table-slides';

const COLUMNS = [
  { label: 'Action', width: 4 },
  { label: 'Projets', width: 1.5, numeric: true },
  { label: 'Réalisé', width: 1.5, numeric: true },
  { label: 'Prévu', width: 1.5, numeric: true },
  { label: 'Lecture', width: 3.4 },
];

/** The actions without a target, against what their projects planned; none where every action has one. */
export function planSlides({ asked }: CommitteeReport, { season, untargeted }: CommitteeSeason): Slide[] {
  if (untargeted.length === 0) return [];
  const chart = barsOf(untargeted);
  const [left, right] = beside(ABOVE_NOTE, 0.42);
  const table = {
    name: 'Actions sans cible',
    alt: 'Pour chaque action sans cible\u00a0: projets, réalisé, prévu et lecture',
    columns: COLUMNS,
    rows: untargeted.map((action) => [
      nameOf(action),
      formatCount(action.participations),
      action.plan ? valueInWords(action.plan.realised) : '',
      action.plan ? valueInWords(action.plan.planned) : '',
      capitalised(planLine(action.plan, action.participations)),
    ]),
  };
  return [
    {
      title: `${seasonWords(season)}\u00a0: actions sans cible chiffrée`,
      layout: 'content',
      shapes: [
        ...(chart ? [{ ...chart, box: left }] : []),
        tableAt(table, chart ? right : ABOVE_NOTE),
        note(
          `Situation au ${formatDay(asked.day)}. Réalisé\u00a0: le vérifié des années closes\u00a0; prévu\u00a0: celui des conventions, les mêmes années. Trait sombre à 100\u00a0%.`,
        ),
      ],
    },
  ];
}

const nameOf = ({ number, shortTitle }: JudgedAction): string => french(`N° ${number} – ${shortTitle}`);

/** Beside a bar there is little room: the table has the whole name. */
const LONGEST = 26;
const shortName = (action: JudgedAction): string => {
  const name = nameOf(action);
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
};

function barsOf(actions: readonly JudgedAction[]): Omit<ChartShape, 'box'> | null {
  const planned = actions.flatMap((action) => {
    const rate = action.plan?.rate ?? null;
    return rate === null ? [] : [{ name: shortName(action), rate: shownRate(rate) }];
  });
  if (planned.length === 0) return null;
  return {
    kind: 'chart',
    name: 'Réalisé / prévu',
    alt: 'Barres\u00a0: part réalisée du prévu de chaque action. Les nombres sont ceux du tableau à côté.',
    chart: {
      unit: 'rate',
      categoryLabel: 'Action',
      categories: planned.map(({ name }) => name),
      series: [{ name: 'Réalisé / prévu', colour: 'blue', values: planned.map(({ rate }) => rate) }],
    },
  };
}
