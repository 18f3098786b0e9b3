import type { CofundingTotal, Pledge } from '@/lib/domain/money/cofunding';
import type { StandingTranche } from '@/lib/domain/money/schedule';
import { followedMoney } from '@/lib/money/followed-money';
import type { ProjectMoney } from '@/lib/money/project-money';
import { type PublicMilestone, publicMoney } from '@/lib/money/public-money';
import { projectDetail } from '@/lib/project/project-detail';
import { Refusal } from '@/lib/refusal';
import { formatDay } from '@/lib/wording/dates';
import {
  funderKindWords,
  milestoneKindWords,
  pledgeStateWords,
  trancheConditionWords,
  trancheStateWords,
} from '@/lib/wording/money';
import { needed } from '../filter-values';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, day, euros, text, yesNo } from '../table-fields';

const FILTERS = ['as-of', 'project'] as const;

async function publicAsked(question: TableQuestion) {
  const { read, day: on } = question;
  const { id, acronym } = await projectDetail(read, { slug: needed(question, 'project'), day: on });
  const notes = [['Projet', `${acronym}, connu au ${formatDay(on)}`]] as const;
  return { money: await publicMoney(read, id, on), notes };
}

export const projectMilestones = exportTable({
  name: 'project-milestones',
  file: 'jalons',
  title: 'Jalons du projet',
  about: 'Une ligne par jalon, sans ceux qui ont été abandonnés.',
  filters: FILTERS,
  needs: ['project'],
  audience: 'public',
}).of<PublicMilestone>({
  fields: [
    text('title', 'Jalon', 'Ce qui est promis.', (m) => m.title),
    text('kind', 'Nature', 'Livrable, ouverture, recrutement…', (m) => milestoneKindWords[m.kind]),
    text('action', 'Action', 'La clé de l’action\u00a0; vide\u00a0: du projet entier.', (m) => m.action),
    day('dueOn', 'Échéance', 'Le jour promis, ou celui auquel il est reporté.', (m) => m.dueOn),
    day(
      'verifiedOn',
      'Vérifié le',
      'Par un chargé de programme\u00a0; vide\u00a0: pas encore.',
      (m) => m.verifiedOn,
    ),
  ],
  async rows(question) {
    const { money, notes } = await publicAsked(question);
    return { rows: money.milestones, notes };
  },
});

export const projectCofundingTotals = exportTable({
  name: 'project-cofunding-totals',
  file: 'cofinancements-par-type',
  title: 'Cofinancements du projet, par type',
  about: 'Une ligne par type de financeur, de ce que le consortium accepte de montrer.',
  filters: FILTERS,
  needs: ['project'],
  audience: 'public',
}).of<CofundingTotal>({
  fields: [
    text('kind', 'Financeur', 'Le type, jamais le nom.', (c) => funderKindWords[c.funderKind]),
    euros('expected', 'Attendu', 'Ce qui est demandé ou promis, sans accord encore.', (c) => c.expected),
    euros('obtained', 'Obtenu', 'Ce qui est accordé, sans être versé.', (c) => c.obtained),
    euros('paid', 'Versé', 'Ce qui est payé.', (c) => c.paid),
  ],
  async rows(question) {
    const { money, notes } = await publicAsked(question);
    return { rows: money.cofunding, notes };
  },
});

/** Those who are entitled to the project today; it is missing for anyone else, as its page is without this part. */
async function followedAsked(question: TableQuestion) {
  const { read, actor, now, day: on } = question;
  const money = await followedMoney(read, actor, now, { slug: needed(question, 'project'), day: on });
  if (!money) throw new Refusal('missing', 'not_found');
  return money;
}

export const projectTranches = exportTable({
  name: 'project-tranches',
  file: 'tranches',
  title: 'Tranches du projet',
  about: 'Une ligne par tranche de l’échéancier en vigueur, puis celles qui ont été abandonnées.',
  filters: FILTERS,
  needs: ['project'],
  audience: 'signed_in',
}).of<StandingTranche>({
  fields: [
    count('position', 'Tranche', 'Son rang.', (one) => one.position),
    euros('amount', 'Montant', 'Ce qu’elle donne.', (one) => one.cents),
    text('said', 'Part', 'Comme elle a été saisie\u00a0; vide\u00a0: en montant.', (one) => one.said),
    text('condition', 'Condition', 'Ce qu’elle attend.', (one) => trancheConditionWords[one.condition]),
    text(
      'conditionText',
      'Condition, dans la convention',
      'Les mots de la convention.',
      (one) => one.conditionText,
    ),
    day('dueOn', 'Prévue le', 'Vide\u00a0: aucun jour n’est dit.', (one) => one.dueOn),
    euros('paid', 'Versé', 'Ce qui en a été payé.', (one) => one.paidCents),
    text('state', 'État', 'Ce jour-là.', (one) => trancheStateWords[one.state]),
    day(
      'since',
      'Depuis le',
      'Depuis quand la condition est remplie, ou la tranche bloquée.',
      (one) => one.since,
    ),
    yesNo('late', 'En retard', 'Si son jour est passé sans qu’elle soit versée.', (one) => one.late),
  ],
  rows: async (question) => ({ rows: (await followedAsked(question)).tranches }),
});

export const projectPayments = exportTable({
  name: 'project-payments',
  file: 'versements',
  title: 'Versements du projet',
  about: 'Une ligne par versement.',
  filters: FILTERS,
  needs: ['project'],
  audience: 'signed_in',
}).of<ProjectMoney['payments'][number]>({
  fields: [
    day('paidOn', 'Payé le', 'Le jour du versement.', (one) => one.paidOn),
    euros('amount', 'Montant', 'Ce qui a été payé ce jour-là.', (one) => one.cents),
    count('tranche', 'Tranche', 'Celle qu’il paie\u00a0; vide\u00a0: non dite.', (one) => one.tranche),
    text('source', 'Source', 'Le document qui le dit.', (one) => one.source),
  ],
  rows: async (question) => ({ rows: (await followedAsked(question)).payments }),
});

export const projectCofunding = exportTable({
  name: 'project-cofunding',
  file: 'cofinancements',
  title: 'Cofinancements du projet, par financeur',
  about: 'Une ligne par financeur\u00a0: le dernier mot de chacun.',
  filters: FILTERS,
  needs: ['project'],
  audience: 'signed_in',
}).of<Pledge>({
  fields: [
    text('funder', 'Financeur', 'Son nom.', (one) => one.funder),
    text('kind', 'Type', 'Région, entreprise, ressources propres…', (one) => funderKindWords[one.funderKind]),
    text('state', 'État', 'Attendu, obtenu ou versé.', (one) => pledgeStateWords[one.state]),
    euros('amount', 'Montant', 'Ce qu’il donne.', (one) => one.cents),
    day('datedOn', 'Daté du', 'Le jour de son document.', (one) => one.datedOn),
    text('source', 'Source', 'Le document qui le dit.', (one) => one.source),
    yesNo('shown', 'Public', 'Si le total de son type peut être lu de tous.', (one) => one.shown),
  ],
  rows: async (question) => ({ rows: (await followedAsked(question)).pledges }),
});
