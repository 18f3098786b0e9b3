import type { SecondFactorChange } from '@/lib/domain/vocabulary';
import { formatInstant } from '@/lib/wording/dates';
import type { Facts } from './facts';
import { link, type Said, text } from './letter';

const WHAT: Record<SecondFactorChange, { subject: string; said: string }> = {
  totp_added: {
    subject: 'Une application de codes protège votre compte',
    said: 'une application qui donne des codes a été ajoutée à votre compte. Elle remplace celle d’avant, s’il y en avait une.',
  },
  totp_removed: {
    subject: 'L’application de codes de votre compte est retirée',
    said: 'l’application qui donnait des codes a été retirée de votre compte.',
  },
  passkey_added: {
    subject: 'Une clé d’accès est ajoutée à votre compte',
    said: 'une clé d’accès a été ajoutée à votre compte.',
  },
  passkey_removed: {
    subject: 'Une clé d’accès de votre compte est retirée',
    said: 'une clé d’accès a été retirée de votre compte.',
  },
  codes_renewed: {
    subject: 'Vos codes de secours sont renouvelés',
    said: 'de nouveaux codes de secours ont été établis pour votre compte. Les précédents ne servent plus.',
  },
  code_used: {
    subject: 'Un code de secours a servi à ouvrir votre compte',
    said: 'un de vos codes de secours a servi à vous connecter. Il ne servira plus.',
  },
  guessed: {
    subject: 'Quelqu’un connaît peut-être votre mot de passe',
    said: 'de nombreux codes faux ont été donnés à la connexion, après votre mot de passe, qui était juste. Les codes de votre application sont refusés pour une heure au plus ; vos clés d’accès et vos codes de secours servent toujours.',
  },
  reset: {
    subject: 'Votre second facteur est réinitialisé',
    said: 'la personne qui administre les comptes a retiré votre application de codes, vos clés d’accès et vos codes de secours. Vos sessions sont fermées ; à la prochaine connexion, votre mot de passe suffira pour en enregistrer d’autres.',
  },
};

/** A change of the second factor, told to its owner: whoever did not ask for it learns of it. */
export function secondFactorSaid(
  { what, at }: Extract<Facts, { kind: 'second_factor_changed' }>,
  base: string,
): Said {
  const { subject, said } = WHAT[what];
  return {
    subject,
    body: [
      text(`Le ${formatInstant(at)}, ${said}`),
      text('Si c’était vous, ou à votre demande, vous n’avez rien à faire.'),
      text(
        'Si ce n’était pas vous, quelqu’un a ouvert votre compte : changez votre mot de passe, ce qui ferme vos sessions et vos jetons, et prévenez la personne qui administre les comptes.',
      ),
      link('Choisir un autre mot de passe', `${base}/mot-de-passe-oublie`),
    ],
  };
}
