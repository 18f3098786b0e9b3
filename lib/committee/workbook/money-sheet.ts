import type { SeasonKey } from '@/lib/domain/vocabulary';
import { euros, rate, text } from '@/lib/export/table-fields';
import { type MoneyLine, seasonMoneyLines } from '@/lib/overview/season-money-lines';
import type { CommitteeReport } from '../committee-report';
import { originName } from './figure-sources';
import { type CommitteeSheet, sourcedSheet } from './sheet';

interface Row extends MoneyLine {
  season: SeasonKey;
}

const FIELDS = [
  text<Row>('season', 'Saison', 'S1 ou S2.', (row) => row.season),
  text<Row>('label', 'Montant', 'Ce qu’il est.', (row) => row.label),
  euros<Row>('amount', 'Valeur', 'Vide\u00a0: non renseignée, ce qui n’est pas zéro.', (row) => row.cents),
  text<Row>('covers', 'Pour', 'Les lauréats ou les projets dont il est la somme.', (row) => row.covers),
  rate<Row>(
    'share',
    'Part du budget',
    'Du budget des actions de formation, à titre indicatif\u00a0: aucune source ne dit que l’aide s’y impute.',
    (row) => row.share,
  ),
];

/** The aid of each season: published, announced, and what is recorded of its projects. */
export const moneySheet = ({ seasons, asked }: CommitteeReport): CommitteeSheet =>
  sourcedSheet(
    {
      name: 'Argent',
      about: 'Une ligne par montant d’ensemble d’une saison\u00a0; ils ne s’additionnent pas.',
      fields: FIELDS,
    },
    seasons.flatMap(({ season, money }) =>
      (money ? seasonMoneyLines(money) : []).map((line) => ({
        row: { ...line, season },
        of: { source: sourceOf(line), asOf: asked.day, coverage: null, why: null },
      })),
    ),
  );

const sourceOf = ({ kind, source }: MoneyLine): string => {
  if (kind === 'published') return source ?? '';
  const name = originName(kind === 'announced' ? 'pages' : 'records');
  return source ? `${name}\u00a0: ${source}` : name;
};
