import { seasonKeys } from '@/db/programme';
import type { Read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';

/** The seasons of the programme, in their order: they are recorded, not a constant. */
export const recordedSeasons = (read: Read): SeasonKey[] => seasonKeys(read);
