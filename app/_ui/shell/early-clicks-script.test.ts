import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EarlyClicksScript } from './early-clicks-script';

type Listener = (event: object) => void;
const SELECTORS = { button: 'button', link: 'a[href]', text: 'p' };
const STOPPED = 'stopImmediatePropagation';

/** As much of an element as the script asks for. */
class Thing {
  given = 0;
  isConnected = true;
  constructor(
    readonly kind: 'button' | 'link' | 'text',
    readonly around?: Thing,
  ) {}
  closest(selector: string): Thing | null {
    const isThis = selector.includes(SELECTORS[this.kind]);
    return isThis ? this : (this.around?.closest(selector) ?? null);
  }
  click = () => {
    this.given += 1;
  };
}

let listeners: Map<string, Listener>;
let page: { giveHeldClick?: () => void };
let stopped: number;

beforeEach(() => {
  listeners = new Map();
  page = {};
  stopped = 0;
  const listening = {
    addEventListener: (kind: string, listener: Listener) => listeners.set(kind, listener),
    removeEventListener: (kind: string) => listeners.delete(kind),
  };
  Object.assign(page, listening);
  const text: string = EarlyClicksScript({ nonce: undefined }).props.children;
  new Function('window', 'document', 'Element', text)(page, listening, Thing);
});

afterEach(() => vi.useRealTimers());

const click = (target: Thing) =>
  listeners.get('click')?.({
    target,
    [STOPPED]: () => {
      stopped += 1;
    },
  });

it('gives the last click once, where its button still is', () => {
  const [first, last] = [new Thing('button'), new Thing('button')];
  click(first);
  click(new Thing('text', last));
  page.giveHeldClick?.();
  page.giveHeldClick?.();
  expect([first.given, last.given, stopped]).toEqual([0, 1, 2]);
  expect(listeners.has('click')).toBe(false);
});

it('gives nothing to a button that is gone', () => {
  const button = new Thing('button');
  click(button);
  button.isConnected = false;
  page.giveHeldClick?.();
  expect(button.given).toBe(0);
});

it.each([
  [29_000, 1],
  [31_000, 0],
])('gives a click of %i ms ago %i times: nobody waits for an old one', (ago, given) => {
  vi.useFakeTimers();
  const [older, button] = [new Thing('button'), new Thing('button')];
  click(older);
  vi.advanceTimersByTime(60_000);
  click(button);
  vi.advanceTimersByTime(ago);
  page.giveHeldClick?.();
  expect([older.given, button.given]).toEqual([0, given]);
});

it('gives nothing where the reader then did something else', () => {
  const button = new Thing('button');
  click(button);
  click(new Thing('link'));
  expect(stopped).toBe(1);
  click(new Thing('text'));
  page.giveHeldClick?.();
  expect(button.given).toBe(0);
});

it('gives nothing to a page that is left and shown again', () => {
  const button = new Thing('button');
  click(button);
  listeners.get('pagehide')?.({});
  page.giveHeldClick?.();
  expect(button.given).toBe(0);
});
