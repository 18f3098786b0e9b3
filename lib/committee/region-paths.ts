import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAP_FILE } from '@/lib/wording/map-regions';

let paths: ReadonlyMap<string, string> | undefined;

/** An outline `r-CODE` or a hatching `h-CODE` of the map, as an SVG path: the file that the screens show. */
export function regionPath(name: string): string {
  paths ??= read();
  const path = paths.get(name);
  if (path === undefined) throw new Error(`No outline ${name} in ${MAP_FILE}`);
  return path;
}

function read(): ReadonlyMap<string, string> {
  const svg = readFileSync(join(process.cwd(), 'public', MAP_FILE), 'utf8');
  return new Map(
    [...svg.matchAll(/<path id="([^"]+)"[^>]* d="([^"]*)"/g)].map(([, id = '', path = '']) => [id, path]),
  );
}
