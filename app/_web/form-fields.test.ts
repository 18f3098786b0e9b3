import { expect, it } from 'vitest';
import { idIn, rowsIn, textOrNull, typedNumber } from './form-fields';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

it.each([
  ['', null],
  ['0', 0],
  ['12 345', 12345],
  ['12\u202f345', 12345],
  ['1,5', '1,5'],
  ['-3', '-3'],
])('reads the number « %s » as %s', (typed, read) => {
  expect(typedNumber(form({ hours: typed }), 'hours')).toBe(read);
});

it('takes a blank for nothing', () => {
  expect(textOrNull(form({ source: '  ' }), 'source')).toBeNull();
  expect(idIn(form({ id: '' }), 'id')).toBeUndefined();
});

it('keeps the number of a row, and drops the blank ones at the end only', () => {
  const given = form({
    'members.0.organisationId': '4',
    'members.0.role': 'lead',
    'members.1.organisationId': '',
    'members.1.role': '',
    'members.2.organisationId': '5',
    'members.2.role': 'partner',
    'members.3.organisationId': '',
    'members.3.role': '',
  });
  expect(rowsIn(given, 'members', ['organisationId', 'role'])).toEqual([
    { organisationId: '4', role: 'lead' },
    { organisationId: '', role: '' },
    { organisationId: '5', role: 'partner' },
  ]);
});
