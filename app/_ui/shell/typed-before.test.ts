import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { typedBefore } from './typed-before';

/** As much of a field as is asked for; `heard` is what its page was told, in order. */
let heard: string[];
let drawn: Field[];

class Field {
  type = 'text';
  isConnected = true;
  defaultValue = '';
  checked = false;
  defaultChecked = false;
  held = '';
  constructor(readonly id: string) {
    drawn.push(this);
  }
  get value(): string {
    return this.held;
  }
  set value(value: string) {
    this.held = value;
  }
  onTold = () => {};
  click() {
    this.checked = !this.checked;
    this.dispatchEvent();
  }
  dispatchEvent() {
    if (!this.isConnected) return;
    heard.push(`${this.id} ${this.type === 'checkbox' ? this.checked : this.value}`);
    this.onTold();
  }
}
class Input extends Field {
  readonly tagName = 'INPUT';
  override get value(): string {
    return this.held;
  }
  override set value(value: string) {
    this.held = value;
  }
}
class Area extends Field {
  readonly tagName = 'TEXTAREA';
  override get value(): string {
    return this.held;
  }
  override set value(value: string) {
    this.held = value;
  }
}
class Select extends Field {
  readonly tagName = 'SELECT';
  override type = 'select-one';
  selectedIndex = 0;
  constructor(
    id: string,
    public options: { value: string; defaultSelected: boolean }[],
  ) {
    super(id);
  }
  override get value(): string {
    return this.options[this.selectedIndex]?.value ?? '';
  }
}

beforeEach(() => {
  heard = [];
  drawn = [];
  vi.stubGlobal('HTMLInputElement', Input);
  vi.stubGlobal('HTMLTextAreaElement', Area);
  vi.stubGlobal('HTMLSelectElement', Select);
  vi.stubGlobal('document', {
    getElementById: (id: string) => drawn.find((field) => field.id === id && field.isConnected) ?? null,
  });
});
afterEach(() => vi.unstubAllGlobals());

const choices = (...values: string[]) => values.map((value) => ({ value, defaultSelected: false }));
const tell = () => {
  const page = { querySelectorAll: () => drawn.filter(({ isConnected }) => isConnected) };
  const told = typedBefore(page as unknown as ParentNode);
  return () => {
    for (const one of told) one();
  };
};

it('tells what is not as it was drawn, and nothing else', () => {
  new Input('left');
  const typed = new Input('typed');
  typed.held = 'a';
  const box = Object.assign(new Input('box'), { type: 'checkbox', checked: true });
  const list = new Select('list', choices('', 'x'));
  list.selectedIndex = 1;
  new Select('blank', choices('', 'x'));
  tell()();
  expect(heard).toEqual(['typed a', 'box true', 'list x']);
  expect([typed.value, box.checked, list.value]).toEqual(['a', true, 'x']);
});

it('gives what was chosen to a field that an earlier one has drawn anew, by its value and not by its place', () => {
  const training = new Select('training', choices('1', '2'));
  training.selectedIndex = 1;
  const region = new Select('region', choices('53', '52', '75'));
  region.selectedIndex = 1;
  const words = new Area('words');
  words.held = 'Reporté';
  const gone = new Area('gone');
  gone.held = 'b';
  const give = tell();
  training.onTold = () => {
    for (const field of [region, words, gone]) field.isConnected = false;
    new Select('region', choices('75', '53', '52'));
    new Area('words');
  };
  give();
  expect(heard).toEqual(['training 2', 'region 52', 'words Reporté']);
});

it('leaves a list as it is where it no longer holds what was chosen', () => {
  const list = new Select('list', choices('1', '2'));
  list.selectedIndex = 1;
  const give = tell();
  list.options = choices('1', '3');
  list.selectedIndex = 0;
  give();
  expect([heard, list.value]).toEqual([[], '1']);
});
