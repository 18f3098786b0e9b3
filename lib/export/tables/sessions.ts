import type { SessionSums } from '@/lib/domain/session-zones';
import { LEARNERS_AIMED } from '@/lib/domain/training-session/vocabulary';
import { actionsProgress } from '@/lib/figure/action-progress';
import { publicSessions, type ZoneSessions } from '@/lib/overview/public-sessions';
import { ZONED_ACTION } from '@/lib/overview/region-list';
import { type AlertedSession, sessionMatrix, type ZoneRow } from '@/lib/overview/session-matrix';
import { sessionTarget, type TargetReading } from '@/lib/overview/session-target';
import { sessionAlertWords, targetReadingWords, zoneWords } from '@/lib/wording/session-figures';
import { sessionStateWords } from '@/lib/wording/training-sessions';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, day, type Field, figure, rate, ratedOf, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';

const ZONE_ABOUT = 'Son rang et son nom imprimé, ou « zone non imprimée ».';

const sums = <Row>(of: (row: Row) => SessionSums): Field<Row>[] => [
  count('held', 'Tenues', 'Les sessions tenues.', (row) => of(row).held),
  count('planned', 'Prévues', 'Celles qui ne sont ni tenues ni annulées.', (row) => of(row).planned),
  count('cancelled', 'Annulées', 'Les sessions annulées.', (row) => of(row).cancelled),
];

interface ZoneQuarter {
  zone: ZoneSessions['zone'];
  quarter: string | null;
  sums: SessionSums;
  places: number | null;
}

export const zoneSessions = exportTable({
  name: 'zone-sessions',
  file: 'sessions-par-zone',
  title: 'Sessions par zone et trimestre',
  about: 'Une ligne par zone, tous trimestres ensemble puis trimestre par trimestre ; aucun apprenant.',
  filters: ['as-of'],
  audience: 'public',
}).of<ZoneQuarter>({
  fields: [
    text('zone', 'Zone', ZONE_ABOUT, (row) => zoneWords(row.zone)),
    text('quarter', 'Trimestre', 'Celui du premier créneau ; vide : tous.', (row) => row.quarter),
    ...sums<ZoneQuarter>((row) => row.sums),
    count('places', 'Places', 'Les places des sessions en présentiel.', (row) => row.places),
  ],
  async rows({ read, day: on }) {
    const { zones, quarters } = await publicSessions(read, { actionKey: ZONED_ACTION, day: on });
    return {
      rows: zones.flatMap((zone) => [
        { zone: zone.zone, quarter: null, sums: zone, places: zone.places },
        ...quarters.flatMap((quarter) => {
          const own = zone.quarters[quarter];
          return own ? [{ zone: zone.zone, quarter, sums: own, places: null }] : [];
        }),
      ]),
    };
  },
});

const matrixAsked = ({ read, actor, now, filter }: TableQuestion) =>
  sessionMatrix(read, actor, now, { year: filter('period') });

interface ZoneMonth {
  row: ZoneRow;
  month: string | null;
  sums: SessionSums;
}

/** What an officer reads of the sessions, by month. */
export const sessionMonths = exportTable({
  name: 'session-months',
  file: 'sessions-par-mois',
  title: 'Sessions par zone et par mois',
  about: 'Une ligne par zone et par mois de l’année où une session commence.',
  filters: ['period'],
  audience: 'signed_in',
}).of<ZoneMonth>({
  fields: [
    text('zone', 'Zone', ZONE_ABOUT, ({ row }) => zoneWords(row.zone)),
    text('month', 'Mois', 'Celui du premier créneau.', ({ month }) => month),
    ...sums<ZoneMonth>((line) => line.sums),
  ],
  async rows(question) {
    const { zones } = await matrixAsked(question);
    return {
      rows: zones.flatMap((row) =>
        Object.entries(row.months)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([month, own]) => ({ row, month, sums: own })),
      ),
    };
  },
});

