import type { RefObject } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useChangedMeanwhile } from './changed-meanwhile';

const kept: { current: unknown }[] = [];
vi.mock('react', () => ({
  useRef: (first: unknown) => {
    kept[0] ??= { current: first };
    return kept[0];
  },
  useLayoutEffect: (effect: () => unknown) => void effect(),
}));

/** As much of a field as is asked for. */
class Input {
  value = '';
  checked = false;
  constructor(
    readonly id: string,
    readonly type = 'text',
  ) {}
}

let fields: Input[];
let hear: ((event: { target: Input }) => void) | undefined;
const form = {
  elements: { namedItem: (id: string) => fields.find((field) => field.id === id) ?? null },
  addEventListener: (_: string, listener: typeof hear) => {
    hear = listener;
  },
};
const button = { current: { form } } as unknown as RefObject<HTMLButtonElement | null>;

/** Of radio buttons of one group the others give way. */
const choose = (radio: Input) => {
  for (const other of fields) if (other.type === 'radio') other.checked = other === radio;
  hear?.({ target: radio });
};
const type = (field: Input, value: string) => {
  field.value = value;
  hear?.({ target: field });
};

beforeEach(() => {
  kept.length = 0;
  hear = undefined;
  vi.stubGlobal('HTMLInputElement', Input);
  vi.stubGlobal('HTMLSelectElement', class {});
  vi.stubGlobal('HTMLTextAreaElement', class {});
});
afterEach(() => vi.unstubAllGlobals());

it('puts back what was changed while it was being sent, once, and no file', () => {
  const [text, left, file] = [new Input('text'), new Input('left'), new Input('file', 'file')];
  fields = [text, left, file];
  useChangedMeanwhile(true, button);
  type(text, 'a');
  type(text, 'ab');
  type(file, 'x');
  // The answer comes, and React resets the form to what was sent.
  fields = [new Input('text'), left, new Input('file', 'file')];
  useChangedMeanwhile(false, button);
  expect(fields.map(({ value }) => value)).toEqual(['ab', '', '']);
  fields = [new Input('text')];
  useChangedMeanwhile(false, button);
  expect(fields[0]?.value).toBe('');
});

it('puts back the radio button that was chosen last, however often before', () => {
  const [yes, no] = [new Input('yes', 'radio'), new Input('no', 'radio')];
  fields = [yes, no];
  useChangedMeanwhile(true, button);
  for (const radio of [no, yes, no]) choose(radio);
  const put: string[] = [];
  for (const radio of fields)
    Object.defineProperty(radio, 'checked', { set: (checked: boolean) => checked && put.push(radio.id) });
  useChangedMeanwhile(false, button);
  expect(put.at(-1)).toBe('no');
});
