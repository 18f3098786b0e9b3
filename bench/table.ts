/** What a part of the bench says: printed on the terminal, and written in the document. */
export interface Table {
  title: string;
  head: string[];
  /** The first cell is a name, the others are measures. */
  rows: string[][];
  /** A sentence under it. */
  note?: string;
}

export function printTable({ title, head, rows, note }: Table): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  process.stdout.write(`\n${title}\n${line(head)}\n${widths.map((w) => '-'.repeat(w)).join('  ')}\n`);
  for (const row of rows) process.stdout.write(`${line(row)}\n`);
  if (note) process.stdout.write(`${note}\n`);
}

export function markdownTable({ title, head, rows, note }: Table): string {
  const line = (row: string[]) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `| ${head.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`;
  return [`**${title}**`, '', line(head), rule, ...rows.map(line), ...(note ? ['', note] : []), ''].join(
    '\n',
  );
}
