import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';

const component = z.looseObject({
  'bom-ref': z.string().min(1),
  type: z.string(),
  name: z.string().min(1),
  version: z.string().min(1),
});
const schema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  metadata: z.looseObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});

export type BillOfMaterials = z.infer<typeof schema>;
export interface Package {
  name: string;
  version: string;
}

/**
 * What is installed, as CycloneDX: npm's own list, with the SQLite that better-sqlite3 carries inside, which no list of
 * packages knows. The packages of development are in it and marked so: the Node that serves is one of them.
 */
export function billOfMaterials(): BillOfMaterials {
  const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    // On Windows npm is a .cmd file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  const bill = schema.parse(JSON.parse(printed));
  const { name } = z.object({ name: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
  // npm names it after its folder, and takes it for a library.
  Object.assign(bill.metadata.component, { name, type: 'application' });
  const driver = bill.components.find((one) => one.name === 'better-sqlite3')?.['bom-ref'];
  const version = sqliteVersion();
  const sqlite = `sqlite@${version}`;
  bill.components.push({
    ...{ 'bom-ref': sqlite, type: 'library', name: 'sqlite', version, scope: 'required' },
    purl: `pkg:generic/sqlite@${version}`,
    cpe: `cpe:2.3:a:sqlite:sqlite:${version}:*:*:*:*:*:*:*`,
    licenses: [{ license: { id: 'blessing' } }],
  });
  bill.dependencies.find(({ ref }) => ref === driver)?.dependsOn.push(sqlite);
  bill.dependencies.push({ ref: sqlite, dependsOn: [] });
  return bill;
}

/** The SQLite that the service runs on: it comes inside the driver. */
export function sqliteVersion(): string {
  const db = new Database(':memory:');
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  db.close();
  return version;
}

const locked = z.object({
  packages: z.record(
    z.string(),
    z.object({ name: z.string().optional(), version: z.string(), optional: z.boolean().default(false) }),
  ),
});

/** Every package of a lock file, wherever it stands in the tree; those of other machines too unless `only` is `required`. */
export function lockedPackages(only?: 'required'): Package[] {
  const { packages } = locked.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  return Object.entries(packages).flatMap(([path, { name, version, optional }]) =>
    path === '' || (only && optional)
      ? []
      : [{ name: name ?? path.split('node_modules/').at(-1) ?? path, version }],
  );
}
