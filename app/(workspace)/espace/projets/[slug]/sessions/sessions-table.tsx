import { DataTable } from '@/app/_ui/data-table';
import { MEDIATORS_FOR_FINANCING, SIZE } from '@/lib/domain/training-session/vocabulary';
import type { SessionInList } from '@/lib/training-session/session-list';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { sessionPath } from './session-path';
import { SessionStateBadge } from './session-state';

interface Props {
  slug: string;
  sessions: readonly SessionInList[];
  /** How many are looked for, of which these are a page. */
  total: number;
  note: string;
}

/** Sessions of a project, with their counts. */
export function SessionsTable({ slug, sessions, total, note }: Props) {
  return (
    <DataTable
      asCards
      caption={counted(total, 'session')}
      note={note}
      empty="Aucune session ne répond à cette recherche."
      columns={[
        { key: 'code', label: 'Session' },
        { key: 'state', label: 'État' },
        { key: 'days', label: 'Dates' },
        { key: 'where', label: 'Région' },
        { key: 'registered', label: 'Inscrits', numeric: true },
        { key: 'there', label: 'Présents sur place', numeric: true },
        { key: 'entered', label: 'Entrés', numeric: true },
        { key: 'assiduous', label: 'Assidus', numeric: true },
        { key: 'badges', label: 'Badges', numeric: true },
        { key: 'watch', label: 'À voir' },
      ]}
      rows={sessions.map((session) => ({
        key: session.code,
        cells: [
          <span key="code">
            <a href={sessionPath(slug, session.code)}>{session.code}</a>
            <span className="app-second">{french(session.organisation)}</span>
          </span>,
          <SessionStateBadge key="state" state={session.state} />,
          daysWords(session),
          <span key="where">
            {french(session.region)}
            <span className="app-second">{zoneWords(session.zone)}</span>
          </span>,
          formatCount(session.registered),
          session.onSiteMin === null ? '–' : formatCount(session.onSiteMin),
          formatCount(session.entered),
          formatCount(session.assiduous),
          formatCount(session.badges),
          watchWords(session),
        ],
      }))}
    />
  );
}

const zoneWords = (zone: SessionInList['zone']): string =>
  zone ? `zone\u00a0${zone.number}` : 'zone non imprimée';

/** « du 13 janvier 2026 au 17 février 2026 ». */
export function daysWords({ firstDay, lastDay }: Pick<SessionInList, 'firstDay' | 'lastDay'>): string {
  if (firstDay === null || lastDay === null) return 'aucun créneau';
  return firstDay === lastDay
    ? `le ${formatDay(firstDay)}`
    : `du ${formatDay(firstDay)} au ${formatDay(lastDay)}`;
}

/** What surprises of a session that took place: too few or too many people on site, too few mediators for the financing. */
function watchWords({ state, onSiteMin, mediators }: SessionInList): string {
  if (state === 'cancelled') return '';
  const said: string[] = [];
  if (onSiteMin !== null && onSiteMin < SIZE.min) said.push(`moins de ${SIZE.min} présents`);
  if (onSiteMin !== null && onSiteMin > SIZE.max) said.push(`plus de ${SIZE.max} présents`);
  if (mediators !== null && mediators < MEDIATORS_FOR_FINANCING)
    said.push(`${counted(mediators, 'médiateur')} sur les ${MEDIATORS_FOR_FINANCING} du financement`);
  return said.join('\u00a0; ');
}
