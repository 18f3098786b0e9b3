import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** What to do about it: loosen a filter, open a report. */
  children?: ReactNode;
  action?: { href: string; label: string };
}

export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="app-empty">
      <p className="app-empty__title">{title}</p>
      {children && <p>{children}</p>}
      {action && (
        <p>
          <a className="fr-btn fr-btn--secondary" href={action.href}>
            {action.label}
          </a>
        </p>
      )}
    </div>
  );
}
