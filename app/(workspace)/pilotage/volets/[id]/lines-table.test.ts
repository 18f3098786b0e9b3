import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ReviewLine } from '@/lib/report/section-review';
import { drawnLine } from './drawn-line';
import { LinesTable } from './lines-table';

const line: ReviewLine = {
  ...{ lineId: 7, trainingId: 1, training: 'Droit & données <santé>', regionCode: '53', periodId: 1 },
  ...{ levelKey: 'na', professionKey: 'na', professionOther: '', practice: 'na', employerKind: 'na' },
  ...{ measure: 'entered', verified: null, declared: { value: 0, state: 'number' }, accepted: null },
  ...{ after: { value: 0, state: 'number' }, difference: 0, planned: 0, changed: true, by: null, seen: 3 },
  ...{ comment: 'Aucune <entrée>', remarks: [], files: [] },
};
const words = { regions: { '53': 'Bretagne' }, professions: {}, asked: [] };

const markupOf = (one: ReviewLine) =>
  renderToStaticMarkup(
    createElement(LinesTable, {
      ...{ caption: 'Effectifs', acceptHref: '/pilotage/volets/9/acceptation' },
      lines: [drawnLine(one, { words, pending: true })],
    }),
  );

it('says a zero as a zero and what is not known as a dash, and escapes what was typed', () => {
  const html = markupOf(line);
  expect(html.match(/<td class="app-numeric">.*?<\/td>/g)).toEqual([
    '<td class="app-numeric">–</td>',
    '<td class="app-numeric"><span class="app-figure">0</span></td>',
    '<td class="app-numeric"><span>0</span></td>',
    '<td class="app-numeric">0</td>',
  ]);
  expect(html).toContain('<td>Aucune &lt;entrée&gt;</td>');
  expect(html).toContain('Droit &amp; données &lt;santé&gt;<span');
  expect(html).toContain('/acceptation?ligne=Droit+%26+donn%C3%A9es+%3Csant%C3%A9%3E');
});

it('lists files in the cell itself: no list stands in a line of words', () => {
  const files = [{ id: 4, name: 'preuve.pdf', type: 'PDF', bytes: 2_000 }] as never;
  expect(markupOf({ ...line, files })).toMatch(/<td>Aucune &lt;entrée&gt;<ul class="app-files">/);
});
