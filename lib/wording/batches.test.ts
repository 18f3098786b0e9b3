import { describe, expect, it, test } from 'vitest';
import type { Rate } from '@/lib/domain/progress';
import { numberValue } from '@/lib/domain/value';
import { batchWords, refusedInBatch, undoneWords } from './batches';
import { obstacleWords } from './obstacles';
import { movedInList, objectiveWords } from './review-effects';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  [15, 0, '15 volets validés'],
  [1, 0, '1 volet validé'],
  [15, 2, '15 volets validés, 2 refusés'],
  [0, 1, '1 volet refusé'],
])('what became of %i and %i', (validated, refused, words) => {
  expect(plain(batchWords(validated, refused))).toBe(words);
});

test.each([
  [4, 0, '4 validations annulées'],
  [1, 1, '1 validation annulée, 1 annulation refusée'],
  [0, 2, '2 annulations refusées'],
])('what was taken back of %i and %i', (undone, refused, words) => {
  expect(plain(undoneWords(undone, refused))).toBe(words);
});

it('says what happened to a section meanwhile by its state, else why it is refused', () => {
  expect(refusedInBatch('step_not_allowed', 'validated')).toContain('une autre personne l’a validé');
  expect(refusedInBatch('section_changed', 'submitted')).toContain('renvoyé');
  expect(refusedInBatch('own_entry', 'submitted')).toContain('une autre personne doit le valider');
  expect(refusedInBatch('not_found', undefined)).toContain('ne vous est pas ouvert');
});

it('says why a section is opened first', () => {
  expect(plain(obstacleWords({ code: 'surprises', count: 1 }))).toBe('1 valeur surprenante');
  expect(plain(obstacleWords({ code: 'surprises', count: 3 }))).toBe('3 valeurs surprenantes');
  expect(plain(obstacleWords({ code: 'unanswered', count: 2 }))).toBe('2 valeurs sans raison à jour');
  expect(plain(obstacleWords({ code: 'own_entry' }))).toContain('une autre personne valide');
});

describe('an effect in a list', () => {
  const rate = (value: number): Rate => ({ rate: value, reason: null });
  const none: Rate = { rate: null, reason: 'unknown_mode' };
  const moved = (from: number, to: number, before: Rate, after: Rate) =>
    plain(
      movedInList({
        label: "parcours d'ingénieur",
        before: numberValue(from),
        after: numberValue(to),
        rates: { before, after },
      }),
    );

  it('is a rate before and after, never capped, or the numbers where there is none', () => {
    expect(moved(11, 14, rate(11 / 12), rate(14 / 12))).toBe('Parcours d’ingénieur : 91,6 % → 116,6 %');
    expect(moved(13_030, 13_798, none, none)).toBe('Parcours d’ingénieur : 13 030 → 13 798');
  });

  it('tells two rates that read alike apart by their numbers', () => {
    expect(moved(2457, 2459, rate(0.2457), rate(0.2459))).toBe('Parcours d’ingénieur : 2 457 → 2 459');
  });

  it('says the one figure of an objective of several components', () => {
    expect(plain(objectiveWords(0.45, 0.483))).toBe('Objectif : 45,0 % → 48,3 %');
  });
});
