import type { ReadRow } from '@/lib/domain/exchange';
import type { PlacingProblemCode } from '@/lib/domain/file-problem-codes';
import type { Params } from '@/lib/refusal';

/** What keeps a row of a file from being a line of the report, with the column to look at. */
export interface Refused {
  ok: false;
  code: PlacingProblemCode;
  params: Params;
  column: keyof ReadRow['columns'] | null;
}

export const no = (code: PlacingProblemCode, column: Refused['column'], params: Params): Refused => ({
  ok: false,
  ...{ code, column, params },
});
