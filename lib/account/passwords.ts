import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { inTurn } from './turns';

// argon2id, the library's default, with the memory and passes that OWASP asks for.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Without characters that are read one for another (0 O, 1 l I): this password is copied by hand.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

let dummy: Promise<string> | undefined;

/** Slow on purpose: never inside a write. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn('passwords chosen', () => hash(password, COST));

/**
 * Takes the same time whether the account exists (a hash) or not (undefined, never a match). Whoever asks from the same
 * machine waits behind one another.
 */
export async function passwordMatches(
  passwordHash: string | undefined,
  password: string,
  machine = '',
): Promise<boolean> {
  dummy ??= hash('no account has this password', COST);
  const compared = passwordHash ?? (await dummy);
  const matches = await inTurn(machine, () => verify(compared, password));
  return matches && passwordHash !== undefined;
}

/** A password of four groups, over 90 bits of chance, shown once to the administrator who asked for it. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
