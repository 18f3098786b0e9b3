import { posix } from 'node:path';
import type { PackageParts } from './package-parts';
import { type Relation, relationships } from './workbook-frame';
import {
  appendedTo,
  attributeOf,
  edited,
  piecesOf,
  prefixOf,
  rootOf,
  tagOf,
  withPrefix,
  xmlText,
} from './xml-pieces';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

/** The kinds of parts that a marked workbook gains. */
const KINDS = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;
export type PartKind = keyof typeof KINDS;

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);
const relationsPart = (part: string) => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

export const relationsOf = (parts: PackageParts, part: string): Promise<Relation[]> =>
  relationships(parts, relationsPart(part), folderOf(part));

export const relatedPart = (relations: readonly Relation[], kind: PartKind): string | undefined =>
  relations.find(({ type }) => type.endsWith(`/${kind}`))?.entry;

/** Adds a part that another one names, and answers by what identifier. */
export async function addPart(
  parts: PackageParts,
  {
    of,
    part,
    kind,
    text,
    office,
  }: { of: string; part: string; kind: PartKind; text: string; office: string },
): Promise<string> {
  parts.put(part, text);
  await declare(parts, part, kind);
  const name = relationsPart(of);
  const xml = parts.has(name)
    ? await parts.text(name)
    : `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const root = rootOf(xml);
  const taken = new Set(
    piecesOf(xml, root.inside, root.insideTo).map((piece) => attributeOf(tagOf(xml, piece), 'Id')),
  );
  let number = 1;
  while (taken.has(`rIdMarked${number}`)) number += 1;
  const id = `rIdMarked${number}`;
  const target = posix.relative(folderOf(of), part);
  const relation = `<Relationship Id="${id}" Type="${office}/${kind}" Target="${xmlText(target)}"/>`;
  parts.put(name, edited(xml, appendedTo(xml, root, withPrefix(relation, prefixOf(xml, root)))));
  return id;
}

/** Says what a part is: by its ending for the drawings of notes, which every program expects so, else by its name. */
async function declare(parts: PackageParts, part: string, kind: PartKind): Promise<void> {
  const xml = await parts.text(CONTENT_TYPES);
  const root = rootOf(xml);
  const declared = piecesOf(xml, root.inside, root.insideTo).map((piece) => tagOf(xml, piece));
  const byEnding = kind === 'vmlDrawing';
  if (byEnding && declared.some((tag) => attributeOf(tag, 'Extension')?.toLowerCase() === 'vml')) return;
  const added = byEnding
    ? `<Default Extension="vml" ContentType="${KINDS[kind]}"/>`
    : `<Override PartName="/${xmlText(part)}" ContentType="${KINDS[kind]}"/>`;
  parts.put(CONTENT_TYPES, edited(xml, appendedTo(xml, root, withPrefix(added, prefixOf(xml, root)))));
}
