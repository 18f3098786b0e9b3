import { UNTOLD } from '@/lib/domain/untold';
import { type DataRow, dataRows, type Json, namesIn } from './data-rows';

/**
 * What React itself must keep: what a reader fills in or opens, which stays as he left it when the page is read again,
 * and what does not stand in the page where it is written (`<title>` goes into the head).
 */
const KEPT = new Set(
  'html head body title meta link base style script form input select option optgroup textarea button details dialog'.split(
    ' ',
  ),
);
const TAG = /^[a-z][a-z0-9-]*$/i;
const FRAGMENT = '$Sreact.fragment';

/**
 * The data of a page without what its markup says already. An element that holds nothing but markup is told by its tag
 * and key, with a text as its content that may be another in the page: React takes such an element as it finds it,
 * without looking into it. What belongs to a component of the browser is left as it is, for it may be shown later or elsewhere. Data that is
 * not understood stays as it is.
 */
export function toldOnce(data: string): string {
  const rows = dataRows(data);
  return rows?.some((row) => row.kind === 'model' && row.id === '0') ? new Telling(rows).told() : data;
}

class Telling {
  private readonly models = new Map<string, Json>();
  private readonly texts = new Set<string>();
  private readonly names;
  private readonly stillRows = new Map<string, boolean>();
  /** The row that says so for all: a number that no other has. */
  private readonly untold: string;

  constructor(private readonly rows: readonly DataRow[]) {
    let last = 0;
    for (const row of rows) {
      if (row.kind === 'model') this.models.set(row.id, row.model);
      if (row.kind === 'text') this.texts.add(row.id);
      if (row.kind !== 'other') last = Math.max(last, parseInt(row.id, 16) || 0);
    }
    this.names = namesIn(rows.flatMap((row) => (row.kind === 'text' ? [] : [row.source])));
    // Numbers of modules come from the same series: far from all of them.
    this.untold = (last + 4096).toString(16);
  }

  told(): string {
    const told = new Map<string, Json>();
    this.tell('0', told);
    const sources = new Map(
      this.rows.flatMap((row): [string, string][] => {
        if (row.kind === 'other') return [];
        const model = row.kind === 'model' ? told.get(row.id) : undefined;
        return [[row.id, model === undefined ? row.source : `${row.id}:${JSON.stringify(model)}\n`]];
      }),
    );
    const others = this.rows.flatMap((row) => (row.kind === 'other' ? [row.source] : []));
    const reached = reachedFrom([sources.get('0') ?? '', ...others], sources);
    const untold = `${this.untold}:${JSON.stringify({ children: '', suppressHydrationWarning: true, [UNTOLD]: '' })}\n`;
    return (
      untold +
      this.rows
        .map((row) => {
          if (row.kind === 'other') return row.source;
          return row.id === '0' || reached.has(row.id) ? (sources.get(row.id) ?? '') : '';
        })
        .join('')
    );
  }

  /** Tells a row that stands in one place of the page. */
  private tell(id: string, told: Map<string, Json>): void {
    const model = this.models.get(id);
    if (model === undefined || told.has(id)) return;
    told.set(id, model);
    told.set(id, this.shortened(model, { row: id, path: '' }, told));
  }

  /** What stands in a place of the page, shorter. */
  private shortened(value: Json, at: { row: string; path: string }, told: Map<string, Json>): Json {
    if (typeof value === 'string') {
      // A row of its own: an element, or a map that leads to some.
      const id = rowNamed(value.replace(/^\$Q/, '$'));
      if (id !== undefined && this.names.get(id)?.whole === 1) this.tell(id, told);
      return value;
    }
    if (typeof value !== 'object' || value === null) return value;
    const inside = (own: Json, name: string | number) =>
      this.shortened(own, { row: at.row, path: `${at.path}:${name}` }, told);
    if (!Array.isArray(value))
      return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, inside(own, name)]));
    if (value[0] !== '$') return value.map(inside);
    const [, type, key = null, props = null] = value;
    if (typeof type !== 'string' || !isObject(props)) return value;
    if (TAG.test(type) && this.isStill(value) && !this.isNamedIn(at))
      return ['$', type, key, `$${this.untold}`];
    if (!TAG.test(type) && !this.isFragment(type)) return value;
    const { children } = props;
    return children === undefined
      ? value
      : ['$', type, key, { ...props, children: inside(children, 'props:children') }, ...value.slice(4)];
  }

  /** Whether another place names this one, something inside it, or what it is inside of. */
  private isNamedIn({ row, path }: { row: string; path: string }): boolean {
    const own = `${path.slice(1)}:`;
    const parts = this.names.get(row)?.parts ?? [];
    return parts.some((part) => `${part}:`.startsWith(own) || own.startsWith(`${part}:`));
  }

  /** Whether there is nothing but markup: no component of the browser, nothing that React must keep. */
  private isStill(value: Json, isDrawing = false): boolean {
    if (typeof value === 'string') return this.isStillText(value, isDrawing);
    if (typeof value !== 'object' || value === null) return true;
    if (!Array.isArray(value)) return Object.values(value).every((own) => this.isStill(own, isDrawing));
    if (value[0] !== '$') return value.every((own) => this.isStill(own, isDrawing));
    const [, type, , props = null] = value;
    if (typeof type !== 'string') return false;
    if (this.isFragment(type)) return this.isStill(props, isDrawing);
    // A title in a drawing stays where it is.
    const isKept = KEPT.has(type) && !(isDrawing && type === 'title');
    return TAG.test(type) && !isKept && this.isStill(props, isDrawing || type === 'svg');
  }

  private isStillText(value: string, isDrawing: boolean): boolean {
    if (!value.startsWith('$') || value.startsWith('$$') || value === '$undefined') return true;
    const id = rowNamed(value);
    if (id === undefined) return false;
    if (this.texts.has(id)) return true;
    const model = this.models.get(id);
    if (model === undefined || (this.names.get(id)?.parts.length ?? 0) > 0) return false;
    const known = this.stillRows.get(`${id} ${isDrawing}`);
    if (known !== undefined) return known;
    this.stillRows.set(`${id} ${isDrawing}`, false);
    const isStill = this.isStill(model, isDrawing);
    this.stillRows.set(`${id} ${isDrawing}`, isStill);
    return isStill;
  }

  private isFragment(type: string): boolean {
    return type === FRAGMENT || this.models.get(rowNamed(type) ?? '') === FRAGMENT;
  }
}

const rowNamed = (value: string): string | undefined => /^\$L?([0-9a-f]+)$/.exec(value)?.[1];

const isObject = (value: Json): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows that some sources name, and those that these name. */
function reachedFrom(sources: readonly string[], rows: ReadonlyMap<string, string>): ReadonlySet<string> {
  const reached = new Set<string>();
  let next = [...namesIn(sources).keys()];
  while (next.length > 0) {
    const found = next.filter((id) => !reached.has(id));
    for (const id of found) reached.add(id);
    next = [...namesIn(found.flatMap((id) => rows.get(id) ?? [])).keys()];
  }
  return reached;
}
