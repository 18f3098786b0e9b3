import type { Scope } from '@/lib/domain/account';

/** A scope in words, with the titles of actions and the names of regions that it speaks of. */
export function scopeName({ kind, key }: Scope, names: ReadonlyMap<string, string>): string {
  if (kind === 'all') return 'Tout le programme';
  const name = names.get(`${kind}:${key}`) ?? key;
  return kind === 'action' ? `Action « ${name} »` : name;
}
