import { officeText, workbookText } from './safe-text';
import { unescaped } from './workbook-frame';
import {
  appendedTo,
  attributeOf,
  type Edit,
  edited,
  type Piece,
  piecesOf,
  prefixOf,
  rootOf,
  tagOf,
  UnknownShape,
  withPrefix,
  xmlText,
} from './xml-pieces';
import { XmlStream } from './xml-stream';

export const SERVICE = 'Suivi CMA';
const NOTE = `${SERVICE}\u00a0: `;
/** Between our sentence and the note that the cell had. */
const BEFORE = '\n———\n';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const NO_NOTES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

export interface MarkedNotes {
  text: string;
  /** The cells that have a note now and had none, and the other way round. */
  added: string[];
  removed: string[];
}

/**
 * The notes of a sheet: those of an earlier return go, and each cell to be marked gets its sentence, over the note that
 * somebody wrote there. That one keeps its author and its letters; a conversation of several people is left alone, since
 * Excel shows nothing else in its cell.
 */
export function markNotes(xml: string, sentences: ReadonlyMap<string, string>): MarkedNotes {
  const root = rootOf(xml);
  const prefix = prefixOf(xml, root);
  const parts = piecesOf(xml, root.inside, root.insideTo);
  const [authors, list] = ['authors', 'commentList'].map((name) => parts.find((one) => one.name === name));
  if (!authors || !list) throw new UnknownShape();
  const names = piecesOf(xml, authors.inside, authors.insideTo).map((piece) => textOf(xml, piece));
  const edits: Edit[] = [];
  const removed: string[] = [];
  const left = new Map(sentences);

  for (const note of piecesOf(xml, list.inside, list.insideTo)) {
    const tag = tagOf(xml, note);
    const cell = attributeOf(tag, 'ref') ?? '';
    const text = piecesOf(xml, note.inside, note.insideTo).find(({ name }) => name === 'text');
    if (!text) continue;
    const whole = textOf(xml, text);
    const sentence = left.get(cell);
    if (names[Number(attributeOf(tag, 'authorId') ?? 0)]?.startsWith('tc=')) {
      left.delete(cell);
      continue;
    }
    const isOurs = whole.startsWith(NOTE);
    const isOver = isOurs && whole.includes(BEFORE);
    if (isOurs && !isOver) {
      edits.push({ from: note.from, to: note.to, text: '' });
      removed.push(cell);
      continue;
    }
    const own = isOver ? underOurs(xml, text, prefix) : xml.slice(text.inside, text.insideTo);
    left.delete(cell);
    if (sentence !== undefined)
      edits.push({ from: text.inside, to: text.insideTo, text: over(sentence, own, prefix) });
    else if (isOver) edits.push({ from: text.inside, to: text.insideTo, text: own });
  }

  const added = [...left.keys()].filter((cell) => !removed.includes(cell));
  let author = names.indexOf(SERVICE);
  if (left.size > 0 && author === -1) {
    author = names.length;
    edits.push(...appendedTo(xml, authors, withPrefix(`<author>${SERVICE}</author>`, prefix)));
  }
  const written = [...left].map(
    ([cell, sentence]) =>
      `<comment ref="${cell}" authorId="${author}" shapeId="0"><text><t xml:space="preserve">${noteText(sentence)}</t></text></comment>`,
  );
  if (written.length > 0) edits.push(...appendedTo(xml, list, withPrefix(written.join(''), prefix)));
  return { text: edited(xml, edits), added, removed: removed.filter((cell) => !left.has(cell)) };
}

const noteText = (sentence: string): string => xmlText(workbookText(NOTE + sentence));

/** A sentence over somebody's note, whose runs stay; a text without runs becomes one. */
function over(sentence: string, own: string, prefix: string): string {
  const ours = `<r><t xml:space="preserve">${noteText(sentence)}${xmlText(BEFORE)}</t></r>`;
  const runs = piecesOf(own).every(({ name }) => name !== 't')
    ? own
    : edited(
        own,
        piecesOf(own).flatMap((piece) =>
          piece.name === 't'
            ? [
                { from: piece.from, to: piece.from, text: withPrefix('<r>', prefix) },
                { from: piece.to, to: piece.to, text: withPrefix('</r>', prefix) },
              ]
            : [],
        ),
      );
  return withPrefix(ours, prefix) + runs;
}

/** What stands under our sentence: its runs as they are, or its letters where another program made one run of all. */
function underOurs(xml: string, text: Piece, prefix: string): string {
  const [first, second, ...more] = piecesOf(xml, text.inside, text.insideTo);
  if (first && second && textOf(xml, first).endsWith(BEFORE)) {
    const [only, ...others] = piecesOf(xml, second.inside, second.insideTo);
    const isBare = more.length === 0 && others.length === 0 && only?.name === 't';
    return isBare ? xml.slice(only.from, only.to) : xml.slice(second.from, text.insideTo);
  }
  const whole = textOf(xml, text);
  const under = whole.slice(whole.indexOf(BEFORE) + BEFORE.length);
  return withPrefix(`<t xml:space="preserve">${xmlText(officeText(under))}</t>`, prefix);
}

/** The letters of an element, as a program reads them. */
function textOf(xml: string, { from, to, name }: Piece): string {
  const isText = name === 'author' || name === 't';
  let text = '';
  let inside = isText;
  const stream = new XmlStream({
    open(tag) {
      if (!isText) inside = tag === 't';
    },
    close() {
      if (!isText) inside = false;
    },
    text(piece) {
      if (inside) text += piece;
    },
  });
  // Its prefixes are declared elsewhere, which this reader does not ask.
  stream.write(Buffer.from(xml.slice(from, to), 'latin1'));
  stream.end();
  return unescaped(text).replace(/\r\n?/g, '\n');
}
