import { Badge, type Tone } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table';
import type { CheckState } from '@/lib/domain/training-session/checks';
import type { SessionDetail } from '@/lib/training-session/session-detail';
import { findingWords } from '@/lib/wording/session-checks';
import { checkStateWords, sessionRuleWords } from '@/lib/wording/training-sessions';

const TONES: Record<CheckState, Tone> = {
  met: 'success',
  unmet: 'error',
  to_check: 'warning',
  not_applicable: 'neutral',
};

/** What the text asks of a session, with its line and what was found. Nothing here keeps what happened from being recorded. */
export function Checks({ checks }: { checks: SessionDetail['checks'] }) {
  return (
    <DataTable
      asCards
      caption="Contrôles"
      hideCaption
      columns={[
        { key: 'asks', label: 'L’appel demande' },
        { key: 'state', label: 'État' },
        { key: 'found', label: 'Ce qui est lu' },
        { key: 'source', label: 'Source' },
      ]}
      rows={checks.map(({ rule, state, findings }) => ({
        key: rule,
        cells: [
          sessionRuleWords[rule].asks,
          <Badge key="state" tone={TONES[state]}>
            {checkStateWords[state]}
          </Badge>,
          findings.map(findingWords).join(' '),
          sessionRuleWords[rule].src,
        ],
      }))}
    />
  );
}
