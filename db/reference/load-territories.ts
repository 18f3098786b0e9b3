import { z } from 'zod';
import * as t from '../schema';
import type { Tx } from '../store';
import { put } from './put';
import { oneSource, printedAt, readFile, regionCode } from './source';
import territoriesFile from './territories.json';
import zonesFile from './zones.json';

const territories = readFile(
  'territories.json',
  z.object({
    regions: z.array(
      z.object({ code: regionCode, name: z.string().min(1), zone: z.enum(['metro', 'drom']) }),
    ),
  }),
  territoriesFile,
);

const zones = readFile(
  'zones.json',
  z.object({
    zones_stated: z.object({ value: z.number().int(), src: printedAt }),
    zones: z.array(
      z.object({
        number: z.number().int(),
        label: z.string().min(1),
        src: printedAt,
        regions: z.array(z.object({ code: regionCode })),
      }),
    ),
    missing_zone: z.object({ number: z.number().int(), label: z.null() }),
  }),
  zonesFile,
);

/** The 18 regions, and the zones of action 8: 14 announced, 13 printed; the 14th is unknown and stays so. */
export function loadTerritories(tx: Tx): number {
  const regions = territories.regions.map(({ code, name, zone }) => ({
    code,
    name,
    overseas: zone === 'drom',
  }));
  const printed = zones.zones.map(({ number, label, src }) => ({ number, label, src: oneSource(src) }));
  const unknown = { number: zones.missing_zone.number, label: null, src: oneSource(zones.zones_stated.src) };
  const inZones = zones.zones.flatMap((zone) =>
    zone.regions.map(({ code }) => ({ zoneNumber: zone.number, regionCode: code })),
  );
  return (
    put(tx, t.regions, [t.regions.code], regions) +
    put(tx, t.zones, [t.zones.number], [...printed, unknown]) +
    put(tx, t.zoneRegions, [t.zoneRegions.zoneNumber, t.zoneRegions.regionCode], inZones)
  );
}
