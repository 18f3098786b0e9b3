import { expect, test } from 'vitest';
import { bareText, officeText, safeText } from './safe-text';
import { unescaped } from './workbook-frame';

test.each(['_x0041_', '_x0041_x0041_', '_x005F_x0041_', '__x000D__', '_x', '_x004_', 'a_x000d_b'])(
  '%j is letters for Office',
  (text) => {
    expect(unescaped(officeText(text))).toBe(text);
  },
);

test.each(['=1', "'=1", "''=1", "'90", "' - un", '\ttab', "'\n", '- un\n=2', '', "'"])(
  '%j is the same after a CSV, and nothing that a spreadsheet runs',
  (text) => {
    expect(bareText(safeText(text))).toBe(text);
    expect(safeText(text)).not.toMatch(/^[\s\u00a0]*[=+\-@]/);
  },
);
