import { RecordingGuide } from './recording-guide';

interface Address {
  path: string;
  words: string;
}

const addresses: Address[] = [
  { path: '/api/v1/programme', words: 'le programme : projets, aide, apprenants, écarts' },
  { path: '/api/v1/actions?season=S1', words: 'les actions d’une saison et leurs objectifs' },
  {
    path: '/api/v1/actions/MEDIATEURS?as-of=2026-03-31',
    words: 'une action, telle que connue un jour passé',
  },
  {
    path: '/api/v1/actions/MEDIATEURS/components/MEDIATEURS.S2/projection',
    words: 'la projection d’une composante, à part des faits',
  },
  { path: '/api/v1/regions', words: 'les 18 régions' },
  { path: '/api/v1/projects?page=1', words: 'les projets, page par page' },
  { path: '/api/v1/editions', words: 'la liste des éditions figées' },
];

/** How to read the figures with a program: addresses to try, and the description that names every field. */
export function ApiGuide({ example }: { example: string | undefined }) {
  const all = example
    ? [...addresses, { path: `/api/v1/editions/${example}`, words: 'une édition, octet pour octet' }]
    : addresses;
  return (
    <>
      <p>
        Les chiffres publics se lisent sans compte. L’interface répond en JSON. Tous ses champs sont décrits
        dans <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Le paramètre <code>as-of</code>{' '}
        (AAAA-MM-JJ) donne les chiffres connus à la fin d’un jour, <code>season</code> (S1 ou S2) choisit la
        saison. Un paramètre inconnu ou une date impossible sont refusés avec une phrase qui dit pourquoi. Lue
        sans jeton, une réponse porte une étiquette (<code>ETag</code>), sauf un tableau&nbsp;: rendue dans{' '}
        <code>If-None-Match</code>, elle évite de relire ce qui n’a pas changé (304).
      </p>
      <ul>
        {all.map(({ path, words }) => (
          <li key={path}>
            <a className="app-data__address" href={path}>
              {path}
            </a>
            {'\u00a0: '}
            {words}
          </li>
        ))}
      </ul>
      <SendingGuide />
      <RecordingGuide />
    </>
  );
}

const EXAMPLE = `curl -X PUT "https://…/api/v1/reports/12/figures?dry-run=1" \\
  -H "Authorization: Bearer $JETON" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: scolarite-2026-11-20-1" \\
  -d '{
    "since": "1204.37",
    "cells": [
      { "training": 53, "region": "53", "level": "7", "measure": "entered", "value": 24 },
      { "training": 53, "region": "53", "level": "6", "measure": "entered", "value": "~120",
        "comment": "Inscriptions en cours" }
    ]
  }'`;

/** For those who keep their figures in another system: a token, a report read, the same report sent. */
function SendingGuide() {
  return (
    <>
      <h3 id="api-jetons">Lire et envoyer les chiffres d’un rapport</h3>
      <ol>
        <li>
          Créez un jeton dans <a href="/compte#jetons">Mon compte</a> (contribution, chef de file, responsable
          ou observation). Il a vos droits, et 90 jours au plus. Il s’envoie dans l’en-tête{' '}
          <code>Authorization: Bearer</code>.
        </li>
        <li>
          <code>GET /api/v1/reports</code> liste les rapports de vos projets ;{' '}
          <code>GET /api/v1/reports/12/figures</code> donne un rapport entier, avec l’adresse de chaque valeur
          et la marque <code>revision</code>.
        </li>
        <li>
          <code>PUT /api/v1/reports/12/figures</code> enregistre les valeurs que vous nommez, toutes ou
          aucune&nbsp;; les autres restent. <code>since</code> rappelle la marque lue : une valeur changée
          depuis par quelqu’un d’autre est refusée (409), avec les deux valeurs. <code>null</code> efface.{' '}
          <code>?dry-run=1</code> compare sans rien écrire.
        </li>
        <li>
          <code>Idempotency-Key</code> est obligatoire : un envoi répété avec la même clé reçoit la première
          réponse, sans second effet.
        </li>
      </ol>
      <pre className="app-data__code">
        <code>{EXAMPLE}</code>
      </pre>
      <p>
        Les règles, les codes et les phrases des refus sont ceux du formulaire et des fichiers ; chaque
        problème porte son chemin, par exemple <code>cells.12.value</code>. L’envoi du rapport lui-même reste
        un geste du chef de file, à l’écran.
      </p>
    </>
  );
}
