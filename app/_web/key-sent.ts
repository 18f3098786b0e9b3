import { refuseUnlessKey } from '@/lib/command';

/** The key of a request that may have one: a program that hears no answer asks again under it. One that fits not is refused. */
export function keySent({ headers }: Pick<Request, 'headers'>): { idempotencyKey?: string } {
  const key = headers.get('idempotency-key');
  return key === null ? {} : { idempotencyKey: refuseUnlessKey(key) };
}
