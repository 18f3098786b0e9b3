import { node24Env, run, tsx } from './run.mjs';

const pages = [
  ['/', 'les chiffres du programme'],
  ['/actions', 'les actions et leurs objectifs'],
  ['/projets', 'les projets'],
  ['/territoires', 'les régions'],
  ['/connexion', 'se connecter'],
  ['/espace', 'l’espace des consortiums'],
  ['/pilotage', 'l’espace des chargés de programme'],
  ['/demonstration/courrier', 'les messages que le service envoie'],
  ['/api/v1/openapi.json', 'la description de l’API'],
];

/** Prints the addresses and the accounts of the demonstration. */
export async function welcome(env) {
  const accounts = await demoAccounts(env);
  console.log('\nLa démonstration est prête.\n\nAdresses :');
  console.log(columns(pages.map(([path, what]) => [`${env.NEXTAUTH_URL}${path}`, what])));
  console.log('\nComptes de démonstration (adresse, mot de passe, rôle) :');
  console.log(columns(accounts.map(({ email, password, role, who }) => [email, password, role, who])));
  console.log(`\nLe jour de la démonstration est le ${env.DEMO_CLOCK}. Ctrl-C arrête le serveur.`);
}

async function demoAccounts(env) {
  const { code, stdout } = await run(...tsx('demo-accounts.ts'), { env: node24Env(env), capture: true });
  if (code !== 0) throw new Error(`scripts/demo-accounts.ts a échoué (code ${code}).`);
  return JSON.parse(stdout);
}

function columns(rows) {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? [];
  const line = (row) => row.map((cell, column) => (cell ?? '').padEnd(widths[column])).join('  ');
  return rows.map((row) => `  ${line(row).trimEnd()}`).join('\n');
}
