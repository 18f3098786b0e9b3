import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCell } from '@/lib/domain/count';
import { columnName } from '@/lib/domain/exchange';
import { dayOfSerial } from './calendar-day';
import { headingOf, periodLabel } from './column-recognition';
import { numberText, readDay, tidy } from './sheet-cells';
import { rangeOf } from './sheet-reader';
import { isDateFormat } from './workbook-frame';

const SPACES = [' ', '\u00a0', '\u202f', '\u2009', '\u2007', '\u2003'];

describe('numbers', () => {
  it('are read whatever spaces group and surround them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom(...SPACES),
        fc.constantFrom('', ...SPACES),
        (value, space, around) => {
          const grouped = `${value}`.replace(/\B(?=(?:\d{3})+$)/g, space);
          expect(parseCell(tidy(`${around}${grouped}${around}`))).toEqual({
            ok: true,
            cell: { state: 'number', value },
          });
        },
      ),
    );
  });

  it('that a workbook holds read back as the same count, and decimals as decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseCell(numberText(value))).toEqual({ ok: true, cell: { state: 'number', value } });
        expect(parseCell(numberText(value + 0.5))).toEqual({ ok: false, code: 'decimal' });
      }),
    );
    expect([-0, 1e21, 0.1 + 0.2, -4].map(numberText)).toEqual(['0', '1e+21', '0,3', '-4']);
  });
});

describe('columns', () => {
  it('are named and numbered alike, as far as Excel goes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 16_383 }),
        fc.integer({ min: 1, max: 1_048_576 }),
        (column, row) => {
          expect(rangeOf(`${columnName(column)}${row}`)).toMatchObject({
            fromColumn: column,
            toColumn: column,
            fromRow: row,
          });
        },
      ),
    );
    expect(rangeOf('A1:XFD1048576')).toEqual({
      fromColumn: 0,
      fromRow: 1,
      toColumn: 16_383,
      toRow: 1_048_576,
    });
    expect(rangeOf('nonsense')).toBeUndefined();
  });

  it('are found whatever the spaces and the case of their headings', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SPACES), fc.boolean(), (space, upper) => {
        const heading = `${space}Métier${space}précisé${space}`;
        expect(headingOf(upper ? heading.toUpperCase() : heading)).toEqual({
          kind: 'column',
          key: 'professionOther',
        });
      }),
    );
  });

  it('of years are named in several ways', () => {
    expect(
      [
        '2024-2025',
        '2024/2025',
        '2024 – 2025',
        '2024-25',
        'Année universitaire 2024-2025',
        '2025',
        '2024-2026',
        '1998',
      ].map(periodLabel),
    ).toEqual([
      '2024-2025',
      '2024-2025',
      '2024-2025',
      '2024-2025',
      '2024-2025',
      '2025',
      undefined,
      undefined,
    ]);
  });
});

describe('days', () => {
  it('are the same in the systems of 1900 and 1904', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000 }), (days) => {
        expect(dayOfSerial(days + 1462, false)).toBe(dayOfSerial(days, true));
      }),
    );
    expect([1, 59, 60, 61, 46112.75].map((serial) => dayOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '',
      '1900-03-01',
      '2026-03-31',
    ]);
    expect([dayOfSerial(-1, false), dayOfSerial(-1, true), dayOfSerial(9e9, false)]).toEqual(['', '', '']);
  });

  it('are read as they are typed', () => {
    expect(readDay('1/3/2026')).toEqual({ ok: true, day: '2026-03-01' });
    expect(readDay('2026-03-31T00:00:00.000Z')).toEqual({ ok: true, day: '2026-03-31' });
    expect(readDay('29/02/2025')).toEqual({ ok: false, code: 'impossible_date' });
    expect(readDay('03/2026')).toEqual({ ok: false, code: 'not_a_date' });
  });

  it('are told from numbers by their format', () => {
    const dates = ['dd/mm/yyyy', '[$-40C]d\\ mmmm\\ yyyy;@', 'h:mm', '[h]:mm:ss', 'yyyy'];
    const numbers = [
      'General',
      '0',
      '#,##0\\ "jours"',
      '0.00E+00',
      '[Red]0',
      '#,##0_);[Red]\\(#,##0\\)',
      '0\\d',
    ];
    expect(dates.filter(isDateFormat)).toEqual(dates);
    expect(numbers.filter(isDateFormat)).toEqual([]);
  });
});
