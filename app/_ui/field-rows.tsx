'use client';

import { type ReactNode, useState } from 'react';

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

/** A group of fields repeated as often as needed. What was typed in a row stays where it is when others are added. */
export function FieldRows({ legend, hint, add, start, most, error, id, row }: Props) {
  const [count, setCount] = useState(Math.max(1, start));
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
        <div key={index} className="app-rows__row">
          {row(index)}
        </div>
      ))}
      {count < most && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          onClick={() => setCount((before) => before + 1)}
        >
          {add}
        </button>
      )}
    </fieldset>
  );
}
