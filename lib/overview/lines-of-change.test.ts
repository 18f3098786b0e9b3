import { expect, it } from 'vitest';
import type { ComparedComponent, ComponentOnDay } from '@/lib/comparison/day-comparison';
import type { Verdict, VerdictCode } from '@/lib/domain/verdict';
import type { SeasonChanges } from '@/lib/overview/season-changes';
import { changeLines, spanTitle } from './lines-of-change';

const number = (value: number) => ({ value, state: 'number' as const });
const verdict = (code: VerdictCode): Verdict => ({
  ...{
    code,
    rule: 'target_reached',
    observed: null,
    expected: null,
    observedOn: null,
    target: null,
    rate: null,
  },
  ...{ commitments: null, pace: null, dueDay: null, period: null, reason: null, remainder: null },
});
const side = (target: number | null, verified: number, code: VerdictCode): ComponentOnDay => ({
  ...{ target, dueDate: null, duePrecision: null, period: null, verdict: verdict(code) },
  values: { committed: number(0), declared: number(verified), verified: number(verified) },
  rates: { committed: null, declared: null, verified: null },
  reasons: { committed: null, declared: null, verified: null },
});
const component = (before: ComponentOnDay, after: ComponentOnDay): ComparedComponent => ({
  ...{
    id: 'X',
    label: 'x',
    unit: 'parcours',
    action: { key: 'X', number: 4, shortTitle: 'Juristes' },
    before,
    after,
  },
  differences: {
    ...{ committed: 0, declared: 0 },
    verified: (after.values.verified.value ?? 0) - (before.values.verified.value ?? 0),
  },
  moved: true,
  turned: before.verdict?.code !== after.verdict?.code,
});
const changes = (components: ComparedComponent[], difference: number | null = 290): SeasonChanges => ({
  ...{ season: 'S2', components, counts: [{ what: 'regions', before: 11, after: 12 }] },
  span: {
    from: '2026-03-31',
    to: '2026-11-01',
    since: null,
    until: { label: 'Mars 2026', observedOn: '2026-03-31' },
  },
  learners: { before: number(0), after: number(290), difference, isSameDay: false },
});
const plain = (lines: string[]) => lines.map((line) => line.replace(/\s/g, ' '));

it('tells learners, what stays late, targets, what was verified and counts', () => {
  const late = component(side(2, 0, 'late'), side(3, 1, 'late'));
  expect(plain(changeLines(changes([late]), { validated: [] }))).toEqual([
    '+290 apprenants vérifiés',
    'Aucun verdict n’a changé ; n° 4 Juristes reste en retard',
    'n° 4 Juristes : cible portée à 3 parcours',
    'n° 4 Juristes : +1 parcours',
    '+1 région avec un projet',
  ]);
});

it('names a verdict that turned, and says when learners cannot be subtracted', () => {
  const turned = component(side(2, 0, 'too_early'), side(2, 0, 'late'));
  expect(
    plain(changeLines(changes([turned], null), { validated: ['ALPHA', 'BÊTA', 'GAMMA', 'DELTA'] })),
  ).toEqual([
    'Apprenants vérifiés : pas de différence calculable',
    'Validés : ALPHA, BÊTA, GAMMA et 1 autre',
    'n° 4 Juristes : de « trop tôt » à « en retard »',
    '+1 région avec un projet',
  ]);
});

it('names the two ends of what changed', () => {
  const { span } = changes([]);
  const before = { label: 'Bilan 2024-2025', observedOn: '2025-08-31' };
  expect(plain([spanTitle({ ...span, since: before })])).toEqual([
    'Entre « Bilan 2024-2025 » et « Mars 2026 »',
  ]);
  expect(spanTitle({ ...span, until: null })).toBe('Depuis le 31 mars 2026');
});

it('says nothing of learners while no later day is published', () => {
  const still = {
    ...changes([]),
    learners: { before: number(5), after: number(5), difference: 0, isSameDay: true },
  };
  expect(plain(changeLines(still, { validated: ['ALPHA'] }))).toEqual([
    'Validés : ALPHA',
    'Aucun verdict n’a changé',
    '+1 région avec un projet',
  ]);
});
