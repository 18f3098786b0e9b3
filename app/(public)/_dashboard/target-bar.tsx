import { bulletScale } from '@/app/_ui/bullet-scale';
import type { JudgedComponent } from '@/lib/verdict/judged-actions';

/** A target and its three layers on one line; the numbers stand beside it. */
export function TargetBar({ rates }: Pick<JudgedComponent, 'rates'>) {
  const { target, at } = bulletScale([rates.committed, rates.declared, rates.verified]);
  return (
    <svg className="app-target-bar" width="100%" height="20" aria-hidden="true" focusable="false">
      <rect className="app-bullet__ground" x="0" y="3" width="100%" height="14" />
      {rates.committed !== null && (
        <rect className="app-bullet__committed" x="0" y="3" width={at(rates.committed)} height="14" />
      )}
      {rates.declared !== null && (
        <rect className="app-bullet__declared" x="0" y="6" width={at(rates.declared)} height="8" />
      )}
      {rates.verified !== null && (
        <rect className="app-bullet__verified" x="0" y="8" width={at(rates.verified)} height="4" />
      )}
      <line className="app-bullet__target" x1={target} x2={target} y1="0" y2="20" />
    </svg>
  );
}
