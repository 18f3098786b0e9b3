'use client';

import { Badge } from '@/app/_ui/badge';
import type { GapsByKey } from '@/app/_ui/figure-links';
import type { Params } from '@/app/_ui/keep-filters';
import { ActionFactsLine } from './action-facts-line';
import type { ActionView } from './action-view';
import './figures.css';
import { ComponentBullets } from './component-bullets';

interface Props {
  actions: ActionView[];
  gaps?: GapsByKey;
  params: Params;
}

/** The actions of a season with a bar for each component. In the browser's code: only its numbers are sent twice. */
export function Objectives({ actions, gaps, params }: Props) {
  return actions.map((action) => (
    <article key={action.key} className="app-objective">
      <h4 className="app-objective__title">
        <a href={action.href}>
          n°{'\u00a0'}
          {action.number} – {action.title}
        </a>{' '}
        <Badge tone={action.tone}>{action.statusWords}</Badge>
      </h4>
      <p className="app-objective__facts">
        <ActionFactsLine actionKey={action.key} facts={action.facts} params={params} />
      </p>
      <ComponentBullets
        components={action.components}
        pooled={action.pooled}
        composite={action.composite}
        gaps={gaps}
        params={params}
      />
    </article>
  ));
}
