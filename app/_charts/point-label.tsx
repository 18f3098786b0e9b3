interface Props {
  words: string;
  className: string;
  /** Under its point instead of above it. */
  isUnder?: boolean;
  /** Where the drawing puts the point. */
  cx?: number | undefined;
  cy?: number | undefined;
}

/** Nearer than this to the left edge, words that end at the point would be cut off. */
const ROOM = 200;

/** What stands at a point, on the side where there is room for it. */
export function PointLabel({ words, className, isUnder = false, cx = 0, cy = 0 }: Props) {
  const before = cx >= ROOM;
  return (
    <text
      className={className}
      x={before ? cx - 12 : cx + 12}
      y={isUnder ? cy + 20 : cy - 10}
      textAnchor={before ? 'end' : 'start'}
    >
      {before
        ? words
        : linesOf(words).map((line, index) => (
            <tspan key={line} x={cx + 12} dy={index === 0 ? 0 : '1.1em'}>
              {line}
            </tspan>
          ))}
    </text>
  );
}

/** « déclaré et vérifié » over « 2 747 »: a narrow screen has no room for one line. */
const linesOf = (words: string): string[] => {
  const [, name, number] = /^(\D+)\s(\d.*)$/.exec(words) ?? [];
  return name && number ? [name, number] : [words];
};
