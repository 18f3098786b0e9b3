import { describe, expect, it } from 'vitest';
import { rateOf } from '@/lib/domain/progress';
import { NOT_REPORTED, numberValue, type Value } from '@/lib/domain/value';
import { type ComponentFacts, closedVerdict, type VerdictCode, verdictOf } from '@/lib/domain/verdict';
import { explainVerdict } from './verdict-reasons';
import { commitmentWords, daySentence, verdictWords } from './verdicts';

/** Without the no-break spaces, to be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const judged = (value: Value, { target, mode }: Pick<ComponentFacts, 'target' | 'mode'>) => ({
  value,
  rate: rateOf(value, target, mode),
});

function told(
  counts: { target: number | null; verified?: number; committed?: number; observed?: [string, number] },
  more: Partial<ComponentFacts> = {},
) {
  const of = { target: counts.target, mode: more.mode ?? 'stock' };
  const value = (n: number | undefined) => judged(n === undefined ? NOT_REPORTED : numberValue(n), of);
  return verdictOf({
    ...{ season: 'S2', day: '2026-11-20', baseline: null, dueDay: null, steps: [], participations: 2 },
    ...{ clock: { from: '2023-09-01', inferred: true }, remainder: null, ...of },
    ...{ verified: value(counts.verified), committed: value(counts.committed) },
    observation: counts.observed
      ? { observedOn: counts.observed[0], period: null, verified: value(counts.observed[1]) }
      : null,
    ...more,
  });
}

const MEDIATEURS = told(
  { target: 10_000, verified: 2747, committed: 3153, observed: ['2026-03-31', 2457] },
  { mode: 'cumulative_distinct', dueDay: '2026-12-31' },
);

describe('the words of a verdict', () => {
  const next = told({ target: 2, verified: 0, committed: 1 });
  const remainder = { componentId: 'JURISTES.S2', season: 'S2', verdict: next } as const;
  it.each([
    ['late', MEDIATEURS, 'en retard', 'engagements insuffisants'],
    ['reached', told({ target: 7, verified: 11, committed: 14 }), 'atteint', 'couvert par les engagements'],
    ['short', told({ target: 33, verified: 15, committed: 19 }), 'engagements insuffisants', ''],
    ['nobody', told({ target: 1 }, { participations: 0 }), 'aucun projet engagé', ''],
    [
      'unknown mode',
      told({ target: 70_000, verified: 1 }, { mode: 'unknown' }),
      'non calculable (mode de comptage inconnu)',
      '',
    ],
    [
      'nothing verified',
      told({ target: 10 }, { dueDay: '2026-12-31' }),
      'non calculable (rien n’est encore vérifié)',
      'engagements insuffisants',
    ],
    [
      'taken over',
      told({ target: 2, verified: 1, committed: 1 }, { season: 'S1', remainder }),
      'repris en saison 2 : engagements insuffisants',
      '',
    ],
    ['no target', told({ target: null }), 'sans cible chiffrée', ''],
  ])('%s', (_, verdict, words, beside) => {
    expect([plain(verdictWords(verdict)), commitmentWords(verdict)]).toEqual([words, beside]);
  });

  it('of a closed action', () => {
    const closed = closedVerdict('closed', 0);
    expect(closed && verdictWords(closed)).toBe('close');
  });
});

describe('the sentence of the day', () => {
  it.each<[VerdictCode[], string]>([
    [
      ['reached', 'short', 'late', 'reached', 'short', 'reached', 'short', 'reached', 'no_target', 'closed'],
      '4 cibles atteintes, 1 en retard, 3 autres sans engagements suffisants.',
    ],
    [['late'], '1 cible en retard.'],
    [['overdue', 'overdue', 'covered'], '2 cibles à l’échéance dépassée, 1 couverte par les engagements.'],
    [['taken_over', 'taken_over'], '2 cibles reprises à la saison suivante.'],
    [
      ['not_computable', 'too_early', 'on_track', 'watch'],
      '1 cible à surveiller, 1 dans les temps, 1 trop récente pour être jugée, 1 non mesurable.',
    ],
    [['no_target', 'closed'], 'Aucune cible chiffrée.'],
    [[], 'Aucune cible chiffrée.'],
  ])('%j', (codes, sentence) => {
    expect(plain(daySentence(codes))).toBe(sentence);
  });
});

describe('« Pourquoi ce verdict ? »', () => {
  const explained = (verdict: typeof MEDIATEURS, unit = 'parcours') => {
    const { rule, numbers } = explainVerdict(verdict, { unit, season: 'S2' });
    return { rule: plain(rule), numbers: numbers.map(plain) };
  };

  it('prints the rule of the pace and its numbers', () => {
    const { rule, numbers } = explained(MEDIATEURS, 'personne');
    expect(rule).toContain(
      'Sous 0,80 : en retard ; sous 1,00 : à surveiller ; à partir de 1,00 : dans les temps.',
    );
    expect(rule).toContain('Le rythme régulier est une convention du service');
    expect(numbers).toEqual([
      'Vérifié à l’observation du 31 mars 2026 : 2 457 personnes sur 10 000, soit 24,5 %.',
      'Temps écoulé : 942 jours sur 1 217, du 1er septembre 2023 (date déduite) au 31 décembre 2026.',
      'Attendu ce jour-là à un rythme régulier : 7 740 personnes, soit 77,4 % de la cible.',
      'Rythme : 24,5 % rapporté à 77,4 %, soit 0,31.',
      'Engagements : 3 153 personnes, pour une cible de 10 000 : c’est insuffisant.',
    ]);
  });

  it('says that recorded intermediate targets replace the regular pace', () => {
    const { rule, numbers } = explained(
      told(
        { target: 10_000, verified: 2747, observed: ['2026-03-31', 2457] },
        { mode: 'cumulative', dueDay: '2026-12-31', steps: [{ day: '2026-03-31', target: 3000 }] },
      ),
      'personne',
    );
    expect(rule).not.toContain('convention du service');
    expect(numbers[2]).toBe(
      'Attendu ce jour-là sur le chemin des cibles intermédiaires : 3 000 personnes, soit 30,0 % de la cible.',
    );
    expect(numbers[4]).toBe('Engagements : aucun enregistré, pour une cible de 10 000 : c’est insuffisant.');
  });

  it.each([
    [
      'reached',
      told({ target: 7, verified: 11, committed: 14 }, { dueDay: '2026-12-31' }),
      [
        'Vérifié au 20 novembre 2026 : 11 parcours sur 7, soit 157,1 %.',
        'Engagements : 14 parcours, pour une cible de 7 : la cible est couverte.',
      ],
    ],
    [
      'overdue',
      told({ target: 7, verified: 5, committed: 14 }, { dueDay: '2025-12-31' }),
      [
        'Vérifié au 20 novembre 2026 : 5 parcours sur 7, soit 71,4 %.',
        'Échéance : 31 décembre 2025.',
        'Engagements : 14 parcours, pour une cible de 7 : la cible est couverte.',
      ],
    ],
    [
      'short',
      told({ target: 12, verified: 1, committed: 3 }),
      ['Engagements : 3 parcours, pour une cible de 12 : c’est insuffisant.'],
    ],
    [
      'nobody',
      told({ target: 1 }, { participations: 0 }),
      ['Engagements : aucun projet engagé, pour une cible de 1.'],
    ],
    [
      'unknown mode',
      told({ target: 70_000, verified: 1 }, { mode: 'unknown' }),
      ['Cible : 70 000 parcours.', 'Engagements : non comparables à la cible (mode de comptage inconnu).'],
    ],
    ['no target', told({ target: null }), []],
  ])('%s', (_, verdict, numbers) => {
    expect(explained(verdict).numbers).toEqual(numbers);
  });

  it('gives no number of a hidden figure', () => {
    const hidden: Value = { value: null, state: 'hidden' };
    const verdict = told(
      { target: 100, committed: 200 },
      { mode: 'cumulative', verified: judged(hidden, { target: 100, mode: 'cumulative' }) },
    );
    const { rule, numbers } = explained(verdict);
    expect(rule).toBe(
      'L’effectif est masqué parce qu’il désigne peu de personnes : un verdict le laisserait deviner.',
    );
    expect(numbers).toEqual([
      'Cible : 100 parcours.',
      'Engagements : 200 parcours, pour une cible de 100 : la cible est couverte.',
    ]);
  });
});
