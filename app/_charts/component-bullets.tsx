'use client';

import { BulletRow } from '@/app/_ui/bullet-row';
import { FigureLinks, type GapsByKey } from '@/app/_ui/figure-links';
import type { Params } from '@/app/_ui/keep-filters';
import { whyPath } from '@/lib/domain/why-path';
import type { CompositeView } from './action-view';
import type { ComponentView, ReadingView } from './objective-view';

interface Props {
  components: ComponentView[];
  pooled: ReadingView[];
  composite: CompositeView | null;
  gaps?: GapsByKey | undefined;
  params: Params;
}

/** A bar for each component, the readings of a published rate that pool several, and the one figure of all. */
export function ComponentBullets({ components, pooled, composite, gaps = {}, params }: Props) {
  return (
    <>
      {components.map(({ id, ...row }) => (
        <BulletRow key={id} {...row}>
          <FigureLinks why={whyOf(id)} of={row.label} gaps={gaps[id]} params={params} />
        </BulletRow>
      ))}
      {pooled.map(({ title, words }) => (
        <p key={title} className="app-bullet__note">
          {title} : {words}.
        </p>
      ))}
      {composite && (
        <p className="app-bullet__note">
          {composite.words}{' '}
          <FigureLinks why={whyOf(composite.componentId)} of="objectif entier" params={params} />
        </p>
      )}
    </>
  );
}

const whyOf = (componentId: string) => whyPath({ kind: 'component', componentId });
