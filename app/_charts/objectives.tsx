'use client';

import { Badge } from '@/app/_ui/badge';
import type { ActionView } from './action-view';
import './figures.css';
import { ComponentBullets } from './component-bullets';

/** The actions of a season with a bar for each component. In the browser's code: only its numbers are sent twice. */
export function Objectives({ actions }: { actions: ActionView[] }) {
  return actions.map((action) => (
    <article key={action.key} className="app-objective">
      <h4 className="app-objective__title">
        <a href={action.href}>
          n° {action.number} – {action.title}
        </a>{' '}
        <Badge tone={action.tone}>{action.statusWords}</Badge>
      </h4>
      <p className="app-objective__facts">{action.facts}</p>
      <ComponentBullets components={action.components} pooled={action.pooled} />
      {action.composite && <p className="app-bullet__note">{action.composite}</p>}
    </article>
  ));
}
