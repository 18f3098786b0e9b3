import type { ReactNode } from 'react';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import { formatCount, formatPrintedRate, formatRate } from '@/lib/wording/numbers';
import { absentWords } from '@/lib/wording/states';
import { bulletScale } from './bullet-scale';
import { type Figure, FigureValue } from './figure-value';

export interface BulletLayer {
  figure: Figure;
  /** A fraction, or null where it cannot be calculated. */
  rate: number | null;
}

export interface BulletPublished {
  rate: number;
  /** What the document says of it: « arrondi à la dizaine, 003 ». */
  note?: ReactNode;
}

interface Props {
  label: ReactNode;
  /** What is said of the target, under its label. */
  verdict?: ReactNode;
  /** The unit of the target, in the plural: « universités », « parcours ». */
  unit: string;
  target: number | null;
  /** « d’ici 2026 ». */
  due?: string;
  /** What the target was at first, and what changed it. */
  amended?: string;
  layers: Record<Layer, BulletLayer>;
  /** What was published, beside what is computed. Never one in place of the other. */
  published?: BulletPublished[];
  /** Why there is no rate, in words. */
  reason?: ReactNode;
  /** « 9 participations sur 17 ont déclaré ». */
  coverage?: ReactNode;
  /** « Pourquoi ce chiffre ? » and whatever else belongs to the row. */
  children?: ReactNode;
}

const layerLabels: Record<Layer, string> = { committed: 'Engagé', declared: 'Déclaré', verified: 'Vérifié' };

/** One component of an objective: its target, its three layers and its published mark, drawn and in words. */
export function BulletRow(props: Props) {
  const {
    label,
    verdict,
    unit,
    target,
    due,
    amended,
    layers,
    published = [],
    reason,
    coverage,
    children,
  } = props;
  return (
    <div className="app-bullet">
      <div className="app-bullet__label">{label}</div>
      {verdict}
      <BulletDrawing layers={layers} published={published} />
      <dl className="app-bullet__facts">
        <Fact mark="target" term="Visé">
          {target === null ? 'pas de cible chiffrée' : `${formatCount(target)} ${unit}`}
          {due && ` ${due}`}
        </Fact>
        {LAYERS.map((layer) => (
          <Fact key={layer} mark={layer} term={layerLabels[layer]}>
            <FigureValue figure={layers[layer].figure} absent={absentWords[layer]} />
            {layers[layer].rate !== null && ` (${formatRate(layers[layer].rate)})`}
          </Fact>
        ))}
        {published.map(({ rate, note }) => (
          <Fact key={rate} mark="published" term="Chiffre officiel">
            {formatPrintedRate(rate)}
            {note && ` ${note}`}
          </Fact>
        ))}
      </dl>
      {amended && <p className="app-bullet__note">{amended}</p>}
      {(reason || coverage) && (
        <p className="app-bullet__note">
          {reason}
          {reason && coverage && ' · '}
          {coverage}
        </p>
      )}
      {children}
    </div>
  );
}

function Fact({
  mark,
  term,
  children,
}: {
  mark: Layer | 'target' | 'published';
  term: string;
  children: ReactNode;
}) {
  return (
    <div className="app-bullet__fact">
      <dt>
        <span className={`app-key app-key--${mark}`} aria-hidden="true" />
        {term}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

// Positions are percentages in attributes: an inline style would be refused by the content security policy.
function BulletDrawing({ layers, published }: { layers: Props['layers']; published: BulletPublished[] }) {
  const rates = [...LAYERS.map((layer) => layers[layer].rate), ...published.map(({ rate }) => rate)];
  if (rates.every((rate) => rate === null)) return null;
  const { target, at } = bulletScale(rates);
  const width = (layer: Layer) => at(layers[layer].rate ?? 0);
  return (
    <div className="app-bullet__plot">
      <svg width="100%" height="44" aria-hidden="true" focusable="false">
        <rect className="app-bullet__ground" x="0" y="4" width="100%" height="26" />
        {layers.committed.rate !== null && (
          <rect className="app-bullet__committed" x="0" y="4" width={width('committed')} height="26" />
        )}
        {layers.declared.rate !== null && (
          <rect className="app-bullet__declared" x="0" y="10" width={width('declared')} height="14" />
        )}
        {layers.verified.rate !== null && (
          <rect className="app-bullet__verified" x="0" y="14" width={width('verified')} height="6" />
        )}
        <line className="app-bullet__target" x1={target} x2={target} y1="0" y2="34" />
        {published.map(({ rate }) => (
          <svg key={rate} x={at(rate)} y="37" overflow="visible">
            <title>Publié</title>
            <path className="app-bullet__published" d="M0 -7 6 0 0 7 -6 0Z" />
          </svg>
        ))}
      </svg>
    </div>
  );
}
