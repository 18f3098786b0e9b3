import { expect, test } from 'vitest';
import { type KeyPress, move } from './moves';

const size = { rows: 20, columns: 3 };
const from = { row: 4, column: 1 };
const press = (key: string, more: Partial<KeyPress> = {}) =>
  move(from, size, { key, shift: false, control: false, editing: false, ...more });

test.each<[string, Partial<KeyPress>, [number, number] | undefined]>([
  ['ArrowUp', {}, [3, 1]],
  ['ArrowDown', {}, [5, 1]],
  ['ArrowLeft', {}, [4, 0]],
  ['ArrowRight', {}, [4, 2]],
  ['Enter', {}, [5, 1]],
  ['Enter', { shift: true }, [3, 1]],
  ['Home', {}, [4, 0]],
  ['End', {}, [4, 2]],
  ['Home', { control: true }, [0, 0]],
  ['End', { control: true }, [19, 2]],
  ['ArrowDown', { control: true }, [19, 1]],
  ['PageDown', {}, [14, 1]],
  ['ArrowLeft', { editing: true }, undefined],
  ['Home', { editing: true }, undefined],
  ['ArrowDown', { editing: true }, [5, 1]],
  ['Tab', {}, undefined],
  ['5', {}, undefined],
])('%s %o', (key, more, expected) => {
  expect(press(key, more)).toEqual(expected && { row: expected[0], column: expected[1] });
});

test('an edge is not crossed', () => {
  const at = { row: 0, column: 2 };
  const plain = { shift: false, control: false, editing: false };
  expect(move(at, size, { key: 'ArrowUp', ...plain })).toEqual(at);
  expect(move(at, size, { key: 'ArrowRight', ...plain })).toEqual(at);
});
