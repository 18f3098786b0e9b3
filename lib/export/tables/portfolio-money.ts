import { AMOUNT_KINDS } from '@/lib/domain/vocabulary';
import { moneyPortfolio, type PortfolioRow } from '@/lib/project/money-portfolio';
import { amountWords, projectStatusWords } from '@/lib/wording/projects';
import { exportTable } from '../table-definition';
import { day, euros, text } from '../table-fields';
import { READING } from '../table-filters';

export const portfolioMoney = exportTable({
  name: 'portfolio-money',
  file: 'argent-des-projets',
  title: 'Argent des projets',
  about:
    'Une ligne par projet que vous suivez. Les quatre montants ne s’additionnent pas et ne se remplacent pas.',
  filters: [...READING, 'action'],
  audience: 'signed_in',
}).of<PortfolioRow>({
  fields: [
    text('slug', 'Adresse', 'L’adresse permanente du projet.', (r) => r.slug),
    text('acronym', 'Projet', 'Son acronyme.', (r) => r.acronym),
    text('name', 'Nom', 'Son nom.', (r) => r.name),
    text('status', 'État du projet', 'Ce jour-là.', (r) => projectStatusWords[r.status]),
    text('actions', 'Actions', 'Saison et action.', (r) =>
      r.actions.map(({ season, key }) => `${season} ${key}`).join(', '),
    ),
    ...AMOUNT_KINDS.flatMap((kind) => [
      euros<PortfolioRow>(
        kind,
        amountWords[kind].label,
        `${amountWords[kind].definition} Vide\u00a0: non renseigné, ce qui n’est pas zéro.`,
        (r) => r.money[kind]?.cents,
      ),
      day<PortfolioRow>(
        `${kind}On`,
        `${amountWords[kind].label}, datée du`,
        'Le jour de ce montant.',
        (r) => r.money[kind]?.datedOn,
      ),
    ]),
  ],
  async rows({ read, actor, now, season, day: on, filter }) {
    return {
      rows: (await moneyPortfolio(read, actor, now, { season, action: filter('action'), day: on })).rows,
    };
  },
});
