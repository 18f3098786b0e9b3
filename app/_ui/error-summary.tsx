'use client';

import { useEffect, useRef } from 'react';

export interface FieldError {
  /** The id of the field, to jump to it; none for an error of the whole form. */
  field?: string;
  message: string;
}

interface Props {
  errors: readonly FieldError[];
  title?: string;
}

/** Everything that keeps a form from being accepted, on top of it. It takes the focus each time it changes. */
export function ErrorSummary({ errors, title = 'Rien n’a été enregistré' }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={summary} className="fr-alert fr-alert--error app-block" role="alert" tabIndex={-1}>
      <p className="fr-alert__title">{title}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field}${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
