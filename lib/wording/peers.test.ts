import { describe, expect, it } from 'vitest';
import { peerPoint, peerSummary } from '@/lib/domain/peers';
import { peerCoverageWords, peerRuleWords, peerSentence, pointWords, refusedPeersWords } from './peers';

const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');
const RATES = [0.42, 0.55, 0.6, 0.71, 1.3];

describe('what is said of a participation and its peers', () => {
  it('its rate, the median, the quartiles and the distance', () => {
    const summary = peerSummary(RATES, 0);
    const own = { standing: 'compared', rate: 0.42, point: peerPoint(0.42, 0.6, 100) } as const;
    expect(plain(peerSentence(summary, own))).toBe(
      '42,0 % de ce qui était prévu, contre 60,0 % (quartiles : 55,0 % et 71,0 %) en médiane, non pondérée : −18,0 points',
    );
  });

  it('no quartiles where four others would be told of', () => {
    const own = { standing: 'compared', rate: 0.42, point: peerPoint(0.42, 0.6, 100) } as const;
    expect(plain(peerSentence(peerSummary(RATES, 4), own))).toBe(
      '42,0 % de ce qui était prévu, contre 60,0 % en médiane, non pondérée : −18,0 points',
    );
  });

  it('nothing is compared under five', () => {
    expect(plain(refusedPeersWords(peerSummary(RATES.slice(1), 0)))).toBe(
      'comparaison refusée : 4 participations, il en faut 5',
    );
    expect(plain(refusedPeersWords(peerSummary(RATES, 3)))).toBe(
      'comparaison refusée : 3 autres participations que les vôtres, il en faut 4 pour qu’aucune ne se devine',
    );
  });

  it('who stands outside, and why', () => {
    const outside = { not_reported: 2, no_number: 0, no_plan: 1 };
    expect(plain(peerCoverageWords({ participations: 8, compared: 5, outside, gaveUp: 0 }, 'declared'))).toBe(
      '5 participations sur 8 ont un taux ; en dehors : 2 n’ont rien déclaré, 1 n’a pas de prévision',
    );
    const none = { not_reported: 0, no_number: 0, no_plan: 0 };
    expect(
      plain(peerCoverageWords({ participations: 5, compared: 5, outside: none, gaveUp: 0 }, 'verified')),
    ).toBe('5 participations sur 5 ont un taux');
    expect(
      plain(peerCoverageWords({ participations: 8, compared: 5, outside, gaveUp: 1 }, 'declared')),
    ).toContain('1 n’a pas de prévision ; 1 autre a abandonné et ne compte pas');
    expect(
      plain(peerCoverageWords({ participations: 5, compared: 5, outside: none, gaveUp: 2 }, 'declared')),
    ).toBe('5 participations sur 5 ont un taux ; 2 autres ont abandonné et ne comptent pas');
  });

  it.each([
    [-180, '−18,0 points'],
    [-15, '−1,5 point'],
    [4, '+0,4 point'],
    [0, '0,0 point'],
    [1234, '+123,4 points'],
  ])('%d tenths', (distance, words) => {
    expect(plain(pointWords(distance))).toBe(words);
  });

  it('the rule of the alert', () => {
    expect(plain(peerRuleWords(100))).toBe(
      'écart à la médiane < −10 points (règle reprise de PILOTE, seuil de la saison modifiable)',
    );
    expect(plain(peerRuleWords(75))).toContain('< −7,5 points');
  });
});
