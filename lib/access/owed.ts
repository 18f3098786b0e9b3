import { Refusal } from '@/lib/refusal';
import { owesEnrolment, owesSecondFactor, type SessionFactors } from './second-factor';

/** What a session may owe before it goes on. Each is also the code of its refusal. */
export type Owed = 'second_factor_to_give' | 'password_to_change' | 'second_factor_to_enrol';

/** What is known of a session when a request comes with it. */
interface SessionFacts extends SessionFactors {
  /** Not null: the password is one that somebody else set. */
  oneTimeUntil: string | null;
  /** Not 0: somebody vouched for the person, and no password opened it. */
  byIdentity: number;
}

interface Debt {
  isOwed(session: SessionFacts): boolean;
  /** The page where it is paid: with sign-out and the public pages, all that the session opens meanwhile. */
  address: string;
  /** What the menu calls it. */
  label: string;
}

/** In the order in which they are asked for. */
const DEBTS: Record<Owed, Debt> = {
  // First: whoever has only the password of somebody else goes no further.
  second_factor_to_give: {
    isOwed: owesSecondFactor,
    address: '/connexion/second-facteur',
    label: 'Second facteur',
  },
  password_to_change: {
    isOwed: ({ oneTimeUntil, byIdentity }) => oneTimeUntil !== null && byIdentity === 0,
    address: '/compte/mot-de-passe',
    label: 'Changer mon mot de passe',
  },
  second_factor_to_enrol: {
    isOwed: owesEnrolment,
    address: '/compte/second-facteur',
    label: 'Ajouter un second facteur',
  },
};

/** The first thing that a session owes; null where it may go on. Asked at each request, like rights. */
export function owedBy(session: SessionFacts): Owed | null {
  const owed = Object.entries(DEBTS).find(([, debt]) => debt.isOwed(session));
  return owed ? (owed[0] as Owed) : null;
}

/** Where it is paid, and what that page is called. */
export const paidAt = (owed: Owed): { address: string; label: string } => DEBTS[owed];

/** What a session that owes something is answered where it is not shown the page. */
export const owedRefusal = (owed: Owed): Refusal =>
  new Refusal('forbidden', owed, { address: DEBTS[owed].address });
