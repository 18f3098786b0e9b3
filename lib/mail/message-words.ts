import { PASSWORD_MIN } from '@/lib/domain/account';
import { INVITATION_DAYS, RESET_MINUTES } from '@/lib/domain/message';
import type { Role } from '@/lib/domain/vocabulary';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { deadlineWords } from '@/lib/wording/deadlines';
import { ofOrganisation } from '@/lib/wording/elision';
import { counted } from '@/lib/wording/plural';
import { releaseCauseWords } from '@/lib/wording/releases';
import { roleNames } from '@/lib/wording/roles';
import { arrivalSaid } from './arrival-words';
import { campaignSaid } from './campaign-words';
import { exceptionSaid } from './exception-words';
import type { Facts } from './facts';
import { leadSaid } from './lead-words';
import { type Letter, type LetterContext, link, list, type Said, text } from './letter';
import { reportBlocks, sectionName } from './report-blocks';
import { secondFactorSaid } from './second-factor-words';

/** Another account of the same person, which one proof opens from now on. */
const accountLinkedSaid = (
  at: string,
  { role, organisation }: { role: Role; organisation: string | null },
  base: string,
): Said => ({
  subject: 'Un autre compte est rattaché au vôtre',
  body: [
    text(
      `Le ${formatInstant(at)}, un compte (${roleNames[role]}${organisation ? `, ${organisation}` : ''}) a été rattaché au vôtre : vous passez de l’un à l’autre par « Changer de compte », sans autre mot de passe. Si c’était vous, vous n’avez rien à faire.`,
    ),
    text(
      'Si ce n’était pas vous, choisissez aussitôt un autre mot de passe par le lien ci-dessous, et prévenez la personne qui gère les comptes de votre organisation.',
    ),
    link('Choisir un autre mot de passe', `${base}/mot-de-passe-oublie`),
  ],
});

/** What is said, between its greeting and the words that every message ends with. */
export function framed({ subject, body, officers = [] }: Said, context: LetterContext): Letter {
  return {
    subject: `${context.demonstration ? '[Démonstration] ' : ''}${subject} – Suivi CMA`,
    blocks: [
      text(`Bonjour ${context.to.name},`),
      ...body,
      text(contactWords(context.contact, officers)),
      text(
        `Ce message est envoyé par Suivi CMA, le suivi des formations en santé numérique de l’appel « Compétences et métiers d’avenir ». Il n’attend pas de réponse.`,
      ),
      ...(context.demonstration
        ? [
            text(
              'Données de démonstration : les projets, les organisations et les personnes nommés ici sont fictifs.',
            ),
          ]
        : []),
    ],
  };
}

function contactWords(contact: string, officers: string[]): string {
  if (contact !== '') return `Une question ? Écrivez à ${contact}.`;
  if (officers.length === 0)
    return 'Une question ? Adressez-vous à la personne qui gère les comptes de votre organisation.';
  const several = officers.length > 1;
  return `Une question ? Adressez-vous à ${several ? 'l’une des personnes en charge' : 'la personne en charge'} de l’action : ${officers.join(', ')}.`;
}

