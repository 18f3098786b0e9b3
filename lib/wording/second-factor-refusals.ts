import type { Params } from '@/lib/refusal';

/** What is said to somebody whose second factor is missing, wrong or not to be changed. */
export const secondFactorRefusals = {
  second_factor_to_give: (p) =>
    `Votre session attend encore votre second facteur : donnez-le à l’adresse ${p.address}, dans un autre onglet, puis recommencez. Rien de ce que vous avez saisi n’est perdu.`,
  second_factor_to_enrol: (p) =>
    `Votre rôle demande un second facteur : enregistrez-en un à l’adresse ${p.address}, dans un autre onglet, puis recommencez. Rien de ce que vous avez saisi n’est perdu.`,
  second_factor_demonstration: () =>
    'La démonstration ne prend pas de second facteur : ses comptes sont partagés, et leur mot de passe est public.',
  wrong_second_factor: () =>
    'Ce second facteur n’est pas accepté. Un code d’application vaut trente secondes et ne sert qu’une fois : attendez le suivant et vérifiez l’heure du téléphone. Un code de secours ne sert qu’une fois.',
  too_many_codes: (p) =>
    `Trop de codes faux ont été donnés pour ce compte : ceux de l’application sont refusés encore ${p.minutes ?? 60} min. Servez-vous d’une clé d’accès ou d’un code de secours. Si ce n’était pas vous, quelqu’un connaît votre mot de passe : changez-le.`,
  wrong_first_code: () =>
    'Ce code n’est pas celui de la clé affichée. Écrivez les six chiffres que l’application montre en ce moment ; s’ils ne conviennent pas, vérifiez que l’heure du téléphone est automatique.',
  enrolment_over: () =>
    'La clé affichée n’est plus valable : demandez-en une autre, puis scannez-la de nouveau.',
  passkey_refused: () =>
    'La clé d’accès n’a pas été enregistrée : la réponse du navigateur n’est pas valable ou est venue trop tard. Recommencez.',
  passkey_known: () => 'Cette clé d’accès est déjà enregistrée. Prenez-en une autre.',
  too_many_passkeys: (p) =>
    `Vous avez déjà ${p.count ?? 10} clés d’accès : retirez-en une, puis recommencez.`,
  factor_name_needed: () =>
    'Donnez un nom à cette clé d’accès, par exemple « Ordinateur du bureau » : il la distinguera des autres.',
  last_second_factor: () =>
    'C’est votre seul second facteur, et votre rôle en demande un. Ajoutez-en d’abord un autre, ou remplacez l’application.',
  no_second_factor: () =>
    'Votre compte n’a pas de second facteur de cette sorte : enregistrez-en d’abord un.',
  no_account_of_address: () => 'Aucun compte n’a cette adresse.',
  no_second_factor_there: () => 'Ce compte n’a pas de second facteur : il n’y a rien à retirer.',
} satisfies Record<string, (p: Params) => string>;
