/**
 * What a page of Next tells, without what differs from one answer to the next: its nonce, and the order in which the
 * rows of its data came, after which they are numbered.
 */
export function told(html: string): { markup: string; data: string[] } {
  const parts: string[] = [];
  const markup = html
    .replaceAll(/ nonce="[A-Za-z0-9+/=]{16,}"/g, '')
    .replaceAll(/<script>self\.__next_f\.push\(\[1,"(.*?)"\]\)<\/script>/gs, (_, part: string) => {
      parts.push(part);
      return '';
    });
  const data: string = JSON.parse(`"${parts.join('')}"`);
  return { markup, data: rowsOf(Buffer.from(data)).sort() };
}

/** `1a:…` to the end of its line, or `1a:T4f2,` and as many bytes of text. */
function rowsOf(data: Buffer): string[] {
  const rows: string[] = [];
  for (let from = 0; from < data.length; ) {
    const [head = '', length] =
      /^[0-9a-f]*:(?:T([0-9a-f]+),)?/.exec(data.toString('latin1', from, from + 40)) ?? [];
    const line = data.indexOf(0x0a, from);
    const end =
      length === undefined ? (line < 0 ? data.length : line + 1) : from + head.length + parseInt(length, 16);
    rows.push(unnumbered(data.toString('utf8', from, end)));
    from = end;
  }
  return rows;
}

const unnumbered = (row: string) =>
  row
    .replace(/^[0-9a-f]+:/, '')
    .replaceAll(/"\$L?[0-9a-f]+(?=[":])/g, '"$')
    .replaceAll(/"nonce":"[A-Za-z0-9+/=]*"/g, '');
