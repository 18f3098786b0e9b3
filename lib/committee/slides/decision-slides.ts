import type { Slide } from '@/lib/slides/slide';
import { reportedStateWords } from '@/lib/wording/committee';
import { formatDay } from '@/lib/wording/dates';
import { capitalised, french } from '@/lib/wording/typography';
import type { CommitteeReport } from '../committee-report';
import { tableSlides } from './table-slides';

const COLUMNS = [
  { label: 'Décision', width: 6 },
  { label: 'Prise le', width: 2 },
  { label: 'Chiffre ce jour-là, puis aujourd’hui', width: 3.4 },
  { label: 'Pour', width: 2.4 },
  { label: 'Suite', width: 4 },
];

/** What earlier committees decided and what became of it: a committee opens with them. None where there is none. */
export function decisionSlides({ asked, decisions }: CommitteeReport): Slide[] {
  if (decisions.length === 0) return [];
  return tableSlides(
    'Décisions des comités précédents',
    {
      alt: 'Pour chaque décision\u00a0: le jour, le chiffre, l’échéance et la suite donnée',
      columns: COLUMNS,
      rows: decisions.map(({ text, decidedOn, figure, figureNow, responsible, dueOn, state, note }) => [
        french(text),
        formatDay(decidedOn),
        french([figure, figureNow].filter(Boolean).join(' → ')),
        [responsible, dueOn && `le ${formatDay(dueOn)}`].filter(Boolean).join(', '),
        french([capitalised(reportedStateWords[state]), note].filter(Boolean).join('\u00a0: ')),
      ]),
    },
    `Situation au ${formatDay(asked.day)}.`,
  );
}
