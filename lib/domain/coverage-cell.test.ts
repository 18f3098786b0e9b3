import { describe, expect, it } from 'vitest';
import {
  CELL_STATES,
  type CellFacts,
  type CellState,
  cellState,
  isWhite,
  type OfferState,
  offerState,
} from './coverage-cell';

const NOTHING: CellFacts = { committed: 0, open: 0, verified: 0, silent: 0 };

describe('the state of a cell', () => {
  it.each<[string, Partial<CellFacts>, CellState, OfferState]>([
    ['nothing', {}, 'no_offer', 'no_offer'],
    ['committed, not asked yet', { committed: 1 }, 'committed', 'committed'],
    ['committed, asked and silent', { committed: 1, silent: 1 }, 'unknown', 'committed'],
    ['open', { committed: 1, open: 1 }, 'open', 'open'],
    ['open without an agreement', { open: 1 }, 'open', 'open'],
    ['one open, another one silent', { committed: 2, open: 1, silent: 1 }, 'unknown', 'open'],
    ['reached', { committed: 1, open: 1, verified: 12 }, 'reached', 'open'],
    ['reached, another one silent', { committed: 2, open: 1, verified: 1, silent: 1 }, 'reached', 'open'],
    ['reached by a training that closed since', { verified: 30 }, 'reached', 'no_offer'],
    // Whoever is silent of nothing that stands in the cell says nothing of the cell.
    ['silent without a training', { silent: 1 }, 'no_offer', 'no_offer'],
  ])('%s', (_, facts, state, offer) => {
    expect(cellState({ ...NOTHING, ...facts })).toBe(state);
    expect(offerState({ ...NOTHING, ...facts })).toBe(offer);
  });
});

describe('white', () => {
  it.each<[CellState, boolean]>([
    ['no_offer', true],
    ['reached', false],
    ['unknown', false],
    ['open', false],
    ['committed', false],
  ])('%s', (state, white) => {
    expect(isWhite(state, true)).toBe(white);
    expect(isWhite(state, false)).toBe(false);
  });

  it('says one of each state', () => {
    expect(new Set(CELL_STATES).size).toBe(5);
  });
});
