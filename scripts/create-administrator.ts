import { firstAdministrator } from '@/lib/account/first-administrator';
import { ONE_TIME_HOURS } from '@/lib/domain/one-time-password';
import { nowAt } from '@/lib/domain/time';
import { isRefusal } from '@/lib/refusal';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';
import './private-files';

const [name, email] = process.argv.slice(2);

try {
  if (!name || !email) throw new Error('Usage : npm run db:admin -- "Prénom Nom" adresse@exemple.fr');
  const { password } = await firstAdministrator({ name, email }, nowAt(new Date()));
  process.stdout.write(
    `Compte ouvert pour ${email}. Mot de passe provisoire, montré cette seule fois : ${password}\nIl sert pendant ${ONE_TIME_HOURS} heures, et se change à la première connexion.\n`,
  );
} catch (error) {
  const said = isRefusal(error) ? answerOfRefusal(error) : undefined;
  const message = said
    ? [said.message, ...said.fields.map((field) => field.message)].join('\n')
    : String(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
