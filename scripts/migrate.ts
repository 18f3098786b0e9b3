import { migrateFile } from '@/db/migrate';
import { env } from '@/lib/env';

const path = env().DATABASE_PATH;
migrateFile(path, { create: process.argv.includes('--create') });
process.stdout.write(`Base à jour : ${path}\n`);
