import { DataTable } from '@/app/_ui/data-table';
import type { SessionProof } from '@/lib/why/session-proofs';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { sessionProofWords } from '@/lib/wording/session-figures';
import { sessionStateWords } from '@/lib/wording/training-sessions';
import { capitalised } from '@/lib/wording/typography';

/** The training sessions that count the same people as the number that is explained; nothing where there is none. */
export function SessionTable({ sessions }: { sessions: readonly SessionProof[] }) {
  if (sessions.length === 0) return null;
  const unknown = sessions.some(({ counted }) => counted === null);
  const sum = sessions.reduce((total, { counted }) => total + (counted ?? 0), 0);
  return (
    <DataTable
      caption={sessionProofWords(sessions.length, unknown ? null : sum)}
      note="Comptées d’après les présences, à ce jour. Le chiffre reste celui que le rapport déclare."
      columns={[
        { key: 'code', label: 'Session' },
        { key: 'day', label: 'Premier jour' },
        { key: 'state', label: 'État' },
        { key: 'counted', label: 'Comptés', numeric: true },
      ]}
      rows={sessions.map(({ id, code, firstDay, state, counted }) => ({
        key: String(id),
        cells: [
          code,
          firstDay ? formatDay(firstDay) : 'sans créneau',
          capitalised(sessionStateWords[state]),
          counted === null ? 'non renseigné' : formatCount(counted),
        ],
      }))}
    />
  );
}
