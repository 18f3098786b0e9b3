import type { Effect, Told } from '@/lib/report/review-effect';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { capitalised } from '@/lib/wording/typography';

interface Props {
  effects: readonly Effect[];
  isOf: (told: Told) => boolean;
}

/** What one line or opening alone would make of the verified rate of its action; of the number where there is no rate. */
export function LineEffects({ effects, isOf }: Props) {
  return effects.map(({ id, label, before, rates, alone }) => {
    const own = alone.find(({ of }) => isOf(of));
    return (
      own && (
        <span key={id} className="app-grid__detail">
          {`${capitalised(label)} : ${said(before, rates.before)} → ${said(own.after, own.rate)}`}
        </span>
      )
    );
  });
}

const said = ({ state, value }: Effect['before'], { rate }: Effect['rates']['before']): string => {
  if (state !== 'number') return 'non vérifié';
  return rate === null ? formatCount(value ?? 0) : formatRate(rate);
};
