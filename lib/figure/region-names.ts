import { regions } from '@/db/reference';
import type { Read } from '@/db/store';
import { remember } from './memory';

export interface RegionName {
  code: string;
  name: string;
  overseas: boolean;
}

export interface RegionNames {
  list: readonly RegionName[];
  byCode: ReadonlyMap<string, RegionName>;
}

/** The 18 regions, sorted by name, and each by its code. */
export function regionNames(read: Read): Promise<RegionNames> {
  return remember(read, 'region-names', {}, async () => {
    const list = await regions(read);
    return { list, byCode: new Map(list.map((region) => [region.code, region])) };
  });
}
