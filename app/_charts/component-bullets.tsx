'use client';

import type { ReactNode } from 'react';
import { BulletRow } from '@/app/_ui/bullet-row';
import { FigureLinks, type GapsByKey } from '@/app/_ui/figure-links';
import type { Params } from '@/app/_ui/keep-filters';
import { whyPath } from '@/lib/domain/why-path';
import type { CompositeView } from './action-view';
import type { ComponentView, ReadingView } from './objective-view';
import { VerdictMark } from './verdict-mark';

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
      {components.map(({ id, milestone, verdict, ...row }) => (
        <ComponentRow
          key={id}
          id={id}
          row={row}
          milestone={milestone}
          verdict={verdict && <VerdictMark verdict={verdict} of={row.label} />}
        >
          <FigureLinks why={whyOf(id)} of={row.label} gaps={gaps[id]} params={params} />
        </ComponentRow>
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

interface RowProps {
  /** The verdict of a list leads here. */
  id: string;
  row: Omit<ComponentView, 'id' | 'milestone' | 'verdict'>;
  milestone: string | undefined;
  verdict: ReactNode;
  children: ReactNode;
}

/** A bar, or the words of a milestone: it is reached or not, there is nothing to draw. */
function ComponentRow({ id, row, milestone, verdict, children }: RowProps) {
  if (!milestone)
    return (
      <div id={id}>
        <BulletRow {...row} verdict={verdict}>
          {children}
        </BulletRow>
      </div>
    );
  return (
    <div className="app-bullet" id={id}>
      <div className="app-bullet__label">{row.label}</div>
      {verdict}
      <p className="app-bullet__note">
        Jalon{row.due && `, visé ${row.due}`}. {milestone}
      </p>
      {children}
    </div>
  );
}

const whyOf = (componentId: string) => whyPath({ kind: 'component', componentId });
