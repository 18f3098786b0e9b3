import { ActionButton } from '@/app/_ui/action-button';
import { DataTable } from '@/app/_ui/data-table';
import { ABSOLUTE_HOURS, IDLE_MINUTES } from '@/lib/domain/session';
import { formatInstant } from '@/lib/wording/dates';
import { revokeSession } from './actions';

interface Props {
  sessions: { id: string; browser: string; createdAt: string; lastSeenAt: string; current: boolean }[];
}

/** The browsers in which one is signed in, each with the button that ends it. */
export function Sessions({ sessions }: Props) {
  return (
    <DataTable
      caption="Sessions ouvertes"
      note={`Une session se ferme après ${IDLE_MINUTES} minutes sans activité, et au plus tard après ${ABSOLUTE_HOURS} heures.`}
      columns={[
        { key: 'browser', label: 'Navigateur' },
        { key: 'created', label: 'Ouverte le' },
        { key: 'seen', label: 'Dernière activité' },
        { key: 'end', label: 'Fermer' },
      ]}
      rows={sessions.map(({ id, browser, createdAt, lastSeenAt, current }) => ({
        key: id,
        cells: [
          browser,
          formatInstant(createdAt),
          formatInstant(lastSeenAt),
          current ? (
            'Cette session'
          ) : (
            <ActionButton
              key="end"
              action={revokeSession}
              values={{ sessionId: id }}
              label="Fermer"
              about={`la session ${browser} ouverte le ${formatInstant(createdAt)}`}
            />
          ),
        ],
      }))}
    />
  );
}
