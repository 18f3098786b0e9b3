import { BOARD_FILTER_STATES, type BoardSectionRow, campaignBoard } from '@/lib/campaign/campaign-board';
import { type CampaignSummary, campaignList } from '@/lib/campaign/campaigns';
import { BOARD_SORTS } from '@/lib/domain/board';
import { Refusal } from '@/lib/refusal';
import { boardStateWords, campaignWords, stageWords } from '@/lib/wording/campaigns';
import { choice, identifier, refused } from '../filter-values';
import { exportTable } from '../table-definition';
import { count, day, instant, text, yesNo } from '../table-fields';

export const campaigns = exportTable({
  name: 'campaigns',
  file: 'campagnes',
  title: 'Campagnes de vos actions',
  about: 'Une ligne par campagne.',
  filters: [],
  audience: 'signed_in',
}).of<CampaignSummary>({
  fields: [
    text('campaign', 'Campagne', 'Son nom.', (c) => campaignWords(c.label, c.retrospective)),
    text('state', 'État', 'À venir, ouverte ou close.', (c) => stageWords[c.stage]),
    count('reports', 'Rapports attendus', 'Ceux de vos actions.', (c) => c.reports),
    count(
      'received',
      'Rapports reçus',
      'Dont tous les volets ont été envoyés au moins une fois.',
      (c) => c.receivedReports,
    ),
    text('period', 'Période', 'Celle qu’elle observe.', (c) => c.periodLabel),
    day('observedOn', 'Observation', 'Sa date d’observation.', (c) => c.observedOn),
    day('opensOn', 'Ouverture', 'Le premier jour.', (c) => c.opensOn),
    day('dueOn', 'Échéance', 'Le jour attendu.', (c) => c.dueOn),
    day('closesOn', 'Clôture', 'Le dernier jour.', (c) => c.closesOn),
    text('actions', 'Actions suivies', 'Les clés de vos actions.', (c) =>
      c.actions.map(({ key }) => key).join(', '),
    ),
  ],
  async rows({ read, actor, now }) {
    if (!actor) throw new Refusal('missing', 'not_found');
    return { rows: await campaignList(read, actor, now) };
  },
});

export const campaignSections = exportTable({
  name: 'campaign-sections',
  file: 'campagne-volets',
  title: 'Volets de la campagne',
  about: 'Une ligne par volet de vos actions.',
  filters: ['campaign', 'action', 'region', 'state', 'sort'],
  needs: ['campaign'],
  audience: 'signed_in',
}).of<BoardSectionRow>({
  fields: [
    text('project', 'Projet', 'L’acronyme du projet.', (s) => s.acronym),
    text('season', 'Saison', 'S1 ou S2.', (s) => s.seasonKey),
    text('action', 'Action', 'La clé de l’action.', (s) => s.actionKey),
    count('number', 'Numéro', 'Le numéro de l’action.', (s) => s.actionNumber),
    text('title', 'Intitulé', 'Son intitulé.', (s) => s.actionTitle),
    text('state', 'État', 'Où en est le volet.', (s) => boardStateWords[s.state]),
    yesNo('received', 'Reçu', 'Envoyé au moins une fois, « rien à déclarer » compris.', (s) => s.received),
    yesNo('late', 'En retard', 'Jamais envoyé, échéance passée.', (s) => s.late),
    count(
      'daysLate',
      'Jours de retard',
      'Jusqu’à aujourd’hui, ou jusqu’au premier envoi.',
      (s) => s.daysLate,
    ),
    instant('firstSentAt', 'Premier envoi', 'Le moment.', (s) => s.firstSentAt),
    instant('lastAt', 'Dernière activité', 'Saisie ou étape, de qui que ce soit.', (s) => s.lastAt),
    text(
      'regions',
      'Régions',
      'Les codes de celles de ses formations.',
      (s) => s.regionCodes.join(', ') || null,
    ),
    text(
      'lead',
      'Chef de file',
      'L’organisation\u00a0; les personnes se lisent à l’écran.',
      (s) => s.leadOrganisation,
    ),
    day('exceptedUntil', 'Exception jusqu’au', 'La fin de l’exception en cours.', (s) => s.exceptedUntil),
    text('exceptionReason', 'Motif de l’exception', 'Celui qui a été donné.', (s) => s.exceptionReason),
  ],
  async rows(question) {
    const { read, actor, now, filter } = question;
    const id = identifier(question, 'campaign', 'unknown_filter');
    if (!actor || id === undefined) throw new Refusal('missing', 'not_found');
    const board = await campaignBoard(read, actor, now, id, {
      action: filter('action'),
      region: filter('region'),
      state: choice(question, 'state', BOARD_FILTER_STATES, 'unknown_filter'),
      sort: choice(question, 'sort', BOARD_SORTS, 'unknown_filter'),
    });
    const [unknown] = board.unknown;
    if (unknown) throw refused(unknown, 'unknown_filter');
    return { rows: board.rows, notes: [['Campagne', board.campaign.label]] };
  },
});
