import { RETENTION_DAYS, type TimedData, type UntimedData } from '@/lib/domain/retention';

interface Kept {
  what: string;
  why: string;
  until: string;
}

const days = (key: TimedData, from: string): string =>
  `${RETENTION_DAYS[key]} ${RETENTION_DAYS[key] > 1 ? 'jours' : 'jour'} ${from}`;

/** What « Données personnelles » prints of each line of the table of durations. */
export const RETENTION_WORDS: Readonly<Record<TimedData | UntimedData, Kept>> = {
  account: {
    what: 'Nom, adresse électronique, organisation, rôle, empreinte du mot de passe ; de qui a plusieurs comptes, le numéro du premier',
    why: 'Vous reconnaître et vous donner accès à ce qui vous revient ; que personne ne valide ce qu’il a saisi sous un autre compte',
    until: 'Jusqu’à ce qu’un administrateur les efface, à votre demande, pour tous vos comptes à la fois',
  },
  identity: {
    what: 'Identité ProConnect rattachée à un compte : qui la délivre, un identifiant, des dates',
    why: 'Vous reconnaître sans mot de passe ; ni votre nom ni votre adresse n’y sont pris',
    until: 'Jusqu’à ce que vous la retiriez, ou que votre personne soit effacée',
  },
  session: {
    what: 'Sessions ouvertes : dates, navigateur',
    why: 'Vous reconnaître d’une page à l’autre ; vous montrer vos sessions',
    until: days('session', 'après la connexion'),
  },
  attempt: {
    what: 'Essais de connexion et d’envoi : une empreinte du compte ou de l’adresse IP',
    why: 'Freiner qui essaie des mots de passe',
    until: 'Un quart d’heure, puis effacée au passage suivant des tâches du service',
  },
  sign_in_proof: {
    what: 'Preuve de connexion de ProConnect, chiffrée',
    why: 'Vous déconnecter aussi de ProConnect',
    until: `Jusqu’à la fin de la session ; ${days('sign_in_proof', 'après la connexion au plus')}`,
  },
  password_link: {
    what: 'Liens pour choisir un mot de passe : une empreinte, des dates',
    why: 'Qu’un lien serve une seule fois',
    until: days('password_link', 'après la fin de leur validité'),
  },
  token: {
    what: 'Jetons d’API : nom choisi, empreinte, dates',
    why: 'Savoir quel programme agit pour vous',
    until: days('token', 'après leur révocation ou leur dernier jour'),
  },
  repeated_write: {
    what: 'Réponse à un envoi qui peut être répété',
    why: 'Que le même envoi deux fois n’en fasse qu’un',
    until: days('repeated_write', 'après l’envoi'),
  },
  message: {
    what: 'Messages : nature, numéro du compte, date et résultat, ni adresse ni texte',
    why: 'Savoir qui a été prévenu',
    until: days('message', 'après leur préparation'),
  },
  reader_words: {
    what: 'Texte d’un signalement d’erreur',
    why: 'Corriger un chiffre',
    until: days('reader_words', 'après l’envoi'),
  },
  imported_file: {
    what: 'Fichiers envoyés pour être importés, et ce qui y fut trouvé',
    why: 'Revenir sur un import',
    until: days('imported_file', 'après l’envoi'),
  },
  evidence: {
    what: 'Pièces justificatives',
    why: 'Prouver un chiffre',
    until: 'Aussi longtemps que le chiffre qu’elles prouvent',
  },
  withdrawn_evidence: {
    what: 'Pièces justificatives retirées',
    why: 'Revenir sur un retrait fait par erreur',
    until: `${days('withdrawn_evidence', 'après le retrait')} ; leur nom et leur date restent au rapport`,
  },
  participant_name: {
    what: 'Nom, adresse et employeur des participants d’une session de formation, saisis par qui la donne ; une empreinte du nom',
    why: 'Délivrer un certificat ; ne pas compter deux fois la même personne',
    until:
      'Le nombre de mois, après le dernier créneau, que la personne en charge de l’action a enregistré ; avant, si le chef de file les efface, ou si la personne se désiste sans certificat',
  },
  certificate: {
    what: 'Certificats : le fichier, qui porte le nom ; le numéro, le jour, l’empreinte du fichier, sans nom',
    why: 'Les remettre ; que chacun puisse vérifier un numéro',
    until:
      'Le fichier, aussi longtemps que le nom ; le numéro et l’empreinte, aussi longtemps que le service',
  },
  written: {
    what: 'Brouillons, commentaires, motifs et notes, avec le numéro du compte',
    why: 'Expliquer un chiffre à qui le relit',
    until: 'Aussi longtemps que les chiffres qu’ils expliquent',
  },
  journal: {
    what: 'Journal : qui a fait quoi et quand, par numéro de compte',
    why: 'Répondre de chaque chiffre',
    until: 'Aussi longtemps que le service',
  },
  copy: {
    what: 'Copies de sauvegarde de ce qui précède',
    why: 'Ne rien perdre',
    until:
      'Jusqu’à ce que des copies plus récentes les remplacent ; si l’une est remise, les effacements sont refaits',
  },
  caught_mail: {
    what: 'Dans la démonstration seulement : les messages, lisibles par tous',
    why: 'Montrer ce qui est écrit',
    until: days('caught_mail', 'après leur arrivée'),
  },
};
