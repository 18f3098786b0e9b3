import type { IdentityRefusalCode } from '@/lib/domain/identity-refusal-codes';

const OTHERWISE = 'connectez-vous avec votre mot de passe';

/** Why ProConnect signed nobody in, or was linked to nothing: what happened, and what to do. */
export const identityRefusals: Record<IdentityRefusalCode, () => string> = {
  identity_not_configured: () => `ProConnect n’est pas configuré ici : ${OTHERWISE}.`,
  identity_issuer_down: () =>
    `ProConnect ne répond pas. Réessayez dans quelques minutes, ou ${OTHERWISE} : il sert comme d’habitude.`,
  identity_denied: () =>
    `ProConnect n’a pas terminé la connexion : elle a été abandonnée ou refusée. Recommencez, ou ${OTHERWISE}.`,
  identity_expired: () =>
    'Cette demande de connexion a expiré, a déjà servi ou venait d’un autre navigateur. Recommencez avec le bouton ProConnect.',
  identity_untrusted: () =>
    `La réponse de ProConnect n’a pas pu être vérifiée : personne n’est connecté. Recommencez ; si cela se répète, ${OTHERWISE} et prévenez la personne qui administre le service.`,
  identity_clock: () =>
    `L’heure du service et celle de ProConnect ne s’accordent pas : personne n’est connecté. Prévenez la personne qui administre le service ; d’ici là, ${OTHERWISE}.`,
  identity_unknown: () =>
    'Votre identité ProConnect n’ouvre aucun compte ici. Si vous avez déjà un compte, connectez-vous avec votre mot de passe, puis rattachez-lui ProConnect dans « Mon compte ». Sinon, demandez une invitation à la personne qui gère les comptes de votre organisation, et acceptez-la avec ProConnect.',
  identity_closed: () =>
    'Votre identité ProConnect est connue, mais aucun de ses comptes n’est ouvert. Adressez-vous à la personne qui gère les comptes de votre organisation.',
  identity_not_here: () =>
    'Cette demande ne vient pas d’une page du service. Rouvrez la page et choisissez de nouveau son bouton ProConnect.',
  identity_session_ended: () =>
    'Votre session s’est fermée pendant la demande : rien n’est rattaché. Reconnectez-vous, puis recommencez dans « Mon compte ».',
  identity_of_other: () =>
    'L’identité ProConnect qui s’est présentée n’ouvre pas ce compte : recommencez avec celle qui l’ouvre.',
  identity_failed: () =>
    `La connexion par ProConnect a échoué pour une raison inattendue. Recommencez, ou ${OTHERWISE}.`,
};
