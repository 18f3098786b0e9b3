import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import type { AlertedSession } from '@/lib/overview/session-matrix';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { sessionAlertWords } from '@/lib/wording/session-figures';
import { sessionStateWords } from '@/lib/wording/training-sessions';
import { capitalised, french } from '@/lib/wording/typography';

/** The sessions of the year with something to look at. */
export function AlertedSessions({
  sessions,
  year,
}: {
  sessions: readonly AlertedSession[];
  year: string | null;
}) {
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
            rows={sessions.map(({ id, code, project, firstDay, state, alerts }) => ({
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
          <ExportLinks table="session-alerts" params={{ period: year ?? undefined }} />
        </>
      )}
    </section>
  );
}
