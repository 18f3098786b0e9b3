import { Badge, type Tone } from '@/app/_ui/badge';
import type { EntryView } from '@/lib/committee/entry-views';
import type { ReportedState } from '@/lib/domain/committee-report';
import { whyPath } from '@/lib/domain/why-path';
import { gapPath } from '@/lib/gap/gap-marks';
import { reportedStateWords } from '@/lib/wording/committee';
import { readFigureWords } from '@/lib/wording/committees';
import { formatDay } from '@/lib/wording/dates';
import { capitalised, french } from '@/lib/wording/typography';
import './committee.css';

const tones: Record<ReportedState, Tone> = {
  open: 'info',
  late: 'error',
  not_done: 'warning',
  changed: 'new',
  done: 'success',
  dropped: 'neutral',
};

export function DecisionBadge({ state }: { state: ReportedState }) {
  return <Badge tone={tones[state]}>{reportedStateWords[state]}</Badge>;
}

/** The action that an entry speaks of, and its target or écart: as it read at the committee, and as it reads now. */
export function SpokenOf({ entry, today }: { entry: EntryView; today: string }) {
  const { action, about } = entry;
  if (!action && !about) return <>Tout le comité</>;
  return (
    <>
      {action && (
        <a href={`/actions/${action.key}?season=${action.season}`}>
          n°{'\u00a0'}
          {action.number} – {french(action.shortTitle)}
        </a>
      )}
      {about && (
        <span className="app-second">
          <a href={figureHref(about)}>{capitalised(french(about.label))}</a>
          <br />
          {about.before
            ? `Le ${formatDay(about.before.on)} : ${readFigureWords(about.before)}`
            : 'Au comité : pas en vigueur'}
          {about.before?.on !== today && (
            <>
              <br />
              {readNow(about, today)}
            </>
          )}
        </span>
      )}
    </>
  );
}

/** Where the figure itself is read, today. */
const figureHref = ({ componentId, gapKey }: NonNullable<EntryView['about']>): string =>
  componentId === null ? gapPath(gapKey ?? '') : whyPath({ kind: 'component', componentId });

const readNow = ({ after, gapKey }: NonNullable<EntryView['about']>, today: string): string => {
  if (after) return `Le ${formatDay(today)} : ${readFigureWords(after)}`;
  return gapKey ? 'Aujourd’hui : cet écart n’est plus constaté' : 'Aujourd’hui : pas en vigueur';
};
