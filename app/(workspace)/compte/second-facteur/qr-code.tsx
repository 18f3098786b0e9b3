interface Props {
  /** How many squares a side has, its white border included. */
  size: number;
  /** The black ones, as a path of squares of 1. */
  path: string;
}

/** Black on white in every theme: telephones read it so. */
export function QrCode({ size, path }: Props) {
  return (
    <svg
      className="app-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="Code QR de la clé. La même clé est écrite dessous."
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
