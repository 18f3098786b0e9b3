import { type Figure, FigureValue } from '@/app/_ui/figure-value';

/** A commitment comes from an agreement: where there is none, nobody « failed to declare » it. */
export function CommittedValue({ figure, none }: { figure: Figure; none: string }) {
  if (figure.state !== 'not_reported') return <FigureValue figure={figure} />;
  return <span className="app-figure app-figure--words">{none}</span>;
}
