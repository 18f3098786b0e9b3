import { formatCount } from './numbers';

/** « 3 sur 7 ». Where there was nothing to count there is no part to tell: `nothing` is said, a dash in a table. */
export const partOf = (part: number, whole: number, nothing = '–'): string =>
  whole === 0 ? nothing : `${formatCount(part)} sur ${formatCount(whole)}`;
