import type { Signature } from '@/lib/domain/signature';
import { signatureWords } from '@/lib/wording/signatures';

/** Who did something by role and organisation: names do not leave the service in a file, but those of accounts. */
export const unnamed = (by: Signature): string => signatureWords({ ...by, name: null });
