'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';

interface Props {
  children: ReactNode;
  tone?: 'primary' | 'secondary' | 'tertiary';
  /** For a form with several buttons: what this one sends. */
  name?: string;
  value?: string;
}

/** Says that it is sending, and cannot be pressed twice meanwhile. */
export function SubmitButton({ children, tone = 'primary', name, value }: Props) {
  const { pending, data } = useFormStatus();
  const isThisOne = pending && (name === undefined || data?.get(name) === value);
  return (
    <button
      type="submit"
      className={`fr-btn${tone === 'primary' ? '' : ` fr-btn--${tone}`}`}
      name={name}
      value={value}
      disabled={pending}
    >
      {isThisOne ? 'Envoi…' : children}
    </button>
  );
}
