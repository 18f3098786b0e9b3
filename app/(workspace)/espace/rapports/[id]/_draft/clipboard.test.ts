import { expect, test } from 'vitest';
import { isBlock, readBlock } from './clipboard';

test.each<[string, string[][]]>([
  [
    '12\t5\n7\t8\n',
    [
      ['12', '5'],
      ['7', '8'],
    ],
  ],
  ['12\r\n\r\n7\r\n', [['12'], [''], ['7']]],
  ['12 345\t\t"a ""b"""', [['12 345', '', 'a "b"']]],
])('%j', (text, rows) => expect(readBlock(text)).toEqual(rows));

test.each([
  ['12', false],
  ['12\r\n', false],
  ['12\t5', true],
  ['12\n5', true],
])('%j is a block: %s', (text, block) => expect(isBlock(text)).toBe(block));
