import { beforeAll, describe, expect, it } from 'vitest';
import { type BillOfMaterials, billOfMaterials, lockedPackages, sqliteVersion } from './bill-of-materials';

describe('the bill of materials', () => {
  let bill: BillOfMaterials;
  beforeAll(() => {
    bill = billOfMaterials();
  }, 60_000);

  it('is about this product', () => {
    expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'suivi-cma' });
  });

  it('names every package that is locked for each machine, and SQLite', () => {
    const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const required = lockedPackages('required').map(({ name, version }) => `${name}@${version}`);
    expect(required.length).toBeGreaterThan(150);
    expect(required.filter((one) => !named.has(one))).toEqual([]);
    expect(named).toContain(`sqlite@${sqliteVersion()}`);
  });

  it('names each once, and depends on nothing that it does not name', () => {
    const refs = [bill.metadata.component, ...bill.components].map((one) => one['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const wanted = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(wanted.filter((ref) => !refs.includes(ref))).toEqual([]);
  });

  it('gives each package its address, its digest and its version', () => {
    // SQLite comes inside its driver, and the Node of this machine by the installer of the package `node`: their
    // digests are those of what brings them.
    const isBrought = (name: string) =>
      name === 'sqlite' || /^node-(?:linux|darwin|win|aix|sunos)-/.test(name);
    const lacking = bill.components.filter(
      ({ name, purl, hashes }) =>
        !purl || (!isBrought(name) && !(Array.isArray(hashes) && hashes.length > 0)),
    );
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });
});
