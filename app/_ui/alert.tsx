import type { ReactNode } from 'react';

interface Props {
  tone?: 'info' | 'success' | 'warning' | 'error';
  title: string;
  children?: ReactNode;
  /** Said at once by a screen reader: for what has just happened, not for what stands on the page. */
  announce?: boolean;
}

export function Alert({ tone = 'info', title, children, announce = false }: Props) {
  return (
    <div className={`fr-alert fr-alert--${tone} app-block`} role={announce ? roleOf(tone) : undefined}>
      <p className="fr-alert__title">{title}</p>
      {children}
    </div>
  );
}

function roleOf(tone: Props['tone']): 'alert' | 'status' {
  return tone === 'error' || tone === 'warning' ? 'alert' : 'status';
}
