import { describe, expect, it } from 'vitest';
import { lineIdentifier, parseLineIdentifier } from './exchange';
import { type FigureRow, NO_DETAILS } from './line-address';

const row = (more: Partial<FigureRow> = {}): FigureRow => ({
  ...{ trainingId: 12, regionCode: '53', levelKey: '7', professionKey: '4', professionOther: '' },
  ...NO_DETAILS,
  ...more,
});

describe('the identifier of a line', () => {
  it.each([
    ['12|53|7|4|', row()],
    [
      '12|2A|na|other|Élu | maire ~ adjoint',
      row({
        regionCode: '2A',
        levelKey: 'na',
        professionKey: 'other',
        professionOther: 'Élu | maire ~ adjoint',
      }),
    ],
    ['12|53|7|4~self_employed~ambulatory|', row({ practice: 'self_employed', employerKind: 'ambulatory' })],
    ['12|53|7|4~na~other|', row({ employerKind: 'other' })],
    [
      '12|53|7|other~mixed~na|Aidants',
      row({ professionKey: 'other', professionOther: 'Aidants', practice: 'mixed' }),
    ],
  ])('%s is read as it is written', (text, line) => {
    expect(lineIdentifier(line)).toBe(text);
    expect(parseLineIdentifier(text)).toEqual(line);
  });

  it.each([
    '12|53|7|4~salaried|',
    '12|53|7|4~retired~na|',
    '12|53|7|4~na~salaried|',
    '12|53|7|4~na~na~na|',
    '12|53|7|4~|',
  ])('%s is none', (text) => expect(parseLineIdentifier(text)).toBeUndefined());
});
