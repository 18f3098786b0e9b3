import { inflateSync } from 'node:zlib';

/**
 * What a reader finds on each page of a PDF that pdfkit made: its texts, in the order in which they were written, from
 * the glyphs of the embedded fonts back to letters.
 */
export function pdfTexts(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const refIn = (body: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '';
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? '';
    const raw = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? '';
    return body.includes('FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
  };
  const letters = new Map<string, Map<string, string>>();
  const lettersOf = (font: string) => {
    const known = letters.get(font);
    if (known) return known;
    const read = lettersIn(streamOf(refIn(objects.get(font) ?? '', 'ToUnicode')));
    letters.set(font, read);
    return read;
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => {
      const resources = objects.get(refIn(page, 'Resources')) ?? page;
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
      );
      let font = '';
      const texts: string[] = [];
      const written = /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g;
      for (const [, name, shown] of streamOf(refIn(page, 'Contents')).matchAll(written)) {
        if (name) font = fonts.get(name) ?? '';
        const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => hex).join('');
        if (shown)
          texts.push(
            (glyphs.match(/.{4}/g) ?? []).map((glyph) => lettersOf(font).get(glyph) ?? '?').join(''),
          );
      }
      return texts.join(' ').replaceAll(/\s+/g, ' ');
    });
}

/** The letters of a font by its glyphs, from its ToUnicode table. */
function lettersIn(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g))
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      found.set(glyph, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  return found;
}
