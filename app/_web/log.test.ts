import { Writable } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { Refusal } from '@/lib/refusal';

const written = vi.hoisted(() => ({ lines: [] as string[] }));
vi.mock('pino', async (original) => {
  const module = await original<typeof import('pino')>();
  const out = new Writable({
    write(chunk, _, done) {
      written.lines.push(String(chunk));
      done();
    },
  });
  const made = (options: object) => module.default({ ...options, level: 'info' }, out);
  return { ...module, default: Object.assign(made, module.default) };
});

const { fault, refused } = await import('./log');
const { apiErrorResponse } = await import('./json-response');

it('a line of the log is one line of JSON, dated in UTC, whatever it is given', () => {
  written.lines.length = 0;
  refused({ kind: 'invalid', code: 'x"}\n{"level":30,"msg":"forged"}\r\n' });
  fault(new Error('first\nsecond'));
  expect(written.lines).toHaveLength(2);
  for (const line of written.lines) {
    expect(line.trimEnd()).not.toMatch(/[\r\n]/);
    expect(JSON.parse(line).time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  }
  expect(written.lines.map((line) => JSON.parse(line).msg)).toEqual(['refused', 'fault']);
});

it('a fault is logged with the reference that the person is given, and neither its text nor what was typed', () => {
  written.lines.length = 0;
  const error = Object.assign(new TypeError('jean.dupont@exemple.fr\nécrit ceci'), { code: 'E_X' });
  const reference = fault(error);
  const [line = ''] = written.lines;
  expect(JSON.parse(line)).toMatchObject({ level: 50, reference, name: 'TypeError', code: 'E_X' });
  expect(JSON.parse(line).stack).toContain('log.test.ts');
  for (const typed of ['jean.dupont', 'écrit ceci']) expect(line).not.toContain(typed);
});

it('what is refused leaves a line with its kind and its code, and nothing of who asked', () => {
  for (const kind of ['forbidden', 'missing', 'unauthenticated', 'limited'] as const) {
    written.lines.length = 0;
    apiErrorResponse(new Refusal(kind, 'not_allowed', { name: 'Jeanne' }));
    expect(written.lines.map((line) => JSON.parse(line))).toEqual([
      { level: 30, time: expect.any(String), kind, code: 'not_allowed', msg: 'refused' },
    ]);
  }
});
