/**
 * What the journal may say was done: under each heading where a reader looks for it, its commands by the names that the
 * journal stores, with the words of their lines. A command that is not here does not compile; « security » says
 * nothing of figures, and is for an administrator and for oneself.
 */
const GROUPS = {
  entry: {
    title: 'Saisies',
    commands: {
      'enter-figures': 'Saisie enregistrée',
      'propose-figures-from-sessions': 'Nombres des sessions repris dans le brouillon',
      'start-import': 'Fichier déposé',
      'import-figures': 'Fichier publié dans le brouillon',
      'abandon-import': 'Fichier abandonné',
      'attach-evidence': 'Pièce jointe',
      'withdraw-evidence': 'Pièce retirée',
      'finish-part': 'Partie terminée, ou reprise',
      'record-training': 'Formation enregistrée',
      'revise-training': 'Formation modifiée',
      'close-training': 'Formation fermée, ou rouverte',
      'rename-training': 'Formation renommée',
      'reopen-training': 'Formation rouverte',
      'transfer-training': 'Formation confiée à un autre membre',
      'add-training-region': 'Région ajoutée à une formation',
      'replace-training': 'Formation remplacée par une autre',
      'follow-training-events': 'Formations mises à jour à leur date',
      'decide-training-proposal': 'Demande sur une formation tranchée',
      'withdraw-training': 'Formation retirée',
      'record-commitments': 'Engagements enregistrés',
      'record-past-figures': 'Réalisés repris',
      'set-retention': 'Durée de conservation de noms enregistrée',
      'enter-names': 'Noms de participants saisis',
      'consult-names': 'Noms de participants lus',
      'erase-names': 'Noms de participants effacés',
      'issue-certificates': 'Certificats délivrés',
      'revoke-certificate': 'Certificat annulé',
      'start-programme-import': 'Fichier de reprise déposé',
      'import-programme': 'Fichier de reprise publié',
      'abandon-programme-import': 'Fichier de reprise abandonné',
      'start-session-import': 'Fichier de sessions déposé',
      'import-sessions': 'Fichier de sessions publié',
      'abandon-session-import': 'Fichier de sessions abandonné',
    },
  },
  session: {
    title: 'Sessions de formation',
    commands: {
      'plan-session': 'Session planifiée',
      'correct-session': 'Session corrigée',
      'change-slots': 'Créneaux d’une session changés',
      'change-session-state': 'Étape d’une session enregistrée',
      'register-participants': 'Participants inscrits',
      'correct-participants': 'Participants corrigés',
      'withdraw-participant': 'Désistement enregistré, ou annulé',
      'mark-attendance': 'Présences marquées',
      'record-results': 'Résultats de participants enregistrés',
      'receive-session': 'Session reçue d’un autre service',
      'set-sequence-start': 'Début du délai d’un mois fixé',
    },
  },
  report: {
    title: 'Envois et retours',
    commands: {
      'submit-report': 'Rapport envoyé',
      'recall-report': 'Rapport repris',
      'open-review': 'Examen commencé',
      'return-section': 'Volet retourné',
      'remind-partner': 'Partenaire relancé',
      'release-section': 'Volet dispensé',
      'reinstate-section': 'Volet redemandé',
    },
  },
  decision: {
    title: 'Validations et corrections',
    commands: {
      'validate-section': 'Volet validé',
      'accept-modified': 'Volet accepté avec modification',
      'correct-section': 'Volet corrigé',
      'undo-decision': 'Décision annulée',
    },
  },
  target: {
    title: 'Objectifs et cibles',
    commands: {
      'amend-target': 'Cible modifiée',
      'withdraw-target-change': 'Modification de cible annulée',
      'record-counting-mode': 'Mode de comptage constaté',
      'replace-component': 'Composante remplacée',
      'record-milestone': 'Jalon constaté',
      'record-component': 'Objectif enregistré',
      'record-intermediate-target': 'Cible intermédiaire enregistrée',
      'record-published-figure': 'Chiffre publié enregistré',
      'record-statement': 'Déclaration publique enregistrée',
    },
  },
  statement: {
    title: 'Doubles comptes, écarts, synthèses, éditions',
    commands: {
      'declare-overlap': 'Double compte déclaré',
      'withdraw-overlap': 'Double compte retiré',
      'explain-gap': 'Écart annoté',
      'write-synthesis': 'Synthèse écrite',
      'publish-synthesis': 'Synthèse publiée',
      'withdraw-synthesis': 'Synthèse retirée',
      'freeze-edition': 'Édition figée',
    },
  },
  committee: {
    title: 'Comités',
    commands: {
      'record-committee': 'Comité consigné',
      'correct-committee': 'Comité corrigé, ou retiré',
      'write-committee-entry': 'Note ou décision de comité écrite',
      'follow-decision': 'Suite d’une décision de comité dite',
      'correct-committee-entry': 'Note ou décision de comité corrigée, ou retirée',
    },
  },
  project: {
    title: 'Projets et consortiums',
    commands: {
      'create-project': 'Projet créé',
      'correct-project': 'Projet corrigé',
      'record-project-event': 'Événement de la vie d’un projet enregistré',
      'cancel-project-event': 'Événement de la vie d’un projet annulé',
      'withdraw-project': 'Projet retiré',
      'add-participation': 'Action ajoutée au projet',
      'withdraw-participation': 'Action retirée du projet',
      'change-consortium': 'Consortium modifié',
      'change-lead': 'Chef de file changé',
      'conclude-departure': 'Suites d’un départ enregistrées',
      'record-amount': 'Montant enregistré',
      'withdraw-amount': 'Montant retiré',
      'record-agreement': 'Convention enregistrée',
      'amend-agreement': 'Avenant enregistré',
      'record-tranches': 'Échéancier enregistré',
      'record-tranche-condition': 'Condition d’une tranche dite remplie',
      'record-payment': 'Versement enregistré',
      'record-review-step': 'Étape d’une revue enregistrée',
      'add-project-milestone': 'Jalon du projet enregistré',
      'declare-milestone': 'Jalon déclaré atteint',
      'verify-milestone': 'Jalon vérifié, ou non retenu',
      'postpone-milestone': 'Jalon reporté, ou abandonné',
      'pledge-cofunding': 'Cofinancement enregistré',
      'withdraw-pledge': 'Cofinancement retiré',
      'withdraw-money-fact': 'Convention, versement, revue ou jalon retiré',
      'create-organisation': 'Organisation créée',
      'correct-organisation': 'Organisation corrigée',
      'withdraw-organisation': 'Organisation retirée',
      'date-identifier': 'Identifiant d’organisation daté',
      'record-succession': 'Fusion, scission ou fin d’organisation enregistrée',
      'cancel-succession': 'Fusion, scission ou fin d’organisation annulée',
    },
  },
  programme: {
    title: 'Campagnes et référence',
    commands: {
      'record-season': 'Saison enregistrée',
      'record-action': 'Action enregistrée',
      'set-action-status': 'Action ouverte, ou close',
      'record-intake-round': 'Relève enregistrée',
      'record-document': 'Document enregistré',
      'record-period': 'Année enregistrée',
      'open-campaign': 'Campagne ouverte',
      'join-campaign': 'Campagne étendue à d’autres actions',
      'change-campaign': 'Dates de campagne changées',
      'correct-campaign': 'Campagne corrigée',
      'annul-campaign': 'Campagne annulée',
      'close-campaign': 'Campagne close',
      'close-due-campaigns': 'Campagnes échues closes',
      'request-exception': 'Exception demandée',
      'refuse-exception': 'Exception refusée',
      'grant-exception': 'Exception accordée',
      'end-exception': 'Exception terminée',
      'remind-leads': 'Chefs de file relancés',
      'plan-reminders': 'Relances préparées',
      'plan-notices': 'Avis de campagne préparés',
      'send-message': 'Message envoyé',
      'load-reference': 'Données de référence chargées',
    },
  },
  security: {
    title: 'Comptes et connexions',
    commands: {
      'sign-in': 'Connexion',
      'sign-in-refused': 'Connexion refusée',
      'sign-in-limited': 'Connexion bloquée après trop d’essais',
      'sign-in-by-identity': 'Connexion par ProConnect',
      'refuse-identity': 'Connexion par ProConnect refusée',
      'sign-out': 'Déconnexion',
      'revoke-session': 'Session fermée',
      'prove-again': 'Identité confirmée',
      'change-password': 'Mot de passe changé',
      'set-password': 'Mot de passe remplacé',
      'create-account': 'Compte ouvert',
      'change-account': 'Compte modifié',
      'disable-account': 'Compte désactivé',
      'enable-account': 'Compte réactivé',
      'export-person': 'Données d’une personne remises',
      'erase-person': 'Personne effacée',
      'first-administrator': 'Premier compte d’administration ouvert',
      'invite-account': 'Invitation demandée',
      'invite-member': 'Membre du consortium invité',
      'withdraw-invitation': 'Invitation retirée',
      'accept-invitation': 'Mot de passe choisi par un lien',
      'accept-by-identity': 'Invitation acceptée avec ProConnect',
      'link-identity': 'Identité ProConnect rattachée',
      'unlink-identity': 'Identité ProConnect retirée',
      'link-account': 'Compte rattaché à la même personne',
      'switch-account': 'Changement de compte',
      'request-password-reset': 'Nouveau mot de passe demandé',
      'signal-error': 'Erreur signalée par un lecteur',
      'hand-over': 'Main passée à un successeur',
      'add-totp': 'Application de codes ajoutée',
      'add-passkey': 'Clé d’accès ajoutée',
      'remove-second-factor': 'Second facteur retiré',
      'renew-recovery-codes': 'Codes de secours renouvelés',
      'give-second-factor': 'Second facteur donné',
      'refuse-second-factor': 'Second facteur refusé',
      'reset-second-factor': 'Second facteur réinitialisé',
      'create-token': 'Jeton d’accès créé',
      'revoke-token': 'Jeton d’accès révoqué',
      'export-accounts': 'Liste des comptes exportée',
    },
  },
} as const;

type Groups = typeof GROUPS;
type GroupKey = keyof Groups;
export type CommandName = { [Key in GroupKey]: keyof Groups[Key]['commands'] }[GroupKey];

export interface CommandGroup {
  key: GroupKey;
  title: string;
  commands: readonly { name: CommandName; words: string }[];
}

const named = (commands: Record<string, string>) =>
  Object.entries(commands).map(([name, words]) => ({ name: name as CommandName, words }));

export const COMMAND_GROUPS: readonly CommandGroup[] = (Object.keys(GROUPS) as GroupKey[]).map((key) => ({
  key,
  title: GROUPS[key].title,
  commands: named(GROUPS[key].commands),
}));

const words = new Map<string, string>(
  COMMAND_GROUPS.flatMap(({ commands }) => commands.map((one) => [one.name, one.words] as const)),
);

export const isCommandName = (name: string): name is CommandName => words.has(name);
/** What a line of the journal says was done; a name of another version of the service as it was written. */
export const commandWords = (name: string): string => words.get(name) ?? name;

/** Sign-ins, accounts, sessions: who reads the others' is for lib/access/journal-scope.ts. */
export const SECURITY_COMMANDS: readonly string[] = Object.keys(GROUPS.security.commands);
