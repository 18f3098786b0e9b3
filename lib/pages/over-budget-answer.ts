import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';
import { Refusal } from '../refusal';
import { asksForPage } from './asks-for-page';

/** What a visitor is told who asked for more than may be made: when to come back, and what is open meanwhile. */
export function sendOverBudget(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const { kind, message, fields } = answerOfRefusal(new Refusal('limited', 'too_many_pages', { seconds }));
  const isApi = request.url?.startsWith('/api/') === true && !asksForPage(headerOf(request));
  const body = isApi ? JSON.stringify({ error: { kind, message, fields } }) : page(message);
  response.writeHead(429, {
    'Content-Type': `${isApi ? 'application/json' : 'text/html'}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'private, no-store',
    'Retry-After': seconds,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const headerOf =
  ({ headers }: IncomingMessage) =>
  (name: string) =>
    headers[name]?.toString();

/** By itself, without a style or a script: it must cost nothing. */
const page = (message: string): string => `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Trop de pages demandées – Suivi CMA</title>
</head>
<body>
<main>
<h1>Trop de pages demandées</h1>
<p>${message}</p>
<ul>
<li><a href="/">Tableau de bord</a></li>
<li><a href="/connexion">Connexion</a></li>
</ul>
</main>
</body>
</html>
`;
