import { describe, expect, it } from 'vitest';
import { searchable, searchRank, searchWords } from './search';

describe('the words of a search', () => {
  const typed: [string, string[]][] = [
    ['Santé-Num, à RENNES', ['sante', 'num', 'a', 'rennes']],
    ['  l’Ouest  ouest ', ['l', 'ouest']],
    ['œuvre', ['oeuvre']],
    [' -- ', []],
    ['', []],
  ];
  it.each(typed)('« %s »', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it('are eight at most, of the first 120 letters', () => {
    expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
    expect(searchWords(`${'x'.repeat(130)} y`)).toEqual(['x'.repeat(120)]);
  });
});

describe('how well a thing answers', () => {
  const project = searchable(['SANTÉ-NUM Bretagne', 'sante-num-bretagne', null], ['ANR-22-CMAS-0012']);
  const asked: [string, number | undefined][] = [
    ['santé-num bretagne', 0],
    ['SANTE', 1],
    ['sante n', 1],
    ['bretagne num', 2],
    ['bret', 2],
    ['santénum', 2],
    ['anr-22-cmas', 2],
    ['ANR22CMAS0012', 2],
    ['0012', 2],
    ['22', 2],
    ['2', undefined],
    ['tagne', undefined],
    ['bretagne normandie', undefined],
    ['', undefined],
  ];
  it('a name is its own without its article too', () => {
    const place = searchable(['La Réunion', 'L’Isle']);
    for (const typed of ['reunion', 'la réunion', 'isle'])
      expect(searchRank(searchWords(typed), place)).toBe(0);
  });

  it.each(asked)('« %s »: %s', (typed, rank) => {
    expect(searchRank(searchWords(typed), project)).toBe(rank);
  });

  const fact = searchable(
    ['économique (frein)'],
    ['45 % des acteurs médicaux', 'un réseau et son travail'],
    ['Étude sur l’interopérabilité des dispositifs médicaux'],
  );
  const part: [string, number | undefined][] = [
    ['frein interopérabilité', 3],
    ['interopérabilité frein', 3],
    ['les freins à l’interopérabilité', 3],
    ['freins économiques', 2],
    ['freins', 2],
    ['acteur médical', 2],
    ['acteurs médicaux', 2],
    ['réseaux', 2],
    ['réseau', 2],
    ['travaux', 2],
    ['interopérabilité', undefined],
    ['dispositifs', undefined],
    ['à l’étude', undefined],
    ['frein sécurité', undefined],
    ['économ', 1],
    ['économs', undefined],
  ];
  it.each(part)('of a document, « %s »: %s', (typed, rank) => {
    expect(searchRank(searchWords(typed), fact)).toBe(rank);
  });

  it('a number is one word, however it is grouped, and not a part of another', () => {
    const aimed = searchable(['Étudiants ciblés', '70\u202f000 étudiants']);
    for (const typed of ['70 000', '70000', '70.000', '70\u00a0000 étudiants', '70 000 étudiants'])
      expect(searchRank(searchWords(typed), aimed), typed).toBeDefined();
    for (const typed of ['70 %', '000', '70 étudiants'])
      expect(searchRank(searchWords(typed), aimed), typed).toBe(undefined);
    const share = searchable(['plus de 70 %'], [], ['document 000']);
    expect(searchRank(searchWords('70 000'), share)).toBe(undefined);
    expect(searchRank(searchWords('70 document 000'), share)).toBeDefined();
    expect(searchWords('ANR-22-CMAS-0012')).toEqual(['anr', '22', 'cmas', '0012']);
  });

  it.each([
    ['100', '10 000', false],
    ['100', '100 %', true],
    ['1000', '10 000', false],
    ['2024', '2024-2025', true],
    ['0350936', '0350936C', true],
    ['035', '0350936C', false],
    ['193509361', '19350936100013', true],
  ])('« %s » finds « %s »: %s', (typed, said, isFound) => {
    expect(searchRank(searchWords(typed), searchable([said])) !== undefined).toBe(isFound);
  });

  it.each([
    ['003:534', true],
    ['document 003, ligne 534', true],
    ['Document 003 ligne 534', true],
    ['(003:534)', true],
    ['003:535', true],
    ['003:537', false],
    ['003:53', false],
    ['002:534', false],
    ['534', false],
    ['003', false],
  ])('a line of a document is one word: « %s »', (typed, isFound) => {
    const said = searchable(['Cible'], ['003:534-536', '003:700']);
    expect(searchRank(searchWords(typed), said) !== undefined).toBe(isFound);
  });

  it('words that name nothing are asked where there is no other', () => {
    expect(searchRank(searchWords('l’Est'), searchable(['Grand Est']))).toBe(undefined);
    expect(searchRank(searchWords('est'), searchable(['Grand Est']))).toBe(2);
    expect(searchRank(searchWords('est'), searchable(['Ouest']))).toBe(undefined);
  });
});
