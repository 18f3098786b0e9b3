import { bulletScale } from '@/app/_ui/bullet-scale';

/** How much of a plan is realised. The number beside it says it in full: more than all crosses the mark. */
export function ShareBar({ share }: { share: number }) {
  const { target, at } = bulletScale([share]);
  return (
    <svg className="app-share" width="100%" height="12" aria-hidden="true" focusable="false">
      <rect className="app-bullet__committed" x="0" y="1" width={target} height="10" />
      <rect className="app-bullet__verified" x="0" y="4" width={at(share)} height="4" />
    </svg>
  );
}
