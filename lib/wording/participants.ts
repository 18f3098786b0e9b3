import type { SameName } from '@/lib/domain/participant-names';

/** « n° 3 (session 2025-53-002, n° 4) » */
export const sameNameWords = ({ number, otherSession, otherNumber }: SameName): string =>
  `n°\u00a0${number} (session ${otherSession}, n°\u00a0${otherNumber})`;

/** « n° 3 et n° 7 » */
export const numbersWords = (numbers: readonly number[]): string =>
  new Intl.ListFormat('fr').format(numbers.map((number) => `n°\u00a0${number}`));
