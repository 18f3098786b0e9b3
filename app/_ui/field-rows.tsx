'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  legend: string;
  hint?: string;
  /** The words of the button that adds a row. */
  add: string;
  /** How many rows stand there at first. */
  start: number;
  most: number;
  /** The sentence of a refusal that is about the group as a whole. */
  error?: string | undefined;
  /** The id of the group: an error summary leads to it. */
  id: string;
  row: (index: number) => ReactNode;
}

/**
 * A group of fields repeated as often as needed. What was typed in a row stays where it is when others are added; the
 * first field of an added row has the focus, which would otherwise stand behind all of its fields.
 */
export function FieldRows({ legend, hint, add, start, most, error, id, row }: Props) {
  const [count, setCount] = useState(Math.max(1, start));
  const isAdded = useRef(false);
  const last = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row stands there once the count has changed
  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    last.current?.querySelector<HTMLElement>('select, input:not([type="hidden"]), textarea')?.focus();
  }, [count]);
  return (
    <fieldset id={id} className="app-rows" tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        {legend}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </legend>
      {error && (
        <p id={`${id}-error`} className="fr-message fr-message--error">
          {error}
        </p>
      )}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number, by which a refusal names its fields
        <div key={index} className="app-rows__row" ref={index === count - 1 ? last : undefined}>
          {row(index)}
        </div>
      ))}
      {count < most && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          onClick={() => {
            isAdded.current = true;
            setCount((before) => before + 1);
          }}
        >
          {add}
        </button>
      )}
    </fieldset>
  );
}
