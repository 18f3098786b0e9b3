'use client';

/** The hatchings that the bars of a page share, defined once: an id stands once in a page. */
export function BulletPatterns() {
  return (
    <svg className="app-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="motif-declare"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="app-pattern__ground" width="6" height="6" />
          <rect className="app-pattern__line" width="2.5" height="6" />
        </pattern>
      </defs>
    </svg>
  );
}
