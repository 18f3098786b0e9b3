import { BOLD, REGULAR } from './pdf-fonts';
import type { PdfFrame } from './pdf-frame';

const GREY = '#3a3a3a';
const RULE = '#929292';
const PADDING = 8;
const GAP = 8;

export interface Tile {
  label: string;
  value: string;
  note: string;
  /** A part of a whole, drawn as a bar; absent where it is none. */
  share?: number | null;
}

/** Figures in frames, side by side: each is one paragraph for a reader of the tags. */
export function writeTiles(frame: PdfFrame, tiles: readonly Tile[]): void {
  const { doc } = frame;
  const width = (frame.width - GAP * (tiles.length - 1)) / tiles.length;
  const inside = width - 2 * PADDING;
  const heights = tiles.map(({ label, value, note, share }) => {
    const parts = linesOf({ label, value, note }).map(({ text, font, size }) =>
      text === '' ? 0 : doc.font(font).fontSize(size).heightOfString(text, { width: inside }),
    );
    return parts.reduce((sum, part) => sum + part, 2 * PADDING + (share == null ? 0 : 9));
  });
  const height = Math.max(...heights);
  frame.room(height);
  const top = doc.y;
  for (const [index, tile] of tiles.entries()) {
    const x = frame.left + index * (width + GAP);
    frame.artifact(() => doc.rect(x, top, width, height).lineWidth(0.5).stroke(RULE));
    frame.add('P', () => {
      let y = top + PADDING;
      for (const { text, font, size, color } of linesOf(tile)) {
        if (text === '') continue;
        doc
          .font(font)
          .fontSize(size)
          .fillColor(color)
          .text(text, x + PADDING, y, { width: inside });
        y = doc.y;
      }
    });
    if (tile.share != null)
      bar(frame, { x: x + PADDING, y: top + height - PADDING - 4, width: inside }, tile.share);
  }
  doc.x = frame.left;
  doc.y = top + height;
  doc.moveDown(0.5);
}

const linesOf = ({ label, value, note }: Pick<Tile, 'label' | 'value' | 'note'>) => [
  { text: label, font: REGULAR, size: 8.5, color: 'black' },
  { text: value, font: BOLD, size: 16, color: 'black' },
  { text: note, font: REGULAR, size: 7.5, color: GREY },
];

/** It repeats what the note says: for the eye. */
function bar(frame: PdfFrame, { x, y, width }: { x: number; y: number; width: number }, share: number): void {
  frame.artifact(() => {
    frame.doc.rect(x, y, width, 5).fill('#cacafb');
    frame.doc.rect(x, y + 1.2, width * Math.min(Math.max(share, 0), 1), 2.6).fill('#161616');
  });
}
