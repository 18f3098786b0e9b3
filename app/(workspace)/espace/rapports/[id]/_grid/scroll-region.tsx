import type { ReactNode } from 'react';

interface Props {
  className: string;
  labelledBy: string;
  /** Whether it holds fields: then they bring the keyboard inside, and the region is no stop of its own. */
  hasFields: boolean;
  children: ReactNode;
}

/** A part that scrolls inside itself, reached with the keyboard even where it only reads. */
export function ScrollRegion({ className, labelledBy, hasFields, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline
    <div
      className={className}
      role="region"
      aria-labelledby={labelledBy}
      tabIndex={hasFields ? undefined : 0}
    >
      {children}
    </div>
  );
}
