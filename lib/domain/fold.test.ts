import { describe, expect, it } from 'vitest';
import { fold } from './fold';

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
