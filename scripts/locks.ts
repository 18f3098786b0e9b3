import { writeFileSync } from 'node:fs';
import { LOCKS } from '@/db/locks';
import { locksOfMigrations } from '@/db/migrate';

/**
 * Writes the list of the locks that every database must have, from those that the migrations make. A migration that
 * loses one is named and nothing is written: it is to be made again there, or given up by its name
 * (`npm run db:locks -- --without "its name"`).
 */
const LIST = 'db/schema/locks.generated.json';
const at = process.argv.indexOf('--without');
const without = at < 0 ? [] : process.argv.slice(at + 1);

const made = locksOfMigrations();
const lost = Object.keys(LOCKS).filter((name) => !(name in made) && !without.includes(name));
if (lost.length > 0) {
  process.stderr.write(
    `The migrations lose ${lost.length === 1 ? 'a lock' : 'locks'}: ${lost.join(' · ')}\n` +
      'Make them again in the migration that rebuilds their table, or give each up by its name:\n' +
      `npm run db:locks -- --without ${lost.map((name) => JSON.stringify(name)).join(' ')}\n`,
  );
  process.exit(1);
}
for (const [name, text] of Object.entries(made)) {
  const before = LOCKS[name];
  if (before !== text) process.stdout.write(`${before === undefined ? 'New' : 'Changed'}: ${name}\n`);
}
writeFileSync(LIST, `${JSON.stringify(made, null, 1)}\n`);
process.stdout.write(`${Object.keys(made).length} locks in ${LIST}\n`);
