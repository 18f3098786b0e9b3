import type { ValueState } from '@/lib/domain/vocabulary';
import { formatCount } from '@/lib/wording/numbers';
import { stateWords } from '@/lib/wording/states';

/** A number and what is known of it. Blank is not zero: `value` is null in every state but `number` and `estimate`. */
export interface Figure {
  value: number | null;
  state: ValueState;
}

interface Props {
  figure: Figure;
  /** How the number is written: whole numbers unless said otherwise. */
  format?: (value: number) => string;
  /** What is said where nobody gave a value, if not « non déclaré » (`absentWords`). */
  absent?: string;
}

/** A value as it must be read: its number, or the words of its state. Never blank, never a zero nobody gave. */
export function FigureValue({ figure: { value, state }, format = formatCount, absent }: Props) {
  if (state === 'hidden') {
    return (
      <a className="app-figure app-figure--words" href="/aide#effectifs-masques">
        {stateWords.hidden}
      </a>
    );
  }
  if (value === null || (state !== 'number' && state !== 'estimate')) {
    return (
      <span className="app-figure app-figure--words">
        {state === 'not_reported' && absent ? absent : stateWords[state] || stateWords.not_reported}
      </span>
    );
  }
  if (state === 'estimate') {
    return (
      <span className="app-figure app-figure--estimate">
        {format(value)} <span className="app-figure__state">{stateWords.estimate}</span>
      </span>
    );
  }
  return <span className="app-figure">{format(value)}</span>;
}
