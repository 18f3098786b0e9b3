import type { LifeMoment } from '@/lib/domain/life-moments';
import { formatDay } from '@/lib/wording/dates';
import { momentWords } from '@/lib/wording/life-moments';
import { projectStatusWords } from '@/lib/wording/projects';
import { french } from '@/lib/wording/typography';

/** What happened to the project, oldest first. */
export function Life({ moments }: { moments: readonly LifeMoment[] }) {
  return (
    <ol>
      {moments.map((moment) => (
        <li
          key={`${moment.kind} ${moment.effectiveOn} ${moment.organisation ?? ''} ${moment.knownFrom ?? ''}`}
        >
          <strong>
            <time dateTime={moment.effectiveOn}>{formatDay(moment.effectiveOn)}</time>
          </strong>
          {'\u00a0: '}
          {french(momentWords(moment))}
          <Beside moment={moment} />
        </li>
      ))}
    </ol>
  );
}

/** How the project stands after it, its source, and the day it was recorded where that is later. */
function Beside({ moment: { statusAfter, source, effectiveOn, knownFrom } }: { moment: LifeMoment }) {
  const parts = [
    statusAfter && `projet ${projectStatusWords[statusAfter]}`,
    source,
    knownFrom && knownFrom > effectiveOn && `enregistré le ${formatDay(knownFrom)}`,
  ].filter(Boolean);
  return parts.length > 0 ? <span className="app-second">{french(parts.join(' · '))}</span> : null;
}
