import { firstAdministrator } from '@/lib/account/first-administrator';
import { ONE_TIME_HOURS } from '@/lib/domain/one-time-password';
import { nowAt } from '@/lib/domain/time';
import { isRefusal } from '@/lib/refusal';
import { resetFromTerminal } from '@/lib/second-factor/reset-second-factor';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';
import './private-files';

const RESET = '--reset-second-factor';
const USAGE = `Usage :
  npm run db:admin -- "Prénom Nom" adresse@exemple.fr
  npm run db:admin -- ${RESET} adresse@exemple.fr`;

const [first, email] = process.argv.slice(2);

try {
  if (!first || !email) throw new Error(USAGE);
  process.stdout.write(first === RESET ? await withoutFactor(email) : await opened(first, email));
} catch (error) {
  const said = isRefusal(error) ? answerOfRefusal(error) : undefined;
  const message = said
    ? [said.message, ...said.fields.map((field) => field.message)].join('\n')
    : String(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

async function opened(name: string, address: string): Promise<string> {
  const { password } = await firstAdministrator({ name, email: address }, nowAt(new Date()));
  return `Compte ouvert pour ${address}. Mot de passe provisoire, montré cette seule fois : ${password}\nIl sert pendant ${ONE_TIME_HOURS} heures, et se change à la première connexion.\n`;
}

async function withoutFactor(address: string): Promise<string> {
  await resetFromTerminal(address, nowAt(new Date()));
  return `Second facteur de ${address} retiré, sessions fermées. Le mot de passe ne change pas.\n`;
}
