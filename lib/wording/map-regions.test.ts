import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MAP_ATTRIBUTION, MAP_FILE, MAP_REGIONS, MAP_VIEW_BOX } from './map-regions';

const OVERSEAS = ['01', '02', '03', '04', '06'];
const METROPOLITAN = ['11', '24', '27', '28', '32', '44', '52', '53', '75', '76', '84', '93', '94'];
const CODES = [...OVERSEAS, ...METROPOLITAN];

const svg = readFileSync(fileURLToPath(new URL(`../../public${MAP_FILE}`, import.meta.url)), 'utf8');
const paths = new Map(
  [...svg.matchAll(/<path id="([^"]+)"[^>]* d="([^"]*)"/g)].map(([, id = '', d = '']) => [id, d]),
);

describe('the map of the regions', () => {
  it('places exactly the 18 regions', () => {
    expect(Object.keys(MAP_REGIONS).sort()).toEqual([...CODES].sort());
  });

  it.each(CODES)('holds the outline and the hatching of region %s', (code) => {
    expect(paths.get(`r-${code}`)).toMatch(/^M[\d.-]+[ .-][\d.-]*l.{40,}z$/);
    expect(paths.get(`h-${code}`)).toMatch(/^M.{40,}$/);
  });

  it.each(CODES)('names region %s and anchors its label inside the view box', (code) => {
    const place = MAP_REGIONS[code];
    expect(place?.name).toBeTruthy();
    expect(place?.anchor.x).toBeGreaterThan(0);
    expect(place?.anchor.x).toBeLessThan(MAP_VIEW_BOX.width);
    expect(place?.anchor.y).toBeGreaterThan(0);
    expect(place?.anchor.y).toBeLessThan(MAP_VIEW_BOX.height);
  });

  it.each(OVERSEAS)('gives overseas region %s a frame that can be touched on a small screen', (code) => {
    const frame = MAP_REGIONS[code]?.frame;
    expect(frame?.width).toBeGreaterThanOrEqual(0.08 * MAP_VIEW_BOX.width);
    expect(frame?.height).toBeGreaterThanOrEqual(0.08 * MAP_VIEW_BOX.width);
  });

  it('gives no frame to a metropolitan region', () => {
    for (const code of METROPOLITAN) expect(MAP_REGIONS[code]?.frame).toBeNull();
  });

  it('leaves the colours to the page, stays small and says where the outlines come from', () => {
    expect(svg).not.toMatch(/fill=|stroke=|style=/);
    expect(svg.length).toBeLessThan(60_000);
    expect(MAP_ATTRIBUTION).toContain('CC BY');
  });
});
