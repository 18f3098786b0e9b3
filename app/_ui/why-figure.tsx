import type { ReactNode } from 'react';
import { type Figure, FigureValue } from './figure-value';
import { keepFilters, type Params } from './keep-filters';

/*
 * Where « Pourquoi ce chiffre ? » stands, one way for each kind of place:
 * - a figure that stands by itself (tile, bar, chart) has the words under it: `FigureLinks`;
 * - a figure of a table or of a sentence is itself the link: `WhyFigure`, `WhyValue`;
 * - a number that opens the list of what it counts stays so, and its row ends with a column « Pourquoi »: `WhyRow`;
 * - what only a workspace sees (the draft of a report, an inbox) is explained in place: `Disclosure`.
 * - a number that counts the rows right under it (the caption of a list) needs nothing more.
 * A chart and a map have theirs in their table too. One link a row: the layers are told apart in the explanation.
 */

interface Props {
  /** `whyPath(…)` of the figure; `params` adds the season and the day being read. */
  why: string;
  params: Params;
}

/** A figure of a table or of a sentence that leads to its explanation: « 1 234, pourquoi ce chiffre ? ». */
export function WhyFigure({ why, params, children }: Props & { children: ReactNode }) {
  return (
    <a className="app-why-figure" href={keepFilters(why, params)}>
      {children}
      <span className="fr-sr-only">, pourquoi ce chiffre ?</span>
    </a>
  );
}

interface ValueProps extends Props {
  figure: Figure;
  absent?: string;
}

/** A value that leads to its explanation. A hidden one leads to why it is hidden, which is its explanation. */
export function WhyValue({ why, params, figure, absent }: ValueProps) {
  const value = <FigureValue figure={figure} {...(absent !== undefined && { absent })} />;
  return figure.state === 'hidden' ? (
    value
  ) : (
    <WhyFigure why={why} params={params}>
      {value}
    </WhyFigure>
  );
}

/** The last cell of a row whose numbers open what they count. */
export function WhyRow({ why, params, of }: Props & { of: string }) {
  return (
    <a className="app-why" href={keepFilters(why, params)}>
      Pourquoi ?<span className="fr-sr-only"> ({of})</span>
    </a>
  );
}
