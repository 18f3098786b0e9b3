import { isSecondFactorObliged } from '@/lib/domain/second-factor';
import type { Role } from '@/lib/domain/vocabulary';
import { isDemonstration } from '@/lib/env';

/** Whether a second factor means anything for an account: those of the demonstration are shared, their password is printed. */
export const asksSecondFactor = ({ demonstration }: { demonstration: boolean }): boolean =>
  !demonstration && !isDemonstration();

export interface SessionFactors {
  role: Role;
  demonstration: boolean;
  /** Whether the account has a second factor. */
  hasSecondFactor: boolean;
  /** When one was given in the session, ours or that of an identity provider. */
  secondFactorAt: string | null;
}

/** Whoever has a second factor gives it in each session, obliged or not. */
export const owesSecondFactor = (session: SessionFactors): boolean =>
  asksSecondFactor(session) && session.hasSecondFactor && session.secondFactorAt === null;

/** Whoever must have one and has none is led to it, unless an identity provider vouches for one in this session. */
export const owesEnrolment = (session: SessionFactors): boolean =>
  asksSecondFactor(session) &&
  !session.hasSecondFactor &&
  session.secondFactorAt === null &&
  isSecondFactorObliged(session.role);
