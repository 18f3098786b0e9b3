import { type Zippable, zipSync } from 'fflate';
import { chartWorkbook } from './chart-data';
import { chartPart } from './chart-markup';
import { relationsPart } from './markup';
import { packageParts } from './package-parts';
import type { Deck } from './slide';
import { slidePart } from './slide-part';
import { LAYOUTS } from './theme-parts';

/**
 * A deck of slides (.pptx) whose tables and charts are those of the program that opens it: each chart has its
 * workbook inside, and every slide a title, alternative texts and a language.
 */
export async function deckFile(deck: Deck): Promise<Uint8Array> {
  const parts = new Map<string, string | Uint8Array>();
  let charts = 0;
  for (const [index, slide] of deck.slides.entries()) {
    const made = slidePart(slide, deck);
    const layout = LAYOUTS.indexOf(slide.layout) + 1;
    const relations = [
      { id: 'rId1', type: 'slideLayout', target: `../slideLayouts/slideLayout${layout}.xml` },
    ];
    for (const { relation, shape } of made.charts) {
      charts += 1;
      relations.push({ id: relation, type: 'chart', target: `../charts/chart${charts}.xml` });
      const workbook = { id: 'rId1', type: 'package', target: `../embeddings/chart${charts}.xlsx` };
      parts.set(`ppt/charts/chart${charts}.xml`, chartPart(shape.chart));
      parts.set(`ppt/charts/_rels/chart${charts}.xml.rels`, relationsPart([workbook]));
      parts.set(`ppt/embeddings/chart${charts}.xlsx`, await chartWorkbook(shape.chart));
    }
    parts.set(`ppt/slides/slide${index + 1}.xml`, made.markup);
    parts.set(`ppt/slides/_rels/slide${index + 1}.xml.rels`, relationsPart(relations));
  }
  return zipped([...packageParts(deck, { charts }), ...parts], deck.at);
}

function zipped(parts: Iterable<readonly [string, string | Uint8Array]>, at: string): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts)
    files[name] = typeof content === 'string' ? Buffer.from(content, 'utf8') : [content, { level: 0 }];
  return zipSync(files, { mtime: new Date(at) });
}
