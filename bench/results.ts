import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFolder, resultsFolder } from './folders';
import type { Machine } from './machine';
import type { Part } from './options';

/** One part of the bench as it is kept: what was measured, where and when. */
export interface Kept<Result> {
  part: Part;
  quick: boolean;
  machine: Machine;
  result: Result;
}

/** `machine` is the state before measuring: afterwards the load would be our own. */
export function keep<Result>(part: Part, quick: boolean, machine: Machine, result: Result): void {
  const kept: Kept<Result> = { part, quick, machine, result };
  const path = join(ensureFolder(resultsFolder(quick)), `${part}.json`);
  writeFileSync(path, `${JSON.stringify(kept, rounded, 2)}\n`);
}

export function kept<Result>(part: Part, quick: boolean): Kept<Result> | undefined {
  const path = join(resultsFolder(quick), `${part}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Kept<Result>) : undefined;
}

/** A nanosecond is below what any of the measures can tell. */
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
