import { encode } from 'uqr';

const BORDER = 2;

/** A text as the black squares of a QR code: a path of squares of 1, and how many a side has. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: BORDER });
  const squares = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}
