'use client';

import { BulletRow } from '@/app/_ui/bullet-row';
import type { ComponentView, ReadingView } from './objective-view';

/** A bar for each component, and the readings of a published rate that pool several. */
export function ComponentBullets({
  components,
  pooled,
}: {
  components: ComponentView[];
  pooled: ReadingView[];
}) {
  return (
    <>
      {components.map(({ id, ...row }) => (
        <BulletRow key={id} {...row} />
      ))}
      {pooled.map(({ title, words }) => (
        <p key={title} className="app-bullet__note">
          {title} : {words}.
        </p>
      ))}
    </>
  );
}
