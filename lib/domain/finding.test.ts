import { expect, it } from 'vitest';
import { diagnosticProblems, quantityProblems } from './finding';

const quantity = (more: Partial<Parameters<typeof quantityProblems>[0]> = {}) =>
  quantityProblems({
    ...{ qualifier: null, low: null, high: null, unit: null, horizon: null, basis: null },
    ...more,
  }).map(({ path, code }) => `${path}: ${code}`);

const WHOLE = { low: 120, unit: 'postes', horizon: '2028', basis: 'Enquête auprès de 34 acteurs' };

it('asks of a quantity its unit, its horizon and its basis', () => {
  expect(quantity()).toEqual([]);
  expect(quantity({ basis: 'Entretiens', horizon: '2028' })).toEqual([]);
  expect(quantity(WHOLE)).toEqual([]);
  expect(quantity({ low: 120 })).toEqual(
    ['unit', 'horizon', 'basis'].map((field) => `${field}: quantity_needs_basis`),
  );
  for (const field of ['unit', 'horizon', 'basis'])
    expect(quantity({ ...WHOLE, [field]: null })).toEqual([`${field}: quantity_needs_basis`]);
  expect(quantity({ unit: 'postes' })).toEqual(['low: quantity_needed']);
});

it('asks of « between » two numbers in order, and of nothing else', () => {
  expect(quantity({ ...WHOLE, qualifier: 'between', high: 180 })).toEqual([]);
  expect(quantity({ ...WHOLE, qualifier: 'between' })).toEqual(['high: quantity_upper_needed']);
  expect(quantity({ ...WHOLE, qualifier: 'between', high: 120 })).toEqual(['high: quantity_upper_needed']);
  expect(quantity({ ...WHOLE, qualifier: 'about', high: 180 })).toEqual(['high: quantity_upper_alone']);
});

it('asks of a project on which day it delivered its diagnostic; of a study none', () => {
  const of = (projectId: number | null, deliveredOn: string | null) =>
    diagnosticProblems({ projectId, deliveredOn }, '2026-11-20').map(({ code }) => code);
  expect(of(1, null)).toEqual(['day_needed']);
  expect(of(1, '2026-12-01')).toEqual(['source_to_come']);
  expect(of(1, '2026-06-30')).toEqual([]);
  expect(of(null, null)).toEqual([]);
});
