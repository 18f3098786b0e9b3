import { describe, expect, it } from 'vitest';
import { fold, foldLook } from './fold';

describe('fold', () => {
  it.each([
    ['Université de Démonstration – Bretagne', 'universite de demonstration - bretagne'],
    ['ÎLE-DE-FRANCE', 'ile-de-france'],
    ['Ile‑de‑France', 'ile-de-france'],
    ['Université Côte d’Azur', "universite cote d'azur"],
    ["Université Côte d'Azur", "universite cote d'azur"],
    ['Œuvres du cœur, ex æquo', 'oeuvres du coeur, ex aequo'],
    ['École\u00a0de  santé\u202fnumérique ', 'ecole de sante numerique'],
    ['E\u0301cole', 'ecole'],
    ["CAPS'UL", "caps'ul"],
    ['SN@SU', 'sn@su'],
    ['ANR-23-CMAS-0001', 'anr-23-cmas-0001'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});

describe('names that look the same', () => {
  it.each([
    ['Bretagne', 'Вrеtаgnе'],
    ['MASTER SANTÉ', 'ΜАSТΕR SАΝТÉ'],
    ['Master « Données »', 'Master "Données"'],
    ['Master «\u00a0Données\u00a0»', 'Master “Données”'],
    ['Soins infirmiers', 'Soins inﬁrmiers'],
    ['niveau 7', 'niveau\u00a0７'],
    ['Master Droit', '\u202aMaster\u200e Droit\u202c'],
    ['Podo-orthésiste', 'Podo‑orthe\u0301siste'],
  ])('%j and %j are one in a file', (one, other) => {
    expect(foldLook(one)).toBe(foldLook(other));
    expect(foldLook(foldLook(other))).toBe(foldLook(one));
  });

  it.each([
    ['niveau 7', 'niveau 6'],
    ['Université A', 'Université B'],
    ['Ωmega', 'Omega'],
  ])('%j and %j are two', (one, other) => {
    expect(foldLook(one)).not.toBe(foldLook(other));
  });
});
