import type { SeasonKey } from '@/lib/domain/vocabulary';
import { recordedSeasons } from '@/lib/figure/seasons';
import { seasonMoney } from '@/lib/overview/season-money';
import { type MoneyLine, seasonMoneyLines, seasonMoneyNote } from '@/lib/overview/season-money-lines';
import { seasonNames } from '@/lib/wording/actions';
import { french } from '@/lib/wording/typography';
import { exportTable } from '../table-definition';
import { euros, rate, text } from '../table-fields';
import { READING } from '../table-filters';

interface Row extends MoneyLine {
  season: SeasonKey;
}

export const seasonMoneyTable = exportTable({
  name: 'season-money',
  file: 'aide-des-saisons',
  title: 'Aide des saisons',
  about:
    'Une ligne par montant d’ensemble d’une saison\u00a0: publié, annoncé, enregistré. Ils ne s’additionnent pas.',
  filters: READING,
  audience: 'public',
}).of<Row>({
  fields: [
    text('season', 'Saison', 'S1 ou S2.', (r) => r.season),
    text('key', 'Identifiant', 'La clé du montant.', (r) => r.key),
    text('label', 'Montant', 'Ce qu’il est.', (r) => r.label),
    euros('amount', 'Valeur', 'Vide\u00a0: non renseignée, ce qui n’est pas zéro.', (r) => r.cents),
    text('covers', 'Pour', 'Les lauréats ou les projets dont il est la somme.', (r) => r.covers || null),
    rate(
      'share',
      'Part du budget',
      'Du budget des actions de formation, à titre indicatif\u00a0: aucune source ne dit que l’aide s’y impute.',
      (r) => r.share,
    ),
    text('source', 'Source', 'Le document et la ligne, ou la page.', (r) => r.source),
  ],
  async rows({ read, season, day }) {
    const seasons = await Promise.all(
      recordedSeasons(read)
        .filter((key) => season === undefined || key === season)
        .map((key) => seasonMoney(read, key, day)),
    );
    return {
      rows: seasons.flatMap((money) =>
        seasonMoneyLines(money).map((line) => ({ ...line, season: money.season })),
      ),
      notes: seasons.map((money) => [seasonNames(money.season), french(seasonMoneyNote(money))] as const),
    };
  },
});
