import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { deckFile } from './deck-file';
import type { ChartShape, Deck, TableShape } from './slide';
import { rowsBySlide } from './table-room';

const box = { x: 1, y: 3, width: 20, height: 10 };
const chart: ChartShape = {
  kind: 'chart',
  box,
  name: 'Taux',
  alt: 'Barres & taux de deux cibles',
  chart: {
    categories: ['Universités <33>', 'Juristes'],
    categoryLabel: 'Cible',
    series: [
      { name: 'Engagé', values: [0.575, 1.3], colour: 'pale' },
      { name: 'Vérifié', values: [0, null], colour: 'blue', hatched: true },
    ],
    unit: 'rate',
  },
};
const table: TableShape = {
  kind: 'table',
  box,
  name: 'Cibles',
  alt: 'Les deux cibles',
  columns: [
    { label: 'Cible', width: 3 },
    { label: 'Visé', width: 1, numeric: true },
  ],
  rows: [['« Universités »', '33']],
};
const deck: Deck = {
  title: 'Comité du 29 novembre 2026',
  author: 'Suivi CMA',
  at: '2026-11-29T09:00:00.000Z',
  foot: 'Situation au 29 novembre 2026',
  marks: ['Données de démonstration', 'Diffusion restreinte'],
  slides: [
    { title: 'Comité', layout: 'opening', shapes: [] },
    { title: 'Cibles', layout: 'content', shapes: [chart, table] },
  ],
};

const opened = async (of: Deck) => {
  const parts = unzipSync(await deckFile(of));
  return { parts, text: (name: string) => new TextDecoder().decode(parts[name]) };
};

describe('a deck of slides', () => {
  it('names every part that it holds, and relates only to parts that it holds', async () => {
    const { parts, text } = await opened(deck);
    const names = Object.keys(parts);
    const types = text('[Content_Types].xml');
    const typed = names.filter((name) => !/\.rels$|^\[Content|\.xlsx$/.test(name));
    expect(typed.filter((name) => !types.includes(`PartName="/${name}"`))).toEqual([]);
    const targets = names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => {
        const from = new URL(`http://parts/${name.replace(/_rels\/([^/]*)\.rels$/, '$1')}`);
        return [...text(name).matchAll(/Target="([^"]+)"/g)].map(([, to = '']) =>
          new URL(to, from).pathname.slice(1),
        );
      });
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((target) => !names.includes(target))).toEqual([]);
  });

  it('holds a chart that its program draws, with the workbook that it is edited by', async () => {
    const { parts, text } = await opened(deck);
    const drawn = text('ppt/charts/chart1.xml');
    expect(drawn).toContain('<c:barChart>');
    expect(drawn).toContain('<c:externalData r:id="rId1">');
    expect(drawn).toContain('<c:f>Chiffres!$C$2:$C$3</c:f>');
    expect(drawn).toContain('<a:pattFill prst="wdUpDiag">');
    const { sheets } = await readXlsx(parts['ppt/embeddings/chart1.xlsx'] ?? new Uint8Array());
    expect(sheets[0]?.name).toBe('Chiffres');
    expect(sheets[0]?.rows.map((row) => [...row, null].slice(0, 3))).toEqual([
      ['Cible', 'Engagé', 'Vérifié'],
      ['Universités <33>', 0.575, 0],
      ['Juristes', 1.3, null],
    ]);
  });

  it('draws a zero, and nothing for a blank', async () => {
    const { text } = await opened(deck);
    const verified = text('ppt/charts/chart1.xml').split('<c:ser>')[2] ?? '';
    const numbers = /<c:numCache>(.*?)<\/c:numCache>/.exec(verified)?.[1];
    expect(numbers).toBe(
      '<c:formatCode>0.0%</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>0</c:v></c:pt>',
    );
  });

  it('is read aloud: a title for each slide, texts beside pictures, a header of tables, French', async () => {
    const { text } = await opened(deck);
    const slide = text('ppt/slides/slide2.xml');
    expect(slide).toMatch(/<p:ph type="title"\/>.*?<a:t>Cibles<\/a:t>/);
    expect(slide).toContain('descr="Barres &amp; taux de deux cibles"');
    expect(slide).toContain('descr="Les deux cibles"');
    expect(slide).toContain('<a:tblPr firstRow="1"/>');
    expect(slide.match(/lang="(?!fr-FR)/g)).toBeNull();
    expect(text('docProps/core.xml')).toContain('<dc:title>Comité du 29 novembre 2026</dc:title>');
  });

  it('carries its marks and its foot on every slide', async () => {
    const { text } = await opened(deck);
    for (const name of ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml']) {
      expect(text(name)).toContain('<a:t>Données de démonstration – Diffusion restreinte</a:t>');
      expect(text(name)).toContain('<a:t>Situation au 29 novembre 2026</a:t>');
    }
  });

  it('is well formed whatever people wrote, and the same file from the same content', async () => {
    const written = { ...deck, title: 'a & b < "c" \u0007\ud800', slides: deck.slides.slice(0, 1) };
    const { text } = await opened(written);
    expect(text('docProps/core.xml')).toContain('<dc:title>a &amp; b &lt; &quot;c&quot; \ufffd</dc:title>');
    expect(Buffer.from(await deckFile(written))).toEqual(Buffer.from(await deckFile(written)));
  });
});

describe('a long table', () => {
  const columns = [{ label: 'Texte', width: 1 }];
  it('is cut where a slide is full, and loses no row', () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Ligne ${index}`]);
    const slides = rowsBySlide({ columns, rows }, { width: 30, height: 12 });
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.flat()).toEqual(rows);
  });

  it('is one slide where it has no row, and a row longer than a slide stands alone', () => {
    expect(rowsBySlide({ columns, rows: [] }, { width: 30, height: 12 })).toEqual([[]]);
    const long = ['mot '.repeat(4_000)];
    expect(rowsBySlide({ columns, rows: [['a'], long, ['b']] }, { width: 30, height: 12 })).toEqual([
      [['a']],
      [long],
      [['b']],
    ]);
  });
});
