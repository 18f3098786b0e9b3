/**
 * One thing a process, under its name, also across the separately bundled pages and routes of Next: each bundle would
 * else remember the same for itself. In development each bundle keeps its own, for its code may have changed.
 */
export function onceAProcess<Thing>(name: string, make: () => Thing): Thing {
  if (process.env.NODE_ENV === 'development') return make();
  const holder = globalThis as typeof globalThis & { suiviOnce?: Map<string, unknown> };
  holder.suiviOnce ??= new Map();
  if (!holder.suiviOnce.has(name)) holder.suiviOnce.set(name, make());
  return holder.suiviOnce.get(name) as Thing;
}
