import type { Role } from './vocabulary';

/** Who did something, as the entitled may read it. */
export interface Signature {
  accountId: number;
  role: Role | null;
  organisation: string | null;
  /** null for those who read no personal data; once it was erased, that it was. */
  name: string | null;
}
