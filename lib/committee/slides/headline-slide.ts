import { changeLines, spanTitle } from '@/lib/overview/lines-of-change';
import type { Paragraph, Slide } from '@/lib/slides/slide';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { capitalised, french, uncapitalised } from '@/lib/wording/typography';
import type { CommitteeReport } from '../committee-report';
import type { CommitteeSeason } from '../committee-season';
import {
  coverageLine,
  headlineFigures,
  headlineSentence,
  missingWords,
  ownChanges,
} from '../committee-words';
import { learnerBars } from './learner-bars';
import { ABOVE_NOTE, beside, note, tableAt, words } from './table-slides';

const COLUMNS = [
  { label: 'Chiffre', width: 2.6 },
  { label: 'Valeur', width: 1.8 },
  { label: 'Précision', width: 4 },
];
const SENTENCE = 2.6;
const GAP = 0.5;

/** How a season stands: the sentence, the figures that prove it, what changed, and the learners as bars. */
export function headlineSlide({ asked }: CommitteeReport, season: CommitteeSeason): Slide {
  const bars = learnerBars(season);
  const below = { ...ABOVE_NOTE, y: ABOVE_NOTE.y + SENTENCE, height: ABOVE_NOTE.height - SENTENCE };
  const [left, right] = beside(below, 0.52);
  const figures = tableAt(
    {
      name: 'Chiffres clés',
      alt: 'Les chiffres clés de la saison, leur valeur et ce qui la précise',
      columns: COLUMNS,
      rows: headlineFigures(season).map((one) => [one.label, capitalised(one.value), capitalised(one.note)]),
    },
    bars ? left : below,
  );
  const changes = changesOf(season);
  const under = figures.box.y + figures.box.height + GAP;
  return {
    title: `${seasonWords(season.season)}\u00a0: où en est-on`,
    layout: 'content',
    shapes: [
      words({ ...ABOVE_NOTE, height: SENTENCE - 0.3 }, 'Réponse', [
        { text: headlineSentence(season), size: 18, bold: true },
        ...missingWords(season).map((text) => ({ text, size: 14 })),
      ]),
      figures,
      ...(changes.length > 0
        ? [
            words(
              { ...figures.box, y: under, height: below.y + below.height - under },
              'Ce qui a changé',
              changes,
            ),
          ]
        : []),
      ...(bars ? [{ ...bars, box: right }] : []),
      note(`Situation au ${formatDay(asked.day)}. ${coverageLine(season)}`),
    ],
  };
}

function changesOf(season: CommitteeSeason): Paragraph[] {
  const changes = ownChanges(season);
  if (!changes) return [];
  return [
    {
      text: french(`Ce qui a changé : ${uncapitalised(spanTitle(changes.span))}`),
      size: 12,
      bold: true,
    },
    ...changeLines(changes, { validated: [] }).map((text) => ({ text, size: 12, bullet: true })),
  ];
}
