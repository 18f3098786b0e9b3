import { type Effect, movedBy, objectiveEffect } from '@/lib/report/review-effect';
import { movedInList, objectiveWords } from '@/lib/wording/review-effects';

/** What a validation does to the objective of its action, in the cell of a list: the rate, and the components that move. */
export function EffectLines({ effects }: { effects: readonly Effect[] }) {
  if (effects.length === 0) return 'pas d’objectif chiffré';
  const moved = movedBy(effects);
  if (moved.length === 0) return 'sans effet';
  const { before, after } = objectiveEffect(effects);
  const several = effects.filter(({ ofTheCall }) => ofTheCall).length > 1;
  return (
    <ul className="app-inline-list">
      {several && before !== null && after !== null && before !== after && (
        <li>{objectiveWords(before, after)}</li>
      )}
      {moved.map((effect) => (
        <li key={effect.id}>
          {movedInList(effect)}
          {(effect.rates.before.rate ?? 1) < 1 && (effect.rates.after.rate ?? 0) >= 1 && (
            <>
              {' : '}
              <strong>atteint</strong>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
