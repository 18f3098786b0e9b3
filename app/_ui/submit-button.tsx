'use client';

import { type ReactNode, useRef } from 'react';
import { useFormStatus } from 'react-dom';
import { useChangedMeanwhile } from './changed-meanwhile';

interface Props {
  children: ReactNode;
  tone?: 'primary' | 'secondary' | 'tertiary';
  /** For a form with several buttons: what this one sends. */
  name?: string;
  value?: string;
  /** The keys that press it, told to screen readers: « Alt+V ». */
  shortcut?: string;
}

/** Says that it is sending, and cannot be pressed twice meanwhile; what is changed meanwhile stays. */
export function SubmitButton({ children, tone = 'primary', name, value, shortcut }: Props) {
  const { pending, data } = useFormStatus();
  const button = useRef<HTMLButtonElement>(null);
  useChangedMeanwhile(pending, button);
  const isThisOne = pending && (name === undefined || data?.get(name) === value);
  return (
    <button
      ref={button}
      type="submit"
      className={`fr-btn${tone === 'primary' ? '' : ` fr-btn--${tone}`}`}
      name={name}
      value={value}
      aria-keyshortcuts={shortcut}
      disabled={pending}
    >
      {isThisOne ? 'Envoi…' : children}
    </button>
  );
}
