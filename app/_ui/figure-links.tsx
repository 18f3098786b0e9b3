import { keepFilters, type Params } from './keep-filters';

export interface FigureLink {
  href: string;
  label: string;
}

/** The unexplained disagreements of a page, by the key of what they touch: a component, an action. */
export type GapsByKey = Readonly<Record<string, readonly FigureLink[]>>;

interface Props {
  /** `whyPath(…)` of the figure; `params` adds the season and the day being read. */
  why: string;
  /** The name of the figure, for those who hear the link without seeing what stands beside it. */
  of: string;
  params: Params;
  /** The disagreements that touch the figure and that nobody has explained yet. */
  gaps?: readonly FigureLink[] | undefined;
}

/**
 * What stands under a figure that stands by itself: « Pourquoi ce chiffre ? », and a mark where a disagreement is to
 * be explained. For the other places see why-figure.tsx.
 */
export function FigureLinks({ why, of, params, gaps }: Props) {
  return (
    <span className="app-figure-links">
      <a className="app-why" href={keepFilters(why, params)}>
        Pourquoi ce chiffre ?<span className="fr-sr-only"> ({of})</span>
      </a>
      <GapMarks gaps={gaps} params={params} />
    </span>
  );
}

/** The disagreements that touch a figure and that nobody has explained yet, each a link to it. */
export function GapMarks({ gaps = [], params }: Pick<Props, 'gaps' | 'params'>) {
  return gaps.map(({ href, label }) => (
    <a key={href} className="app-gap-mark" href={keepFilters(href, params)}>
      <span className="app-gap-mark__sign" aria-hidden="true" /> {label}
    </a>
  ));
}
