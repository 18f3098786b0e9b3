/** Refusals of what a person does, or lets be done, with several accounts. */
export type PersonRefusalCode =
  | 'own_request'
  | 'own_invitation'
  | 'account_exists'
  | 'account_known'
  | 'account_already_yours'
  | 'account_of_other_person'
  | 'account_has_factor'
  | 'account_held_twice'
  | 'account_closed'
  | 'account_apart'
  | 'account_current'
  | 'invitation_of_other'
  | 'invitation_waits'
  | 'address_by_invitation'
  | 'mail_needed'
  | 'erasure_of_several'
  | 'other_account';
