import { Badge } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { GAP_SEVERITIES, gapSeverity } from '@/lib/domain/gap';
import { GAP_STATES } from '@/lib/domain/vocabulary';
import type { ReadGap } from '@/lib/gap/gap-list';
import { gapPath } from '@/lib/gap/gap-marks';
import { gapKindWords, gapOwnerWords, gapRecorded, gapSeverityWords, gapTitle } from '@/lib/wording/gaps';
import { capitalised } from '@/lib/wording/typography';
import { GapStateBadge } from './gap-state-badge';

interface Props {
  caption: string;
  gaps: readonly ReadGap[];
  params: Params;
}

/** Gaps, a line each: those to explain first, the gravest first; each leads to its numbers, sources and notes. */
export function GapTable({ caption, gaps, params }: Props) {
  const sorted = gaps.toSorted((a, b) => rank(a) - rank(b));
  return (
    <DataTable
      caption={caption}
      hideCaption
      asCards
      columns={[
        { key: 'gap', label: 'Écart' },
        { key: 'severity', label: 'Gravité' },
        { key: 'state', label: 'État' },
        { key: 'owner', label: 'À expliquer par' },
      ]}
      rows={sorted.map((gap) => {
        const { level, why } = gapSeverityWords[gapSeverity(gap)];
        const recorded = gapRecorded(gap);
        return {
          key: gap.key,
          cells: [
            <div key="gap" className="app-gap-cell">
              <a
                href={keepFilters(gapPath(gap.key), { ...params, ...(gap.season && { season: gap.season }) })}
              >
                {recorded ?? gapTitle(gap)}
              </a>
              <small>{recorded ? gapTitle(gap) : gapKindWords[gap.kind]}</small>
            </div>,
            gap.coherent ? (
              ''
            ) : (
              <>
                <strong>{level}</strong>
                <br />
                <small>{why}</small>
              </>
            ),
            <span key="state" className="app-gap-state">
              <GapStateBadge gap={gap} />{' '}
              {gap.changedSince && <Badge tone="warning">nombres changés depuis la note</Badge>}
            </span>,
            gap.coherent ? '' : capitalised(gapOwnerWords(gap.actions)),
          ],
        };
      })}
    />
  );
}

const rank = (gap: ReadGap) =>
  GAP_STATES.indexOf(gap.state) * GAP_SEVERITIES.length + GAP_SEVERITIES.indexOf(gapSeverity(gap));
