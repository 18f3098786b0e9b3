'use client';

import type { ReactNode } from 'react';
import { useDraft } from '../_draft/draft-context';
import { goToField } from '../_draft/go-to';

/** A link to a field of the page: it takes the focus, and the address stays. */
export function FieldLink({ field, children }: { field: string; children: ReactNode }) {
  const draft = useDraft();
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        goToField(draft, field);
      }}
    >
      {children}
    </a>
  );
}
