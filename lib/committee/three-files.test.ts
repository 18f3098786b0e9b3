import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import { nowAt } from '@/lib/domain/time';
import { LAYERS } from '@/lib/domain/vocabulary';
import type { Cell } from '@/lib/export/table-fields';
import { formatRate, shownRate } from '@/lib/wording/numbers';
import { account } from '@/test/builders';
import { demonstration } from '@/test/demonstration';
import { pdfTexts } from '@/test/pdf-text';
import { COMMITTEE_MAKERS } from './committee-files';
import { type CommitteeReport, committeeReport } from './committee-report';
import { said } from './committee-words';
import { committeeDeck } from './slides/committee-slides';
import { committeeSheets } from './workbook/committee-workbook';
import type { CommitteeSheet } from './workbook/sheet';

demonstration();
const NOW = nowAt(new Date('2026-11-29T09:00:00Z'));
const service = 'https://suivi.exemple.fr';
/** As a visitor reads it, as its officer does, and as that of a programme which is no demonstration. */
let report: CommitteeReport;
let own: CommitteeReport;
let plain: CommitteeReport;
let sheets: CommitteeSheet[];

const partsOf = async (of: CommitteeReport) => {
  const parts = unzipSync(await COMMITTEE_MAKERS.pptx(of, { service }));
  return Object.entries(parts).map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) }));
};

beforeAll(async () => {
  const officer = await account('officer', { scopes: [{ kind: 'action', key: 'PS_INITIALE' }] });
  const made = (view: 'public' | 'own', demonstration = true) =>
    committeeReport(read(), officer, NOW, { day: NOW.day, actions: [], view }, { demonstration });
  report = await made('public');
  own = await made('own');
  plain = await made('public', false);
  sheets = committeeSheets(report, service);
});

/** The rows of a sheet, by the keys of its columns. */
function rowsOf(name: string): Record<string, Cell>[] {
  const sheet = sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map((row) =>
    Object.fromEntries(sheet?.columns.map(({ key }, index) => [key, row[index] ?? null]) ?? []),
  );
}

describe('the three files of a committee', () => {
  it('print each quoted fact with its line and how it must not be read', async () => {
    expect(report.quotes.map(({ source }) => source)).toEqual([
      'document 000, ligne 664',
      'document 000, ligne 1522',
    ]);
    const pdf = pdfTexts(await COMMITTEE_MAKERS.pdf(report, { service })).join(' ');
    const slides = (await partsOf(report)).map(({ text }) => text).join(' ');
    const sheet = rowsOf('Faits cités');
    for (const [at, { source, guard }] of report.quotes.entries()) {
      expect(pdf).toContain(source);
      expect(slides).toContain(source);
      expect(sheet[at]).toMatchObject({ source, guard });
    }
    expect(pdf).toContain('Hypothèse de l’étude');
    expect(pdf).toContain('ne se convertit pas en effectif');
    // On the eve of that committee nobody had quoted anything.
    const officer = await account('officer', { scopes: [{ kind: 'action', key: 'PS_INITIALE' }] });
    const asked = { day: '2026-10-07', actions: [], view: 'public' as const };
    const before = await committeeReport(read(), officer, NOW, asked, { demonstration: true });
    expect(before.quotes).toEqual([]);
  });

  it('say the same of every target: in the workbook, on the slides, and in the PDF', async () => {
    const targets = report.seasons.flatMap((season) => season.targets);
    expect(targets.length).toBeGreaterThan(5);
    const rows = rowsOf('Cibles');
    const charts = committeeDeck(report)
      .slides.flatMap(({ shapes }) => shapes)
      .flatMap((shape) => (shape.kind === 'chart' && shape.name === 'Part de la cible' ? [shape.chart] : []));
    const drawn = LAYERS.map((_, layer) => charts.flatMap(({ series }) => series[layer]?.values ?? []));
    const pdf = Buffer.from(await COMMITTEE_MAKERS.pdf(report, { service })).toString('latin1');
    for (const [index, { action, component }] of targets.entries()) {
      const row = rows.find(
        (one) => one.component === component.id && one.season === action.season && one.action === action.key,
      );
      expect(row).toMatchObject({ target: component.target });
      for (const [place, layer] of LAYERS.entries()) {
        const { value, state } = component.values[layer];
        expect(row?.[layer] ?? null).toBe(state === 'number' || state === 'estimate' ? value : null);
        const rate = component.rates[layer];
        expect(row?.[`${layer}Rate`] ?? null).toBe(rate);
        expect(drawn[place]?.[index]).toBe(rate === null ? null : shownRate(rate));
      }
      const { values, rates } = component;
      const words = `vérifié ${said(values.verified, 'verified')}${rates.verified === null ? '' : `, soit ${formatRate(rates.verified)} de la cible`}`;
      expect(pdf).toContain(inPdf(words));
    }
  }, 120_000);

  it('say the same of every region: in the workbook and on the slides', () => {
    const rows = rowsOf('Territoires');
    const charts = committeeDeck(report)
      .slides.flatMap(({ shapes }) => shapes)
      .flatMap((shape) =>
        shape.kind === 'chart' && shape.name === 'Projets par région' ? [shape.chart] : [],
      );
    const drawn = charts.flatMap(({ series }) => series[0]?.values ?? []);
    const regions = report.seasons.flatMap(({ territories }) => territories.regions);
    expect(rows.map(({ projects }) => projects)).toEqual(regions.map(({ projects }) => projects));
    expect(drawn).toEqual(regions.map(({ projects }) => projects));
    expect(rows.map(({ planRate }) => planRate)).toEqual(regions.map(({ plan }) => plan?.rate ?? null));
  });
});

