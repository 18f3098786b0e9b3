import { Badge } from '@/app/_ui/badge';
import { keepFilters } from '@/app/_ui/keep-filters';
import { gapPath } from '@/lib/gap/gap-marks';
import { type Gap, isUnresolved } from '@/lib/gap/gaps';
import { gapTitle } from '@/lib/wording/gaps';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';

interface Props {
  gaps: readonly Gap[];
  /** The season and the day of the page, which follow the reader. */
  params: Readonly<Record<string, string | undefined>>;
  /** The page of gaps, narrowed to these; `label` instead of their number where it has others too. */
  all: { href: string; label?: string };
  /** How many are shown before the link to the others. */
  most?: number;
}

/** The gaps that nobody has explained yet, in one line each; the page of gaps has their numbers and notes. */
export function GapsList({ gaps, params, all, most = 6 }: Props) {
  const open = gaps.filter(isUnresolved);
  const settled = gaps.length - open.length;
  return (
    <>
      {open.length === 0 ? (
        <p>Aucun écart n’est à expliquer ce jour-là.</p>
      ) : (
        <ul className="app-gaps">
          {open.slice(0, most).map((gap) => (
            <li key={gap.key}>
              <a
                href={keepFilters(gapPath(gap.key), { ...params, ...(gap.season && { season: gap.season }) })}
              >
                {gapTitle(gap)}
              </a>
              {gap.rule === 'recorded' && (
                <> – {french(gap.records.map(({ finding }) => finding).join(' '))}</>
              )}{' '}
              {gap.changedSince && <Badge tone="warning">nombres changés</Badge>}
            </li>
          ))}
        </ul>
      )}
      {gaps.length > 0 && (
        <p>
          {/* Those of every season, whichever is read. */}
          <a href={keepFilters(all.href, { ...params, season: undefined })}>
            {all.label ?? `Voir les ${counted(gaps.length, 'écart')}`}
          </a>
          {settled > 0 && !all.label && `, dont ${formatCount(settled)} déjà expliqués ou acceptés`}
        </p>
      )}
    </>
  );
}
