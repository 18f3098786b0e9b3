import { describe, expect, it } from 'vitest';
import { ofName, ofOrganisation, thatName } from './elision';

describe('« de » before a name', () => {
  it.each([
    ['ARMOR-NUM', 'd’ARMOR-NUM'],
    ['SNSU', 'de SNSU'],
    ['octobre 2026', 'd’octobre 2026'],
    ['Économie de la santé', 'd’Économie de la santé'],
    ['Hauts-de-France', 'de Hauts-de-France'],
    ['« Études »', 'de « Études »'],
    ['2025-2026', 'de 2025-2026'],
    ['Yves Le Goff', 'd’Yves Le Goff'],
    ['Yannick Morel', 'de Yannick Morel'],
    ['Onze Numérique', 'de Onze Numérique'],
  ])('%s', (name, said) => {
    expect(ofName(name)).toBe(said);
  });

  it.each([
    ['Université de Brest', 'de l’Université de Brest'],
    ['ARS Bretagne', 'de l’ARS Bretagne'],
    ['École des hautes études', 'de l’École des hautes études'],
    ['CHU de Nantes', 'du CHU de Nantes'],
    ['Faculté de médecine', 'de la Faculté de médecine'],
    ['Hospices civils de Lyon', 'des Hospices civils de Lyon'],
    ['Orléans Santé', 'd’Orléans Santé'],
    ['Sorbonne Université', 'de Sorbonne Université'],
  ])('of the organisation %s', (name, said) => {
    expect(ofOrganisation(name)).toBe(said);
  });

  it('« que » likewise', () => {
    expect([thatName('Orléans'), thatName('Nantes')]).toEqual(['qu’Orléans', 'que Nantes']);
  });
});
