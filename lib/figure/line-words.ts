import { askedDetails, professions, regions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { LineDetail } from '@/lib/domain/line-address';

/** The words of the codes that the lines of one action hold, and what it asks of them. */
export interface LineWords {
  regions: Record<string, string>;
  professions: Record<string, string>;
  asked: readonly LineDetail[];
}

export async function lineWords(read: Read, actionKey: string): Promise<LineWords> {
  return {
    regions: Object.fromEntries((await regions(read)).map((r) => [r.code, r.name])),
    professions: Object.fromEntries((await professions(read)).map((p) => [String(p.id), p.label])),
    asked: (await askedDetails(read))(actionKey),
  };
}
