import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MonthTable } from './month-table';

it('has no month while the only sessions have no slot', () => {
  const row = {
    ...{ zone: null, held: 0, planned: 1, cancelled: 0, months: {}, fundable: 0, alerted: 0 },
    ...{ entered: 0, firstEntered: 0, assiduous: 0, badges: 0, validated: 0 },
  };
  const matrix = {
    ...{ years: [], year: null, zones: [row], total: row, elsewhere: false, undated: 1, alerted: [] },
    ever: { ...row, mediators: 0 },
  };
  const html = renderToStaticMarkup(createElement(MonthTable, { matrix }));
  expect(html).toContain('sans date');
  expect(html).toContain('session sans créneau compte');
});