describe('the workbook of a committee', () => {
  it('gives each of its figures a source that it defines, and the day on which it was known', () => {
    const defined = rowsOf('Sources').map(({ name }) => String(name));
    const lacking: string[] = [];
    const cited: string[] = [];
    for (const { name, columns, rows } of sheets.filter((sheet) => sheet.name !== 'Sources')) {
      const at = (key: string) => columns.findIndex((column) => column.key === key);
      for (const row of rows) {
        const source = String(row[at('source')] ?? '');
        const isKnown = defined.some((one) => source.includes(one));
        const figures = columns.filter(
          ({ kind }, index) => /^(?:count|number|rate|euros)$/.test(kind) && row[index] !== null,
        );
        if (figures.length > 0 && !(isKnown && row[at('asOf')] === NOW.day))
          lacking.push(`${name}: ${row.join(' | ')}`);
        cited.push(...[...source.matchAll(/\b(\d{3}):\d/g)].map(([, key = '']) => key));
      }
    }
    expect(lacking).toEqual([]);
    expect(cited.length).toBeGreaterThan(10);
    expect([...new Set(cited)].filter((key) => !defined.includes(key))).toEqual([]);
  });

  it('holds numbers as numbers, days as days and blanks as blanks', async () => {
    const book = await readXlsx(await COMMITTEE_MAKERS.xlsx(report, { service }));
    expect(book.sheets.map(({ name }) => name)).toEqual(['Lisez-moi', ...sheets.map(({ name }) => name)]);
    const targets = sheets.find(({ name }) => name === 'Cibles');
    const written = book.sheets.find(({ name }) => name === 'Cibles')?.rows ?? [];
    const at = (key: string) => targets?.columns.findIndex((column) => column.key === key) ?? -1;
    const students = targets?.rows.findIndex((row) => row[at('unit')] === 'étudiant') ?? -1;
    const row = written[students + 1] ?? [];
    expect(row[at('target')]).toBe(70_000);
    expect(row[at('verified')]).toBe(targets?.rows[students]?.[at('verified')]);
    expect(row[at('verifiedRate')] ?? null).toBeNull();
    expect(row[at('verifiedRateReason')]).toBe('mode de comptage inconnu');
    expect(row[at('asOf')]).toEqual(new Date('2026-11-29T00:00:00.000Z'));
  });
});

describe('what may not be overlooked', () => {
  it('stands on every slide and above the workbook: the demonstration, and a view that is not public', async () => {
    const slides = (await partsOf(own)).filter(({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThan(8);
    for (const mark of ['Diffusion restreinte', 'Données de démonstration'])
      expect(slides.filter(({ text }) => !text.includes(mark)).map(({ name }) => name)).toEqual([]);
    const book = await readXlsx(await COMMITTEE_MAKERS.xlsx(own, { service }));
    expect(String(book.sheets[0]?.rows[0]?.[0])).toMatch(
      /^Diffusion restreinte – .*Données de démonstration – /,
    );
  });

  it('is not said of public figures of a programme that is real', async () => {
    const texts = (await partsOf(plain)).map(({ text }) => text).join('');
    expect(texts).not.toMatch(/Diffusion restreinte|Données de démonstration/);
    const book = await readXlsx(await COMMITTEE_MAKERS.xlsx(plain, { service }));
    const [about] = book.sheets;
    expect(about?.rows.flat().join(' ')).not.toMatch(/Diffusion restreinte|Données de démonstration/);
    expect(about?.rows.flat().join(' ')).toContain('Licence Ouverte 2.0 (Etalab)');
  });
});

/** A text beside a drawing, as the file holds it. */
const inPdf = (text: string): string =>
  Buffer.from(text, 'utf16le')
    .swap16()
    .toString('latin1')
    .replaceAll(/[()\\]/g, '\\$&');
