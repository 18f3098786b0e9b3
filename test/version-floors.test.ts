import { describe, expect, it } from 'vitest';
import { lockedPackages, sqliteVersion } from '@/scripts/bill-of-materials';
import { isAtLeast, PACKAGE_FLOORS, RUNTIME_FLOORS } from './version-floors';

describe('nothing that we run is older than its floor', () => {
  const locked = lockedPackages();

  it.each(Object.entries(PACKAGE_FLOORS))('%s, wherever it stands in the tree', (name, { from }) => {
    const versions = locked.filter((one) => one.name === name).map(({ version }) => version);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !isAtLeast(version, from))).toEqual([]);
  });

  it('the Node that the project brings, and the one of this run', () => {
    const brought = locked.find(({ name }) => name === 'node')?.version ?? '';
    expect(isAtLeast(brought, RUNTIME_FLOORS.node.from)).toBe(true);
    expect(isAtLeast(process.versions.node, RUNTIME_FLOORS.node.from)).toBe(true);
  });

  it('the SQLite that the driver carries', () => {
    expect(isAtLeast(sqliteVersion(), RUNTIME_FLOORS.sqlite.from)).toBe(true);
  });
});

it.each([
  ['16.4.6', '16.3.3', true],
  ['16.3.3', '16.3.3', true],
  ['16.3.2', '16.3.3', false],
  ['9.10.0', '9.9.9', true],
  ['10.0.0', '9.1.0', true],
  ['16.3.3-canary.1', '16.3.3', false],
  ['', '1.0.0', false],
])('%s against the floor %s: %s', (version, floor, isEnough) => {
  expect(isAtLeast(version, floor)).toBe(isEnough);
});
