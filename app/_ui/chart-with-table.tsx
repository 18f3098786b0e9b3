import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  /** What the drawing shows, in one or two sentences: it stands for it where it cannot be seen. */
  summary: ReactNode;
  /** The drawing. Its room is kept while it loads, so that nothing below it moves. */
  chart: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** False where a sentence stands in place of the drawing: it needs no room kept. */
  isDrawn?: boolean;
  /** The same data as a `DataTable`. */
  table: ReactNode;
  csv?: { href: string; label?: string };
}

/** A drawing and its twin: the table of the same data, one key press away. */
export function ChartWithTable({
  title,
  summary,
  chart,
  size = 'medium',
  isDrawn = true,
  table,
  csv,
}: Props) {
  const titleId = useId();
  return (
    <figure className="app-chart" aria-labelledby={titleId}>
      <figcaption>
        <p id={titleId} className="app-chart__title">
          {title}
        </p>
        <p className="app-chart__summary">{summary}</p>
      </figcaption>
      {isDrawn ? <div className={`app-chart__plot app-chart__plot--${size}`}>{chart}</div> : chart}
      <details className="app-disclosure">
        <summary>
          Voir le tableau<span className="fr-sr-only"> : {title}</span>
        </summary>
        {table}
      </details>
      {csv && (
        <p>
          <a className="fr-link fr-link--sm" href={csv.href}>
            {csv.label ?? 'Télécharger ces données (CSV)'}
          </a>
        </p>
      )}
    </figure>
  );
}
