import { describe, expect, it } from 'vitest';
import universities from '@/db/reference/universities.json';
import { isSiret, organisationInput, organisationProblems, uaiLetter } from './organisation';

const codes = (given: Record<string, unknown>) => {
  const parsed = organisationInput.safeParse({
    name: 'Université A',
    kind: 'university',
    regionCode: '53',
    healthUniversity: false,
    ...given,
  });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

it('the letter of every UAI of the reference list is the one that its figures call for', () => {
  const all = universities.universities.flatMap(({ uai }) => uai);
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter((uai) => uaiLetter(uai.slice(0, 7)) !== uai[7])).toEqual([]);
});

it('every SIRET of the reference list holds together', () => {
  const all = universities.universities.flatMap(({ siret }) => siret);
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter((siret) => !isSiret(siret))).toEqual([]);
});

describe('identifiers as people type them', () => {
  it.each([
    ['a wrong letter', { uai: ['0351842A'] }, ['uai.0 uai_letter']],
    ['a form of another code', { uai: ['35184'] }, ['uai.0 uai_form']],
    ['spaces and small letters are no error', { uai: [' 0350936c '] }, []],
    ['thirteen figures', { siret: ['1303051090001'] }, ['siret.0 siret_form']],
    ['a wrong key', { siret: ['13030510900015'] }, ['siret.0 siret_key']],
    ['an establishment of La Poste', { siret: ['35600000000048'] }, []],
    ['no name', { name: ' ' }, ['name organisation_name_needed']],
  ])('%s', (_title, given, problems) => {
    expect(codes(given)).toEqual(problems);
  });
});

it.each([
  [{ kind: 'hospital', healthUniversity: true, healthSource: 'liste' }, ['health_of_university']],
  [{ kind: 'university', healthUniversity: true, healthSource: null }, ['health_source_needed']],
  [{ kind: 'university', healthUniversity: true, healthSource: 'liste du ministère' }, []],
  [{ kind: 'hospital', healthUniversity: false, healthSource: null }, []],
] as const)('the health sector: %j', (given, expected) => {
  expect(organisationProblems(given).map(({ code }) => code)).toEqual(expected);
});
