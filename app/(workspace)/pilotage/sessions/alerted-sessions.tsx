import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { Pagination } from '@/app/_ui/pagination';
import { pageNumber, pageOf } from '@/lib/domain/pages';
import type { AlertedSession } from '@/lib/overview/session-matrix';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { sessionAlertWords } from '@/lib/wording/session-figures';
import { sessionStateWords } from '@/lib/wording/training-sessions';
import { capitalised, french } from '@/lib/wording/typography';

const PER_PAGE = 25;

/** The sessions of the year with something to look at, some at a time: the download has them all. */
export function AlertedSessions({
  sessions,
  year,
  page,
}: {
  sessions: readonly AlertedSession[];
  year: string | null;
  page: string | undefined;
}) {
  const shown = pageOf(sessions, pageNumber(page), PER_PAGE);
  const params = { ...(year !== null && { period: year }) };
  return (
    <section aria-labelledby="alertes">
      <h2 id="alertes">À regarder</h2>
      {sessions.length === 0 ? (
        <p>Aucune session n’appelle de regard.</p>
      ) : (
        <>
          <DataTable
            caption={counted(sessions.length, 'session à regarder', 'sessions à regarder')}
            asCards
            columns={[
              { key: 'code', label: 'Session' },
              { key: 'project', label: 'Projet' },
              { key: 'day', label: 'Premier jour' },
              { key: 'state', label: 'État' },
              { key: 'alerts', label: 'Ce qui est à regarder' },
            ]}
            rows={shown.items.map(({ id, code, project, firstDay, state, alerts }) => ({
              key: String(id),
              cells: [
                <a key="code" href={`/espace/projets/${project.slug}/sessions/${code}`}>
                  {code}
                </a>,
                <a key="project" href={`/projets/${project.slug}`}>
                  {french(project.acronym)}
                </a>,
                firstDay ? formatDay(firstDay) : 'sans créneau',
                capitalised(sessionStateWords[state]),
                capitalised(alerts.map((alert) => sessionAlertWords[alert]).join('\u00a0; ')),
              ],
            }))}
          />
          <Pagination
            page={shown.page}
            pages={shown.pages}
            hrefOf={(number) =>
              `/pilotage/sessions?${new URLSearchParams({ ...params, page: String(number) })}#alertes`
            }
          />
          <ExportLinks table="session-alerts" params={params} />
        </>
      )}
    </section>
  );
}
