import { type Effect, effectsAlone, type Told } from '@/lib/report/review-effect';
import { effectWords } from '@/lib/wording/review-effects';

interface Props {
  effects: readonly Effect[];
  told: Told;
}

/** What one line or opening alone would make of the verified rate of its action; of the number where there is no rate. */
export function LineEffects({ effects, told }: Props) {
  return effectsAlone(effects, told).map((effect) => (
    <span key={effect.id} className="app-grid__detail">
      {effectWords(effect)}
    </span>
  ));
}