/** The same with who was there. */
export const sessionZones = exportTable({
  name: 'session-zones',
  file: 'sessions-personnes-par-zone',
  title: 'Personnes, financement et alertes par zone',
  about: 'Une ligne par zone, pour les sessions de l’année.',
  filters: ['period'],
  audience: 'signed_in',
}).of<ZoneRow>({
  fields: [
    text('zone', 'Zone', ZONE_ABOUT, (row) => zoneWords(row.zone)),
    ...sums<ZoneRow>((row) => row),
    count('fundable', 'Finançables', 'Tenues, avec 10 médiateurs en présentiel.', (row) => row.fundable),
    count('entered', 'Entrants', 'Présents à un créneau au moins.', (row) => row.entered),
    count('firstEntered', 'Primo-entrants', 'Dits jamais comptés auparavant.', (row) => row.firstEntered),
    count('assiduous', 'Assidus', 'Présents à tous les modules obligatoires.', (row) => row.assiduous),
    count('badges', 'Badgés', 'Le badge Pix est obtenu.', (row) => row.badges),
    count('validated', 'Assidus et badgés', 'L’un et l’autre.', (row) => row.validated),
    rate(
      'ofAimed',
      'Entrants sur 10 000',
      'Sur l’objectif (003:382).',
      (row) => row.entered / LEARNERS_AIMED,
    ),
    count('alerted', 'À regarder', 'Les sessions qui appellent un regard.', (row) => row.alerted),
  ],
  rows: async (question) => ({ rows: (await matrixAsked(question)).zones }),
});

export const sessionAlerts = exportTable({
  name: 'session-alerts',
  file: 'sessions-a-regarder',
  title: 'Sessions à regarder',
  about: 'Une ligne par session qui appelle un regard, de l’année.',
  filters: ['period'],
  audience: 'signed_in',
}).of<AlertedSession>({
  fields: [
    text('code', 'Session', 'Son code dans le projet.', (one) => one.code),
    text('project', 'Projet', 'Son acronyme.', (one) => one.project.acronym),
    day('firstDay', 'Premier jour', 'Vide : sans créneau.', (one) => one.firstDay),
    text('state', 'État', 'Où elle en est.', (one) => sessionStateWords[one.state]),
    text('alerts', 'À regarder', 'Ce qui appelle un regard.', (one) =>
      one.alerts.map((alert) => sessionAlertWords[alert]).join(' ; '),
    ),
  ],
  rows: async (question) => ({ rows: (await matrixAsked(question)).alerted }),
});

/** The objective of an action given in sessions, read in each way. */
export const sessionReadings = exportTable({
  name: 'session-readings',
  file: 'lectures-de-l-objectif',
  title: 'Lectures de l’objectif',
  about: 'Une ligne par façon de compter.',
  filters: READING,
  audience: 'public',
}).of<TargetReading>({
  fields: [
    text('reading', 'Lecture', 'Ce qui est compté.', (one) => targetReadingWords[one.measure].label),
    text('definition', 'Qui compte', 'Sa définition.', (one) => targetReadingWords[one.measure].definition),
    yesNo('objective', 'Lecture de l’objectif', 'Si l’objectif est lu ainsi.', (one) => one.isObjective),
    figure('declared', 'Déclaré', 'La somme déclarée.', (one) => one.declared),
    figure('verified', 'Vérifié', 'La somme vérifiée.', (one) => one.verified),
    ratedOf('rate', 'Taux', 'Vérifié sur la cible.', (one) => one.rate),
  ],
  async rows({ read, season = 'S2', day: on }) {
    const action = (await actionsProgress(read, season, on)).find(({ key }) => key === ZONED_ACTION);
    const target = action && (await sessionTarget(read, action, on));
    return target ? { rows: target.readings, notes: [['Cible', String(target.target)]] } : { rows: [] };
  },
});
