import { expect, it } from 'vitest';
import { noShare, shareOf } from '@/lib/domain/share';
import { HIDDEN, NOT_REPORTED, numberValue } from '@/lib/domain/value';
import { shareWords } from './shares';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it.each([
  [shareOf(numberValue(3), numberValue(14)), '3 des 14, 21,4 %'],
  // Truncated: two thirds are never said to be more.
  [shareOf(numberValue(2), numberValue(3)), '2 des 3, 66,6 %'],
  [shareOf(numberValue(1), numberValue(1)), '1 sur 1, 100,0 %'],
  [shareOf(NOT_REPORTED, numberValue(14)), 'non vérifié'],
  [shareOf(HIDDEN, numberValue(14)), 'masqué'],
  [shareOf(numberValue(7), HIDDEN), '7 (total masqué)'],
  // Nobody says that it was not declared: it is not divided.
  [noShare(NOT_REPORTED, numberValue(14), 'unknown_mode'), 'mode de comptage inconnu'],
  [noShare(NOT_REPORTED, numberValue(14), 'unlike_bases'), 'part non disponible'],
])('%o is said %s', (share, words) => {
  expect(plain(shareWords(share, 'verified'))).toBe(words);
});
