import { amountText, seasonMoneyLines, seasonMoneyNote, shareText } from '@/lib/overview/season-money-lines';
import type { Slide } from '@/lib/slides/slide';
import { seasonWords } from '@/lib/wording/actions';
import { french } from '@/lib/wording/typography';
import type { CommitteeSeason } from '../committee-season';
import { tableSlides } from './table-slides';

/** The aid of a season, as published, announced and recorded; none where actions were chosen. */
export const moneySlides = ({ season, money }: CommitteeSeason): Slide[] =>
  money
    ? tableSlides(
        `${seasonWords(season)}\u00a0: argent`,
        {
          alt: 'Pour chaque montant\u00a0: sa valeur, ce qu’il couvre et sa part indicative du budget',
          columns: [
            { label: 'Montant', width: 7 },
            { label: 'Valeur', width: 2.2, numeric: true },
            { label: 'Pour', width: 2.4 },
            { label: 'Part du budget', width: 2.6 },
          ],
          rows: seasonMoneyLines(money).map((line) => [
            french(line.label),
            amountText(line),
            french(line.covers),
            french(shareText(line.share) ?? '–'),
          ]),
        },
        french(seasonMoneyNote(money)),
      )
    : [];
