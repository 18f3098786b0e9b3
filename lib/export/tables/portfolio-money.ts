import { AMOUNT_KINDS } from '@/lib/domain/vocabulary';
import { moneyPortfolio, type PortfolioRow } from '@/lib/money/money-portfolio';
import { moneyRemarkWords, trancheConditionWords } from '@/lib/wording/money';
import { scheduleStateWords } from '@/lib/wording/money-portfolio';
import { amountWords, projectStatusWords } from '@/lib/wording/projects';
import { everyPage } from '../all-pages';
import { exportTable } from '../table-definition';
import { count, day, euros, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';

export const portfolioMoney = exportTable({
  name: 'portfolio-money',
  file: 'argent-des-projets',
  title: 'Argent des projets',
  about:
    'Une ligne par projet que vous suivez. Les quatre montants ne s’additionnent pas et ne se remplacent pas.',
  filters: [...READING, 'action', 'state'],
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
        (r) => r.amounts[kind]?.cents,
      ),
      day<PortfolioRow>(
        `${kind}On`,
        `${amountWords[kind].label}, au`,
        'Le jour de ce montant.',
        (r) => r.amounts[kind]?.datedOn,
      ),
    ]),
    text(
      'schedule',
      'Échéancier',
      'L’état de la tranche qui demande le plus.',
      (r) => scheduleStateWords[r.schedule.state],
    ),
    count(
      'position',
      'Tranche',
      'Son rang\u00a0; vide\u00a0: plus rien à verser.',
      (r) => r.schedule.tranche?.position,
    ),
    euros('tranche', 'Montant de la tranche', 'Ce qu’elle donne.', (r) => r.schedule.tranche?.cents),
    euros(
      'tranchePaid',
      'Déjà versé de la tranche',
      'Ce qui en a été payé.',
      (r) => r.schedule.tranche?.paidCents,
    ),
    text(
      'condition',
      'Condition',
      'Ce que la tranche attend.',
      (r) =>
        r.schedule.tranche &&
        (r.schedule.tranche.conditionText ?? trancheConditionWords[r.schedule.tranche.condition]),
    ),
    day('dueOn', 'Prévue le', 'Vide\u00a0: aucun jour n’est dit.', (r) => r.schedule.tranche?.dueOn),
    yesNo('late', 'En retard', 'Si son jour est passé.', (r) => r.schedule.tranche?.late ?? null),
    count('tranchesPaid', 'Tranches versées', 'En entier.', (r) => r.schedule.paid),
    count('tranches', 'Tranches', 'De l’échéancier en vigueur.', (r) => r.schedule.total),
    euros(
      'missing',
      'Reste à répartir',
      'L’aide moins les tranches\u00a0; vide sans échéancier.',
      (r) => r.missingCents,
    ),
    count('milestonesDue', 'Jalons échus', 'Dont le jour est venu.', (r) => r.milestones.due),
    count(
      'milestonesDeclared',
      'Jalons déclarés',
      'Des échus, déclarés atteints.',
      (r) => r.milestones.declared,
    ),
    count('milestonesVerified', 'Jalons vérifiés', 'Des échus, vérifiés.', (r) => r.milestones.verified),
    count(
      'milestonesLate',
      'Jalons en retard',
      'Échus, que personne ne dit atteints.',
      (r) => r.milestones.late,
    ),
    text(
      'remarks',
      'À regarder',
      'Ce qui surprend dans l’ordre des montants.',
      (r) => r.remarks.map((remark) => moneyRemarkWords[remark]).join(' ') || null,
    ),
  ],
  async rows({ read, actor, now, season, day: on, filter }) {
    const query = { season, action: filter('action'), state: filter('state'), day: on };
    return {
      rows: await everyPage((page) => moneyPortfolio(read, actor, now, { ...query, page: String(page) })),
    };
  },
});
