import { describe, expect, it } from 'vitest';
import {
  cancellationProblems,
  eventsAfter,
  isOver,
  type LifeEvent,
  type LifeLine,
  lifeProblems,
} from './project-life';
import { PROJECT_STATUSES, type ProjectEvent, type ProjectStatus } from './vocabulary';

const line = (id: number, kind: ProjectEvent, statusAfter: ProjectStatus, effectiveOn: string): LifeLine => ({
  id,
  kind,
  statusAfter,
  effectiveOn,
});
const DECIDED = line(1, 'decided', 'announced', '2024-01-15');
const CONTRACTED = line(2, 'contracted', 'contracted', '2024-06-01');
const STARTED = line(3, 'started', 'running', '2024-09-01');
const ENDED = line(4, 'terminated', 'terminated', '2026-03-01');
const when = { decidedOn: '2024-01-15', today: '2026-11-20' };
const codes = (lines: LifeLine[], kind: LifeEvent, effectiveOn: string, reason: string | null = 'Motif') =>
  lifeProblems(lines, { kind, effectiveOn, reason }, when).map(({ code }) => code);

it('has one table of what may follow what', () => {
  expect(Object.fromEntries(PROJECT_STATUSES.map((status) => [status, eventsAfter(status)]))).toEqual({
    announced: ['contracted', 'abandoned'],
    contracted: ['started', 'terminated', 'abandoned'],
    running: ['suspended', 'ended', 'terminated'],
    suspended: ['resumed', 'terminated'],
    ended: [],
    terminated: [],
    abandoned: [],
  });
  expect(PROJECT_STATUSES.filter(isOver)).toEqual(['ended', 'terminated', 'abandoned']);
});

describe('an event', () => {
  it('is refused where the status does not allow it', () => {
    expect(codes([DECIDED], 'started', '2024-09-01')).toEqual(['life_step_not_allowed']);
    expect(codes([DECIDED, CONTRACTED, STARTED], 'abandoned', '2026-01-01')).toEqual([
      'life_step_not_allowed',
    ]);
    expect(codes([DECIDED, CONTRACTED, STARTED, ENDED], 'suspended', '2026-04-01')).toEqual([
      'life_step_not_allowed',
    ]);
  });

  it('is refused before the decision, and of a day that has not come', () => {
    expect(codes([DECIDED], 'contracted', '2024-01-14')).toEqual(['effective_before_decision']);
    expect(codes([DECIDED], 'contracted', '2026-11-21')).toEqual(['life_event_to_come']);
    expect(codes([DECIDED], 'contracted', '2026-11-20')).toEqual([]);
  });

  it('says why, where nothing else does', () => {
    expect(codes([DECIDED], 'abandoned', '2024-03-01', null)).toEqual(['reason_needed']);
    expect(codes([DECIDED], 'contracted', '2024-06-01', null)).toEqual([]);
  });

  it('is recorded once, whatever day the second says', () => {
    expect(codes([DECIDED, CONTRACTED], 'contracted', '2024-06-01')).toEqual(['life_event_known']);
    expect(codes([DECIDED, CONTRACTED], 'contracted', '2024-07-01')).toEqual(['life_event_known']);
    expect(codes([DECIDED, CONTRACTED, STARTED, ENDED], 'terminated', '2026-03-01')).toEqual([
      'life_event_known',
    ]);
  });

  it('that was forgotten is recorded before another one, if that one may still follow', () => {
    const lines = [DECIDED, CONTRACTED, STARTED, ENDED];
    expect(codes(lines, 'suspended', '2025-10-01')).toEqual([]);
    expect(codes(lines, 'ended', '2025-10-01')).toEqual(['life_event_before_next']);
  });
});

describe('a word that is taken back', () => {
  it('leaves a life that holds, or is refused', () => {
    const lines = [DECIDED, CONTRACTED, STARTED, ENDED];
    expect(cancellationProblems(lines, 4)).toEqual([]);
    expect(cancellationProblems(lines, 3)).toEqual([]);
    expect(cancellationProblems(lines, 2)).toMatchObject([
      { code: 'life_event_held', params: { next: 'started', day: '2024-09-01' } },
    ]);
  });

  it('is none of the decision, nor of another project', () => {
    expect(cancellationProblems([DECIDED], 1)).toMatchObject([{ code: 'life_event_unknown' }]);
    expect(cancellationProblems([DECIDED], 9)).toMatchObject([{ code: 'life_event_unknown' }]);
  });
});
