import { describe, expect, it } from 'vitest';
import { shownNumber, showsText } from './shown-number';

describe('a number under a format', () => {
  it.each([
    ['General', 12, '12', 12],
    ['0', 0, '0', 0],
    ['#,##0', 12_345, '12345', 12_345],
    ['#,##0;-#,##0', 0, '0', 0],
    ['0.00', 12, '12', 12],
    ['000', 7, '007', 7],
    ['0" pers."', 12, '12 pers.', 12],
    ['[Red]0', 3, '3', 3],
    ['[$-40C]#,##0', 3, '3', 3],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', 12, '12', 12],
    ['[>100]"beaucoup";0', 99, '99', 99],
    ['[<=9999]0;General', 12_345, '12345', 12_345],
    ['# ?/?', 12, '12', 12],
  ])('%s shows %d as it is', (format, value, text, number) => {
    expect(shownNumber(value, format)).toEqual({ text, number });
  });

  it.each([
    ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 0, '-'],
    ['#,##0;-#,##0;', 0, ''],
    ['#,##0;-#,##0;;@', 0, ''],
    ['#', 0, ''],
    ['[=0]"";0', 0, ''],
    [';;;', 12, ''],
    ['0;-0;"n.c."', 0, 'n.c.'],
    ['[>100]"beaucoup";0', 101, 'beaucoup'],
    ['0"00"', 12, '1200'],
  ])('%s shows %d as no number of its own', (format, value, text) => {
    expect(shownNumber(value, format)).toEqual({ text, number: null });
  });

  it('tells the other number that is shown: without its thousands, or rounded', () => {
    expect(shownNumber(12_345, '0,')).toEqual({ text: '12', number: 12 });
    expect(shownNumber(12_345, '0.0,')).toEqual({ text: '12,3', number: 12.3 });
    expect(shownNumber(12_345, '0.0E+00').number).toBe(12_000);
  });
});

it('a text is hidden by an empty fourth section alone', () => {
  expect([';;;', '0;0;0;', '0;0;0;@', '0', '0;-0;;"texte"'].map(showsText)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
