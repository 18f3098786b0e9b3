import { tableFilterWords } from '@/lib/export/table-filters';
import { asksForPage } from '@/lib/pages/asks-for-page';
import type { FieldAnswer } from '@/lib/wording/refusal-answer';
import { french } from '@/lib/wording/typography';
import { htmlText } from './html-text';
import { apiErrorResponse, type ErrorAnswer } from './json-response';
import { returnPath } from './return-path';
import { signInAddress } from './sign-in-address';

/**
 * Why no file is given, with the same status for everybody: to a program as JSON, to whoever pressed a link as a page
 * that says it and leads back. `toPrograms`: `errorResponse` where none may come in by a token.
 */
export async function refusedFile(
  request: Request,
  error: unknown,
  toPrograms: (error: unknown) => Response = apiErrorResponse,
): Promise<Response> {
  const response = toPrograms(error);
  if (!asksForPage((name) => request.headers.get(name))) return response;
  const { error: said } = (await response.json()) as ErrorAnswer;
  const headers = new Headers(response.headers);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', POLICY);
  return new Response(page(said, new URL(request.url).pathname, cameFrom(request)), {
    status: response.status,
    headers,
  });
}

const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page of this site on which the link was pressed; browsers tell it to the same site alone. */
function cameFrom({ headers }: Request): string | undefined {
  const referer = headers.get('referer') ?? '';
  if (!URL.canParse(referer)) return undefined;
  const { host, pathname, search } = new URL(referer);
  return host === headers.get('host') ? returnPath(`${pathname}${search}`) : undefined;
}

/** What is written here is told of the refusal alone: nobody's name, nothing of what the address asked for. */
function page(
  { kind, message: told, fields }: ErrorAnswer['error'],
  path: string,
  back: string | undefined,
): string {
  const message = kind === 'unauthenticated' ? SIGN_IN : told;
  const sentences = fields.some((field) => field.message === message)
    ? fields.map(fieldText)
    : [message, ...fields.map(fieldText)];
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Fichier non remis – Suivi CMA</title>
<link rel="stylesheet" href="/page-seule.css">
</head>
<body>
<main>
<h1>Le fichier n’a pas pu être remis</h1>
${sentences.map((sentence) => `<p>${htmlText(sentence)}</p>`).join('\n')}
<p>${french('Fichier demandé : ')}<code>${htmlText(decoded(path))}</code></p>
<ul>
${waysOn(kind, back)
  .map(([words, address]) => `<li><a href="${htmlText(address)}">${htmlText(words)}</a></li>`)
  .join('\n')}
</ul>
</main>
</body>
</html>
`;
}

/** That of a form would speak of what was typed. */
const SIGN_IN = french(
  'Connectez-vous pour prendre ce fichier : votre session n’est pas ouverte, ou est terminée.',
);

const fieldText = ({ path, message }: FieldAnswer): string =>
  french(`${Object.hasOwn(LABELS, path) ? LABELS[path] : path} : ${message}`);
const LABELS: Readonly<Record<string, string>> = {
  ...tableFilterWords,
  format: 'Format',
  actions: 'Actions',
  view: 'Vue',
  sheet: 'Feuille',
};

function waysOn(kind: ErrorAnswer['error']['kind'], back: string | undefined): [string, string][] {
  return [
    ...(kind === 'unauthenticated' ? [['Se connecter', signInAddress(back)] as [string, string]] : []),
    back ? ['Revenir à la page d’où vous venez', back] : ['Tableau de bord', '/'],
    ['Écrire à l’équipe du service', '/contact'],
  ];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
