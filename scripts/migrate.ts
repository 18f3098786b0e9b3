import { fillSeries } from '@/db/fill-series';
import { migrateFile } from '@/db/migrate';
import { closeStore, openStore, write } from '@/db/store';
import { env } from '@/lib/env';

const path = env().DATABASE_PATH;
migrateFile(path, { create: process.argv.includes('--create') });
openStore(path);
await write(fillSeries);
closeStore();
process.stdout.write(`Base à jour : ${path}\n`);
