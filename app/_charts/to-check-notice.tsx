import { Badge } from '@/app/_ui/badge';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { ActionName } from '@/lib/figure/action-names';
import { TO_CHECK, TO_CHECK_ACTIONS } from '@/lib/wording/multiplied';

interface Props {
  actions: readonly Pick<ActionName, 'key' | 'number' | 'shortTitle'>[];
  params: Params;
}

/** Above totals that one section multiplies and nobody has examined yet: which actions, with a link to each. */
export function ToCheckNotice({ actions, params }: Props) {
  if (actions.length === 0) return null;
  return (
    <p>
      <Badge tone="warning">{TO_CHECK}</Badge> {TO_CHECK_ACTIONS}{' '}
      {actions.map(({ key, number, shortTitle }, index) => (
        <span key={key}>
          {index > 0 && ', '}
          <a href={keepFilters(`/actions/${key}`, params)}>
            n° {number} – {shortTitle}
          </a>
        </span>
      ))}
      .
    </p>
  );
}
