import { SourceWords } from '@/app/_charts/source-words';
import type { GapNumber } from '@/lib/domain/gap';
import { formatAtPrecision } from '@/lib/wording/dates';
import { gapNumberName, gapNumberText } from '@/lib/wording/gaps';
import { capitalised, french } from '@/lib/wording/typography';

/** The numbers of a gap with their sources; those of one reading, or of one component, stand on one line. */
export function GapNumbers({ numbers }: { numbers: readonly GapNumber[] }) {
  if (numbers.length === 0) return null;
  return (
    <ul className="app-gap__numbers">
      {linesOf(numbers).map(([first, ...others], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two amounts may be the same, their order never changes
        <li key={index}>
          {first?.of && others.length > 0 && `${capitalised(french(first.of))} : `}
          {first && <Numbered number={first} first={first.of === null || others.length === 0} />}
          {others.map((number, rank) => {
            const before = rank === 0 ? first : others[rank - 1];
            return before?.name === number.name ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <span key={rank}>
                {', '}
                <strong>{gapNumberText(number)}</strong>
              </span>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <span key={rank}>
                {' ; '}
                <Numbered number={number} first={false} />
              </span>
            );
          })}
          {first?.of && others.length === 0 && ` – ${french(first.of)}`}
        </li>
      ))}
    </ul>
  );
}

function Numbered({ number, first }: { number: GapNumber; first: boolean }) {
  const { name, source, dated } = number;
  const label = gapNumberName(name);
  return (
    <>
      {first ? capitalised(label) : label} <strong>{gapNumberText(number)}</strong>
      {(source || dated) && (
        <span className="app-gap__source">
          {' '}
          ({source && <SourceWords source={source} />}
          {source && dated && ', '}
          {dated && dateWords(dated)})
        </span>
      )}
    </>
  );
}

/** Neighbours of the same subject, where they have one. */
function linesOf(numbers: readonly GapNumber[]): GapNumber[][] {
  const lines: GapNumber[][] = [];
  for (const number of numbers) {
    const last = lines.at(-1);
    if (last && number.of !== null && last[0]?.of === number.of) last.push(number);
    else lines.push([number]);
  }
  return lines;
}

function dateWords({ on, inferred }: { on: string; inferred: boolean }): string {
  const precision = on.length === 4 ? 'year' : on.length === 7 || inferred ? 'month' : 'day';
  return `${formatAtPrecision(on, precision)}${inferred ? ', date déduite' : ''}`;
}