/** What one message says: a subject, and what follows. */
export function saidOf(facts: Facts, context: LetterContext): Said {
  const { base, today } = context;
  switch (facts.kind) {
    case 'invitation':
      return {
        subject: 'Votre compte est ouvert : choisissez votre mot de passe',
        body: [
          text(
            `Un compte vous est ouvert${context.to.organisation ? ` au nom ${ofOrganisation(context.to.organisation)}` : ''}. Vous vous connecterez avec cette adresse électronique.`,
          ),
          text(`Choisissez votre mot de passe, d’au moins ${PASSWORD_MIN} caractères :`),
          link('Choisir mon mot de passe', `${base}/invitation/${context.token ?? ''}`),
          text(
            `Ce lien sert une seule fois et vaut ${counted(INVITATION_DAYS, 'jour')}. Passé ce délai, demandez-en un autre sur la page de connexion, par « Mot de passe oublié ».`,
          ),
        ],
      };
    case 'password_reset':
      return {
        subject: 'Choisir un nouveau mot de passe',
        body: [
          text('Un nouveau mot de passe a été demandé pour votre compte.'),
          link('Choisir un nouveau mot de passe', `${base}/invitation/${context.token ?? ''}`),
          text(
            `Ce lien sert une seule fois et vaut ${counted(RESET_MINUTES, 'minute')}. Toutes vos sessions seront fermées.`,
          ),
          text(
            'Vous n’avez rien demandé ? Ne faites rien : votre mot de passe reste le même, et personne d’autre n’a reçu ce lien.',
          ),
        ],
      };
    case 'reminder':
      return reminder(facts, context);
    case 'partner_reminder':
      return {
        subject: `${facts.by ?? 'Le chef de file'} attend votre saisie`,
        body: [
          text(
            `${facts.by ?? 'Le chef de file'} prépare l’envoi ${facts.reports.length > 1 ? 'des rapports' : 'du rapport'} et attend la partie de votre organisation :`,
          ),
          ...facts.reports.flatMap((report) => reportBlocks(report, context, false)),
          text('Saisissez vos lignes, puis cochez « partie terminée » : vous ne recevrez plus de rappel.'),
        ],
      };
    case 'submission_receipt':
      return {
        subject: `Accusé de réception : ${facts.heading.acronym}, ${facts.heading.campaignLabel}`,
        officers: facts.officers,
        body: [
          text(
            `Le rapport ${facts.heading.acronym} (${facts.heading.campaignLabel}) a été envoyé le ${formatInstant(facts.at)}${facts.by ? ` par ${facts.by}` : ''}. Il porte sur :`,
          ),
          list(facts.sections.map(sectionName)),
          text(
            'Le PDF joint reprend ce qui a été envoyé, ligne par ligne. Gardez-le : il reste aussi sur la page du rapport.',
          ),
          link('Revoir le rapport', `${base}/espace/rapports/${facts.heading.id}`),
          text(
            facts.partner
              ? 'Les lignes de votre organisation y sont. La personne en charge de l’action va l’examiner ; si un volet est retourné, le chef de file en est prévenu.'
              : 'La personne en charge de l’action va l’examiner. Vous serez prévenu si un volet vous est retourné.',
          ),
        ],
      };
    case 'section_returned':
      return {
        subject: `À corriger : ${facts.heading.acronym}, ${facts.heading.campaignLabel}`,
        officers: facts.officers,
        body: [
          text(
            `${facts.by ?? 'La personne en charge de l’action'} vous retourne un volet du rapport ${facts.heading.acronym} (${facts.heading.campaignLabel}) :`,
          ),
          list([sectionName(facts.section)]),
          text(
            'Le motif, et les lignes à revoir, sont sur la page du rapport. Corrigez, puis envoyez de nouveau.',
          ),
          link('Lire le motif et corriger', `${base}/espace/rapports/${facts.heading.id}`),
          ...(facts.section.exceptedUntil
            ? [
                text(
                  `La campagne est close : la saisie vous reste ouverte jusqu’au ${deadlineWords(facts.section.exceptedUntil, facts.overseas)}.`,
                ),
              ]
            : []),
        ],
      };
    case 'section_accepted_modified':
      return {
        subject: `Accepté avec modification : ${facts.heading.acronym}, ${facts.heading.campaignLabel}`,
        officers: facts.officers,
        body: [
          text(
            `${facts.by ?? 'La personne en charge de l’action'} a validé un volet du rapport ${facts.heading.acronym} (${facts.heading.campaignLabel}) en modifiant certaines valeurs :`,
          ),
          list([sectionName(facts.section)]),
          text(
            'Votre valeur reste celle que vous avez déclarée ; la valeur vérifiée est celle de la personne qui a validé. Les deux, et le motif de chaque modification, sont sur la page du rapport. Si vous n’êtes pas d’accord, corrigez le volet en disant pourquoi.',
          ),
          link('Voir les deux valeurs', `${base}/espace/rapports/${facts.heading.id}`),
        ],
      };
    case 'section_validated':
      return {
        subject: `Validé : ${facts.heading.acronym}, ${facts.heading.campaignLabel}`,
        officers: facts.officers,
        body: [
          text(
            `${facts.by ?? 'La personne en charge de l’action'} a validé un volet du rapport ${facts.heading.acronym} (${facts.heading.campaignLabel}) :`,
          ),
          list([sectionName(facts.section)]),
          text('Ses chiffres sont maintenant vérifiés. Vous n’avez rien à faire.'),
          link('Revoir le rapport', `${base}/espace/rapports/${facts.heading.id}`),
        ],
      };
    case 'decision_undone':
      return {
        subject: `${facts.step === 'return' ? 'Retour annulé' : 'Validation annulée'} : ${facts.heading.acronym}, ${facts.heading.campaignLabel}`,
        officers: facts.officers,
        body: [
          text(
            `${facts.by ?? 'La personne en charge de l’action'} a annulé ${facts.step === 'return' ? 'le retour' : 'la validation'} d’un volet du rapport ${facts.heading.acronym} (${facts.heading.campaignLabel}), dont un message vous avait prévenu :`,
          ),
          list([sectionName(facts.section)]),
          text(
            facts.step === 'return'
              ? 'Vous n’avez rien à corriger : ce que vous aviez envoyé est de nouveau en cours d’examen, et ne se modifie plus.'
              : 'Ce que vous aviez envoyé est de nouveau en cours d’examen : ses chiffres ne sont plus vérifiés. Vous n’avez rien à faire.',
          ),
          link('Revoir le rapport', `${base}/espace/rapports/${facts.heading.id}`),
        ],
      };
    case 'campaign_opened':
    case 'dates_moved':
    case 'lock_near':
    case 'campaign_closed':
      return campaignSaid(facts, context);
    case 'exception_asked':
    case 'exception_granted':
    case 'exception_refused':
    case 'exception_ending':
    case 'exception_ended':
      return exceptionSaid(facts, context);
    case 'sections_arrived':
      return arrivalSaid(facts, context);
    case 'lead_changed':
      return leadSaid(facts, context);
    case 'section_corrected':
      return {
        subject: `Volet corrigé : ${facts.heading.acronym}, ${facts.heading.campaignLabel}`,
        officers: facts.officers,
        body: [
          text(
            `${facts.by ?? 'La personne en charge de l’action'} a corrigé un volet déjà validé du rapport ${facts.heading.acronym} (${facts.heading.campaignLabel}) :`,
          ),
          list([sectionName(facts.section)]),
          text(
            'Ce qui a changé et le motif sont sur la page du rapport. Une autre personne validera la correction ; d’ici là, la valeur vérifiée reste la précédente.',
          ),
          link('Voir la correction', `${base}/espace/rapports/${facts.heading.id}`),
        ],
      };
    case 'entered_on_behalf':
      return {
        subject: `Saisie pour votre compte : ${facts.heading.acronym}, ${facts.heading.campaignLabel}`,
        officers: facts.officers,
        body: [
          text(
            `${facts.by ?? 'La personne en charge de l’action'} a saisi des valeurs pour le compte de votre consortium dans le rapport ${facts.heading.acronym} (${facts.heading.campaignLabel}).`,
          ),
          text('Relisez-les : elles sont marquées comme telles, et l’envoi reste à vous seul.'),
          link('Relire le rapport', `${base}/espace/rapports/${facts.heading.id}`),
        ],
      };
    case 'section_released':
      return {
        subject:
          facts.cause === 'campaign_annulled'
            ? `Campagne annulée : ${facts.heading.campaignLabel}`
            : `Plus rien à envoyer : ${facts.heading.acronym}, ${facts.heading.campaignLabel}`,
        officers: facts.officers,
        body: [
          text(
            `Rapport ${facts.heading.acronym} (${facts.heading.campaignLabel}, ${facts.heading.periodLabel}) : ${releaseCauseWords[facts.cause]}. ${facts.sections.length > 1 ? 'Ces volets ne vous sont plus demandés' : 'Ce volet ne vous est plus demandé'} :`,
          ),
          list(facts.sections.map(sectionName)),
          text(`Motif${facts.by ? `, donné par ${facts.by}` : ''} : ${facts.reason}`),
          text(
            'Vous n’avez rien à faire. Ce qui y avait été saisi est gardé et reste dans les saisies du projet ; vous ne recevrez plus de rappel.',
          ),
          link('Ouvrir le rapport', `${base}/espace/rapports/${facts.heading.id}`),
        ],
      };
    case 'figure_reported': {
      const { path, asOf, shown, said } = facts.report;
      const address = `${base}${path}${path.includes('?') ? '&' : '?'}as-of=${asOf}`;
      return {
        subject: 'Un lecteur signale une erreur dans un chiffre',
        body: [
          text(`Le chiffre, tel qu’il se lisait pour le ${formatDay(asOf)} : ${shown}`),
          text(
            `Ce qui est écrit (texte d’un lecteur, sans compte) : ${said ?? 'texte effacé après trente jours'}`,
          ),
          link('Voir l’explication de ce chiffre', address),
          text('Aucune adresse n’a été demandée : il n’y a personne à qui répondre.'),
        ],
      };
    }
    case 'sign_in_failures':
      return {
        subject: 'Des essais de connexion à votre compte échouent',
        body: [
          text(
            `Le ${formatInstant(facts.at)}, de nombreux essais de connexion à votre compte ont échoué en une heure, avec un mot de passe faux. Si c’était vous, vous n’avez rien à faire.`,
          ),
          text(
            'Si ce n’était pas vous, quelqu’un cherche votre mot de passe et ne l’a pas trouvé. Votre compte reste ouvert pour vous ; la réponse peut seulement être plus lente. Si votre mot de passe sert ailleurs ou peut se deviner, changez-le : vos autres sessions et vos jetons seront fermés.',
          ),
          link('Choisir un autre mot de passe', `${base}/mot-de-passe-oublie`),
        ],
      };
    case 'second_factor_changed':
      return secondFactorSaid(facts, base);
    case 'identity_linked':
      if (facts.linked) return accountLinkedSaid(facts.at, facts.linked, base);
      return {
        subject: 'Une identité ProConnect ouvre votre compte',
        body: [
          text(
            `Le ${formatInstant(facts.at)}, une identité ProConnect a été rattachée à votre compte : elle l’ouvre sans mot de passe. Si c’était vous, vous n’avez rien à faire.`,
          ),
          text(
            'Si ce n’était pas vous, choisissez aussitôt un autre mot de passe par le lien ci-dessous : vos sessions se ferment, vos jetons sont révoqués, et aucune identité n’ouvre plus votre compte. Prévenez aussi la personne qui gère les comptes de votre organisation.',
          ),
          link('Choisir un autre mot de passe', `${base}/mot-de-passe-oublie`),
        ],
      };
    case 'handover':
      return {
        subject: 'Vous êtes chef de file',
        body: [
          text(
            `${facts.from ?? 'Votre prédécesseur'} vous a passé la main : vous conduisez désormais les rapports de votre organisation${context.to.organisation ? `, ${context.to.organisation}` : ''}.`,
          ),
          ...(facts.toSend.length > 0
            ? [
                text('Ce qui est à envoyer aujourd’hui :'),
                ...facts.toSend.flatMap((report) => reportBlocks(report, context, true)),
              ]
            : [text(`Rien n’est à envoyer au ${formatDay(today)}.`)]),
          text('Les brouillons, les commentaires et les pièces jointes sont à leur place.'),
          link('Ouvrir mon espace', `${base}/espace`),
        ],
      };
  }
}

