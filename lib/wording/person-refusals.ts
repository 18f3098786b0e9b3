import type { PersonRefusalCode } from '@/lib/domain/person-refusal-codes';
import type { Params } from '@/lib/refusal';

/** What a person who holds several accounts is told: what happened, and what to do. */
export const personRefusals: Record<PersonRefusalCode, (p: Params) => string> = {
  own_request: () =>
    'Cette demande est la vôtre, faite sous un autre de vos comptes : une autre personne y répond.',
  own_link: () =>
    'Vous avez proposé ce lien : une autre personne en charge de l’action le confirme. Si vous l’êtes seule, retirez-le, et demandez à l’organisation qui déclare la formation de le proposer.',
  link_of_officer: () =>
    'Ce lien est confirmé : seule la personne en charge de l’action peut le retirer. Écrivez-lui.',
  link_of_other: () =>
    'Une autre personne a proposé ce lien : elle le retire elle-même, ou le chef de file, ou la personne en charge de l’action.',
  own_invitation: () =>
    'Cette adresse est la vôtre : on ne s’ouvre pas un compte à soi-même. Demandez-le à une autre personne qui gère les comptes.',
  account_exists: () =>
    'Cette adresse a déjà un compte de ce rôle dans cette organisation : ouvrez-le dans la liste des comptes, et renvoyez-lui une invitation s’il le faut.',
  account_known: () =>
    'Cette adresse a déjà un compte ici : connectez-vous avec lui, puis rattachez ce nouveau compte. Mot de passe perdu ? Demandez-en un autre par « Mot de passe oublié ».',
  account_already_yours: () => 'Ce compte est déjà l’un des vôtres : passez à lui par « Changer de compte ».',
  account_of_other_person: () =>
    'Ce compte est déjà rattaché à une autre personne : rien n’est changé. Déconnectez-vous, puis connectez-vous comme elle.',
  account_has_factor: () =>
    'Ce compte a son propre second facteur, qu’un lien ne remplace pas : connectez-vous à lui, retirez-le dans « Mon compte », puis rouvrez ce lien.',
  account_held_twice: () =>
    'Vous avez déjà un compte de ce rôle dans cette organisation : rien n’est rattaché. Passez à lui par « Changer de compte ».',
  account_closed: () =>
    'Ce compte est fermé : on ne peut plus passer à lui. Votre session reste celle du compte d’avant.',
  account_current: () => 'Votre session est déjà celle de ce compte.',
  account_apart: () =>
    'Ce compte s’ouvre par une autre preuve (un mot de passe à lui, ou ProConnect) : déconnectez-vous, puis connectez-vous à lui. Une nouvelle invitation le rattachera aux vôtres.',
  invitation_of_other: () =>
    'Cette invitation est pour l’adresse d’une autre personne, qui a déjà un compte : rien n’est rattaché. Déconnectez-vous, puis connectez-vous avec le compte de cette adresse.',
  invitation_waits: () =>
    'Cette personne n’a pas encore accepté son invitation : renvoyez-la, elle y choisira son mot de passe.',
  address_by_invitation: () =>
    'L’adresse d’un compte qui a servi ne se change pas ici : désactivez ce compte et invitez la personne à sa nouvelle adresse, ou demandez le changement à une personne en charge du programme.',
  mail_needed: () =>
    'Le courrier n’est pas configuré : aucune invitation ne peut partir, et aucun compte n’est ouvert. Demandez-le à une personne en charge du programme.',
  erasure_of_several: (p) =>
    `Cette personne a ${p.count ?? 'plusieurs'} comptes : tous sont effacés avec elle, dans toutes ses organisations.`,
  other_account: () =>
    'Cette page a été ouverte sous un autre compte que celui de votre session : rien n’est enregistré, ce que vous avez saisi reste ici. Revenez au compte de cette page par « Changer de compte », dans un autre onglet, puis envoyez de nouveau ; ou rechargez la page.',
};
