import { gapSeverity } from '@/lib/domain/gap';
import type { Slide } from '@/lib/slides/slide';
import { formatDay } from '@/lib/wording/dates';
import { gapOwnerWords, gapSeverityWords, gapStateWords, gapTitle } from '@/lib/wording/gaps';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import type { CommitteeReport } from '../committee-report';
import { tableSlides } from './table-slides';

/** So many are read in a meeting: the workbook has them all. */
const MOST = 12;

const COLUMNS = [
  { label: 'Écart', width: 7 },
  { label: 'État', width: 1.6 },
  { label: 'Gravité', width: 2.6 },
  { label: 'À expliquer par', width: 3 },
];

/** What does not concord, those to explain first. */
export function gapSlides({ asked, gaps }: CommitteeReport): Slide[] {
  const shown = gaps.shown.slice(0, MOST);
  const left = gaps.shown.length - shown.length;
  const foot = [
    `Situation au ${formatDay(asked.day)}.`,
    left > 0 && `${counted(left, 'autre écart', 'autres écarts')} dans le classeur.`,
    gaps.settled > 0 &&
      `${counted(gaps.settled, 'écart réglé', 'écarts réglés')} par les sources elles-mêmes.`,
    `${counted(gaps.coherent, 'contrôle cohérent', 'contrôles cohérents')}.`,
  ];
  const rows = shown.map((gap) => {
    const { level, why } = gapSeverityWords[gapSeverity(gap)];
    const found = gap.rule === 'recorded' ? ` – ${gap.records.map(({ finding }) => finding).join(' ')}` : '';
    return [
      french(`${gapTitle(gap)}${found}`),
      capitalised(gapStateWords[gap.state]),
      `${capitalised(level)}\u00a0: ${why}`,
      capitalised(gapOwnerWords(gap.actions)),
    ];
  });
  return tableSlides(
    'Écarts entre documents et chiffres',
    {
      alt: 'Pour chaque écart\u00a0: état, gravité et qui peut l’expliquer',
      columns: COLUMNS,
      rows: rows.length > 0 ? rows : [['Aucun écart n’est à expliquer ce jour-là.', '', '', '']],
    },
    foot.filter(Boolean).join(' '),
  );
}
