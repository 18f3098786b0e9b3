import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid, geoMercator } from 'd3-geo';
import type { Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Box, type Point, type Ring, simplifyRing } from './geometry';

const require = createRequire(import.meta.url);
const FRANCE = '250';
const HALF_SPHERE = 2 * Math.PI;

/** Longitudes and latitudes wide enough to hold one overseas region and nothing else of France. */
const BOUNDS: Record<string, { west: number; east: number; south: number; north: number }> = {
  '01': { west: -62, east: -60.9, south: 15.7, north: 16.6 },
  '02': { west: -61.3, east: -60.7, south: 14.3, north: 15 },
  '03': { west: -55, east: -51, south: 2, north: 6 },
  '04': { west: 55, east: 56, south: -21.5, north: -20.7 },
  '06': { west: 44.9, east: 45.4, south: -13.1, north: -12.5 },
};

/** The rings of each overseas region, drawn as large as its own frame allows. */
export function drawOverseas(frames: ReadonlyMap<string, Box>, tolerance: number): Map<string, Ring[]> {
  const pieces = readFrance();
  return new Map(
    [...frames].map(([code, frame]) => {
      const polygons = pieces.filter((piece) => isWithin(code, piece));
      if (polygons.length === 0) throw new Error(`No outline for region ${code}`);
      const projection = geoMercator().fitExtent(
        [
          [frame.x, frame.y],
          [frame.x + frame.width, frame.y + frame.height],
        ],
        { type: 'GeometryCollection', geometries: polygons },
      );
      const project = (position: Position): Point => {
        const point = projection([position[0] ?? 0, position[1] ?? 0]);
        if (!point) throw new Error(`Region ${code} cannot be projected`);
        return point;
      };
      const rings = polygons.flatMap(({ coordinates }) =>
        // GeoJSON repeats the first position at the end of a ring.
        coordinates.map((ring) => simplifyRing(ring.slice(0, -1).map(project), tolerance)),
      );
      return [code, rings];
    }),
  );
}

function readFrance(): Polygon[] {
  const world: Topology<{ countries: GeometryCollection }> = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'),
  );
  const france = feature(world, world.objects.countries).features.find(({ id }) => id === FRANCE);
  if (france?.geometry?.type !== 'MultiPolygon') throw new Error('France is not where it was');
  return france.geometry.coordinates.map((coordinates) => rewind({ type: 'Polygon', coordinates }));
}

/** d3 takes a ring turning the other way for the whole Earth but this piece. */
function rewind(polygon: Polygon): Polygon {
  if (geoArea(polygon) < HALF_SPHERE) return polygon;
  return { type: 'Polygon', coordinates: polygon.coordinates.map((ring) => [...ring].reverse()) };
}

function isWithin(code: string, polygon: Polygon): boolean {
  const bounds = BOUNDS[code];
  if (!bounds) throw new Error(`No bounds for region ${code}`);
  const [longitude, latitude] = geoCentroid(polygon);
  return (
    longitude > bounds.west && longitude < bounds.east && latitude > bounds.south && latitude < bounds.north
  );
}
