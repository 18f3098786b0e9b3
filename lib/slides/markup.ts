import { uncarriedOut } from '@/lib/domain/accepted-text';
import type { Box } from './slide';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as an element or an attribute in double quotes holds it, without what XML cannot carry. */
export const escaped = (text: string): string =>
  uncarriedOut(text.toWellFormed()).replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

export const part = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;

/** Office measures in units of which a centimetre has 360,000. */
export const emu = (centimetres: number): number => Math.round(centimetres * 360_000);

export const offset = ({ x, y, width, height }: Box): string =>
  `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;

export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relation {
  id: string;
  /** The last word of its type, or the whole of it. */
  type: string;
  target: string;
}

/** The part that says which other parts a part is made of. */
export const relationsPart = (relations: readonly Relation[]): string =>
  part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
      .map(
        ({ id, type, target }) =>
          `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  );
