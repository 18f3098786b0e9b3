/** The scripts in which Next sends the data of a page, piece by piece, after the markup that it made of it. */
const PIECE = /<script nonce="([A-Za-z0-9+/=]{16,})">self\.__next_f\.push\(\[(\d),(.*?)\]\)<\/script>/gs;
const TEXT = '1';

/**
 * A page with its data in one script, changed. Only scripts that carry the nonce of this page are its own; where they
 * are not as they are expected the page stays as it is.
 */
export function withData(html: string, nonce: string, change: (data: string) => string): string {
  const pieces = [...html.matchAll(PIECE)].filter(([, own, kind]) => own === nonce && kind !== '0');
  if (pieces.length === 0 || pieces.some(([, , kind]) => kind !== TEXT)) return html;
  const data = pieces.map(([, , , text = '']) => String(JSON.parse(text))).join('');
  const changed = `<script nonce="${nonce}">self.__next_f.push([1,${inScript(change(data))}])</script>`;
  let isFirst = true;
  return html.replaceAll(PIECE, (whole, own: string, kind: string) => {
    if (own !== nonce || kind !== TEXT) return whole;
    const text = isFirst ? changed : '';
    isFirst = false;
    return text;
  });
}

const ESCAPES: Record<string, string> = {
  '&': '\\u0026',
  '>': '\\u003e',
  '<': '\\u003c',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** A text as a script may hold it: nothing in it ends the script. */
const inScript = (text: string): string =>
  JSON.stringify(text).replace(/[&><\u2028\u2029]/g, (one) => ESCAPES[one] ?? one);
