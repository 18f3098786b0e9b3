/** Where a signed-in person begins, the page that comes before where something is owed, or what to say. */
export type SignInAnswer = { home: string; first?: string | undefined } | { message: string };

const UNREACHABLE = 'Le service ne répond pas. Vérifiez votre connexion et réessayez dans un instant.';

/** Asks for the CSRF token of this browser, then signs in with it. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  try {
    const token: { csrfToken?: string } = await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json();
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password, csrfToken: token.csrfToken, json: 'true' }),
    });
    const answer: { home?: string; first?: string; error?: { message: string } } = await response.json();
    return answer.home
      ? { home: answer.home, first: answer.first }
      : { message: answer.error?.message ?? UNREACHABLE };
  } catch {
    return { message: UNREACHABLE };
  }
}