function reminder({ work, officers }: Extract<Facts, { kind: 'reminder' }>, context: LetterContext): Said {
  const { toSend, toEnter } = work;
  const first = [...toSend, ...toEnter].toSorted((a, b) => a.expectedOn.localeCompare(b.expectedOn))[0];
  const late = toSend.some(({ resent, expectedOn }) => !resent && expectedOn < context.today);
  const count = toSend.length + toEnter.length;
  const what = toSend.length === 0 ? 'à compléter' : late ? 'en retard' : 'à envoyer';
  return {
    subject:
      count === 1 && first ? `Rapport ${first.acronym} ${what}` : `${counted(count, 'rapport')} ${what}`,
    officers,
    body: [
      ...(toSend.length > 0
        ? [
            text(
              toSend.length > 1 ? 'Ces rapports sont attendus de vous :' : 'Ce rapport est attendu de vous :',
            ),
            ...toSend.flatMap((report) => reportBlocks(report, context, true)),
            text('« Rien à déclarer » est une réponse : dites-le pour chaque volet sans nouveauté.'),
          ]
        : []),
      ...(toEnter.length > 0
        ? [
            text('La partie de votre organisation reste à terminer :'),
            ...toEnter.flatMap((report) => reportBlocks(report, context, false)),
            text('Quand vos lignes sont saisies, cochez « partie terminée ».'),
          ]
        : []),
      text('Les rappels cessent dès que le rapport est arrivé.'),
    ],
  };
}
