import { Refusal } from '@/lib/refusal';
import { type Inbox, inbox } from '@/lib/report/inbox';
import { movedBy } from '@/lib/report/review-effect';
import { type ExaminedSection, waitingList } from '@/lib/report/waiting-list';
import { obstacleWords } from '@/lib/wording/obstacles';
import { movedInList } from '@/lib/wording/review-effects';
import { sectionStatusWords } from '@/lib/wording/sections';
import { exportTable } from '../table-definition';
import { count, day, instant, text, yesNo } from '../table-fields';

type Section = Inbox['validated'][number];

interface Row {
  list: string;
  section: Section;
  late: Inbox['late'][number] | null;
  /** Of a section that waits: what its row says. */
  waiting: ExaminedSection | null;
}

export const inboxSections = exportTable({
  name: 'inbox',
  file: 'volets',
  title: 'Volets de vos actions',
  about: 'Une ligne par volet des cinq listes.',
  filters: ['q', 'action', 'region', 'campaign'],
  audience: 'signed_in',
}).of<Row>({
  fields: [
    text(
      'list',
      'Liste',
      'À valider, en retard, jamais envoyé, retourné ou validé récemment.',
      (r) => r.list,
    ),
    text('project', 'Projet', 'L’acronyme du projet.', ({ section }) => section.acronym),
    text('season', 'Saison', 'S1 ou S2.', ({ section }) => section.seasonKey),
    text('action', 'Action', 'La clé de l’action.', ({ section }) => section.actionKey),
    count('number', 'Numéro', 'Le numéro de l’action.', ({ section }) => section.actionNumber),
    text('title', 'Intitulé', 'Son intitulé.', ({ section }) => section.actionTitle),
    text('campaign', 'Campagne', 'La campagne du volet.', ({ section }) => section.campaignLabel),
    day('dueOn', 'Échéance', 'Le jour attendu.', ({ section }) => section.dueOn),
    count('daysLate', 'Jours de retard', 'D’un volet en retard.', ({ late }) => late?.days),
    count(
      'waits',
      'Jours d’attente',
      'Depuis l’envoi d’un volet à valider.',
      ({ waiting }) => waiting?.waits,
    ),
    count(
      'surprises',
      'Valeurs surprenantes',
      'D’un volet à valider, expliquées ou non.',
      ({ waiting }) => waiting?.surprises,
    ),
    text(
      'obstacles',
      'À lire avant de valider',
      'Ce qui empêche de le valider avec d’autres\u00a0; vide s’il est sans anomalie.',
      ({ waiting }) => waiting?.obstacles.map(obstacleWords).join('\u00a0; ') || null,
    ),
    text(
      'effect',
      'Effet sur l’objectif',
      'Ce que le volet seul, validé, ferait de ce qui est vérifié dans son action.',
      ({ waiting }) => (waiting ? movedBy(waiting.effects).map(movedInList).join('\u00a0; ') || null : null),
    ),
    text('status', 'État', 'L’état du volet.', ({ section }) => sectionStatusWords[section.status]),
    yesNo(
      'nothingToReport',
      'Rien à déclarer',
      'Si le volet le dit.',
      ({ section }) => section.nothingToReport,
    ),
    day(
      'exceptedUntil',
      'Ouvert jusqu’au',
      'La fin d’une exception.',
      ({ section }) => section.exceptedUntil,
    ),
    instant('submittedAt', 'Envoyé le', 'Le dernier envoi.', ({ section }) => section.submittedAt),
    instant('lastAt', 'Dernier événement', 'Le moment.', ({ section }) => section.lastAt),
    text('lastReason', 'Motif', 'Du dernier événement.', ({ section }) => section.lastReason),
    text(
      'lead',
      'Chef de file',
      'L’organisation à relancer\u00a0; les personnes se lisent à l’écran.',
      ({ late }) => late?.contacts[0]?.organisation,
    ),
  ],
  async rows({ read, actor, now, filter }) {
    if (!actor) throw new Refusal('missing', 'not_found');
    const [action, region, campaign, q] = (['action', 'region', 'campaign', 'q'] as const).map(filter);
    const found = await inbox(read, actor, now, {
      ...(action !== undefined && { action }),
      ...(region !== undefined && { region }),
      ...(campaign !== undefined && { campaign }),
      ...(q !== undefined && { q }),
    });
    const [unknown] = found.unknown;
    if (unknown)
      throw new Refusal('invalid', 'unknown_filter', {}, [
        { path: unknown, code: 'unknown_filter', params: {} },
      ]);
    const waiting = await waitingList(read, actor, now, found.toValidate);
    const named = (list: string, sections: readonly Section[]) =>
      sections.map((section): Row => ({ list, section, late: null, waiting: null }));
    return {
      rows: [
        ...waiting.map((one): Row => ({ list: 'à valider', section: one, late: null, waiting: one })),
        ...found.late.map((late): Row => ({ list: 'en retard', section: late, late, waiting: null })),
        ...found.neverSent.map(
          (late): Row => ({ list: 'jamais envoyé', section: late, late, waiting: null }),
        ),
        ...named('retourné', found.returned),
        ...named('validé récemment', found.validated),
      ],
    };
  },
});
