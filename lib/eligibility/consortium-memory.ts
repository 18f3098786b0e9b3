import { consortiumMark } from '@/db/consortium-mark';
import { keptWhile } from '@/lib/figure/kept-while';

/** Of a few days: 500 projects weigh less than a megabyte a day. */
const MOST_BYTES = 5_000_000;

/** Computes once while nothing of any consortium changes. */
export const { remember: rememberOfConsortia, forget: forgetConsortia } = keptWhile(
  'consortium-rules',
  consortiumMark,
  MOST_BYTES,
);
