import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { env } from '@/lib/env';
import { requestId } from './request-id';

// No name, address, header or typed value is ever given to the log: what happened, where, and a reference.
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => ({ request: requestId() }),
});

/** Writes an unexpected error to the log and returns the reference that the person may quote. */
export function fault(error: unknown): string {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined };
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  // Where it happened, not what it says: a message may hold what somebody typed.
  const at = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  log.error({ reference, name, code, stack: at?.join('\n') }, 'fault');
  return reference;
}

/** Writes that something was refused, and why by its code: never to whom, nor what was sent. */
export function refused({ kind, code }: { kind: string; code: string }): void {
  log.info({ kind, code }, 'refused');
}
