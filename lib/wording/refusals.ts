import { numbersIn } from '@/lib/domain/gap';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { COUNTING_MODES, DIMENSIONS, MEASURES } from '@/lib/domain/vocabulary';
import { WARNING_CODES } from '@/lib/domain/warnings';
import type { FieldRefusal, Params, Refusal } from '@/lib/refusal';
import { countingModeWords } from './actions';
import { certificateRefusals } from './certificate-refusals';
import { committeeRefusals } from './committee-refusals';
import { coverageRefusals } from './coverage-refusals';
import { eligibilityRefusals } from './eligibility-refusals';
import { ofName } from './elision';
import { fileRefusals } from './file-refusals';
import { findingRefusals } from './finding-refusals';
import { frameworkRefusals } from './framework-refusals';
import { gapNumbersText } from './gaps';
import { identityRefusals } from './identity-refusals';
import { dimensionWords } from './indicators';
import { labelRefusals } from './label-refusals';
import { measureWords } from './measures';
import { moneyRefusals } from './money-refusals';
import { formatCount } from './numbers';
import { observatoryRefusals } from './observatory-refusals';
import { organisationRefusals } from './organisation-refusals';
import { peerRefusals } from './peer-refusals';
import { periodRefusals } from './period-refusals';
import { personRefusals } from './person-refusals';
import { counted } from './plural';
import { populationRefusals } from './population-refusals';
import { programmeRefusals } from './programme-refusals';
import { projectRefusals } from './project-refusals';
import { dayOf } from './refusal-params';
import { secondFactorRefusals } from './second-factor-refusals';
import { sessionRefusals } from './session-refusals';
import { specialtyRefusals } from './specialty-refusals';
import { typedRefusals } from './typed-refusals';
import { french } from './typography';
import { warningText } from './warnings';

/** Every refusal in French: what happened, and what to do. */
const sentences: Record<RefusalCode, (p: Params) => string> = {
  sign_in_needed: () =>
    'Votre session est terminée. Rien de ce que vous avez saisi n’est perdu : reconnectez-vous dans un autre onglet, puis enregistrez de nouveau.',
  not_found: () => 'Cette page ou cet élément n’existe pas, ou ne vous est pas ouvert.',
  not_allowed: () => 'Vous pouvez voir cet élément, mais votre rôle ne permet pas cette opération.',
  invalid_input: () => 'Certaines valeurs sont à corriger. Rien n’a été enregistré.',
  cross_site: () => 'Cette demande ne vient pas du service. Rechargez la page et recommencez.',
  body_too_large: () => 'Cette demande est trop longue.',
  length_needed: () =>
    'La longueur du fichier n’est pas annoncée : envoyez-le depuis la page du rapport, ou avec l’en-tête Content-Length.',
  evidence_type: () =>
    'Ce fichier n’est ni un PDF, ni une image (PNG, JPEG, WebP), ni un classeur (XLSX sans macro, ODS), quel que soit son nom. Convertissez-le, puis joignez-le de nouveau.',
  too_many_files: (p) =>
    `Ce volet a déjà ${p.most ?? 50} pièces jointes : retirez-en une, ou réunissez-en plusieurs dans un PDF.`,
  files_too_heavy: (p) =>
    `Les pièces de ce volet dépasseraient ${p.megabytes ?? 100} Mo en tout : retirez-en une, ou réduisez celle-ci.`,
  files_too_heavy_ever: (p) =>
    `Les pièces jointes à ce volet, retirées comprises, dépasseraient ${p.megabytes ?? 300} Mo en tout : celle-ci n’est pas gardée.`,
  files_too_heavy_project: (p) =>
    `Les pièces jointes aux rapports de ce projet, retirées comprises, dépasseraient ${p.megabytes ?? 2000} Mo en tout : celle-ci n’est pas gardée. Réduisez-la, ou demandez à la personne en charge de l’action.`,
  files_quota: (p) =>
    `Le dossier de fichiers du service a atteint sa limite (${p.megabytes ?? 20_000} Mo) : ce fichier n’est pas gardé. Le reste du service fonctionne. Prévenez l’administration technique.`,
  template_too_long: (p) =>
    `Ce fichier n’est pas fait : une de ses feuilles aurait plus de ${formatCount(Number(p.rows))} lignes, plus qu’un fichier déposé ne peut en avoir. Téléchargez ses autres feuilles une à une, en CSV. Les effectifs d’un projet se téléchargent sur sa page, sous « Saisies ».`,
  too_many_values_behind: (p) =>
    `Plus de ${formatCount(Number(p.most))} valeurs ont été saisies derrière ce chiffre dans ce projet : elles ne se lisent pas une à une ici. Une période, une région ou un niveau en a moins ; toutes se téléchargent sur la page du projet, sous « Saisies ».`,
  too_many_downloads: () =>
    'Trois fichiers sont déjà en préparation pour vous : attendez qu’ils arrivent, puis demandez celui-ci de nouveau.',
  too_many_invitations: (p) =>
    `Trente invitations sont déjà parties aujourd’hui : réessayez dans ${counted(Math.ceil(Number(p.minutes ?? 60) / 60), 'heure')}.`,
  too_many_imports: (p) =>
    `Vous avez déjà ${p.count ?? 5} fichiers qui attendent d’être lus : attendez qu’ils le soient, puis déposez celui-ci.`,
  imports_too_heavy: (p) =>
    `Vos fichiers des 30 derniers jours dépasseraient ${p.megabytes ?? 1000} Mo en tout : celui-ci n’est pas gardé.`,
  file_gone: () =>
    'Ce fichier n’est plus dans le dossier du service. Sa ligne et son empreinte sont gardées : demandez-le à qui l’a joint.',
  no_part_here: () => 'Cette organisation n’a rien à saisir ici en ce moment.',
  already_reminded: () => 'Cette organisation a déjà été relancée aujourd’hui pour ce rapport.',
  no_account_to_remind: () =>
    'Aucun compte de cette organisation ne peut saisir : ouvrez-en un, ou saisissez pour elle.',
  first_over_entered: (p) =>
    `${warningIn({ ...p, warning: 'first_over_entered', measure: 'first_entered' })} Corrigez l’un des deux nombres : un commentaire n’y suffit pas.`,
  warning_needs_reason: (p) =>
    `${warningIn(p)} Dites pourquoi dans un commentaire sur la case, ou corrigez-la.`,
  ...secondFactorRefusals,
  ...typedRefusals,
  ...fileRefusals,
  ...periodRefusals,
  ...personRefusals,
  ...projectRefusals,
  ...programmeRefusals,
  ...committeeRefusals,
  ...observatoryRefusals,
  ...certificateRefusals,
  ...coverageRefusals,
  ...eligibilityRefusals,
  ...findingRefusals,
  ...labelRefusals,
  ...organisationRefusals,
  ...frameworkRefusals,
  ...identityRefusals,
  ...sessionRefusals,
  ...specialtyRefusals,
  ...moneyRefusals,
  ...peerRefusals,
  ...populationRefusals,
  future_date: () => 'Cette date est à venir : choisissez aujourd’hui ou un jour passé.',
  before_programme: () =>
    'Le programme a été annoncé le 16 décembre 2021 : il n’y a rien à lire avant ce jour.',
  unknown_season: () => 'Cette saison n’existe pas : choisissez-la dans la liste.',
  day_needed: () => 'Indiquez un jour, sous la forme AAAA-MM-JJ.',
  from_after_to: () => 'Le premier jour est après le second : échangez-les.',
  unknown_target: () => 'Cette lecture n’existe pas : choisissez la cible actuelle ou d’origine.',
  unknown_region: () =>
    'Aucune région ne porte ce code. La liste des 18 régions est sur la page Territoires.',
  unknown_action: () => 'Aucune action ne porte cette clé. La liste est sur la page Actions.',
  unknown_measure: () => 'Cette mesure n’existe pas\u00a0: choisissez-la dans la liste.',
  unknown_status: () => 'Aucun projet n’a ce statut\u00a0: choisissez-le dans la liste.',
  uncarried_character: ({ character }) =>
    `Ce texte contient un caractère de commande invisible${character ? ` (${character})` : ''}, souvent venu d’un copier-coller, qu’aucun tableur ne peut garder. Retapez le passage, ou collez-le sans mise en forme.`,
  unknown_template_format: () => 'Ce format n’existe pas : choisissez xlsx ou csv.',
  unknown_filter: () => 'Ce filtre n’a pas été compris : choisissez-le sur la page de la liste.',
  unknown_format: () => 'Ce format n’existe pas : choisissez csv, xlsx ou json.',
  unknown_committee_format: () =>
    'Ce fichier n’existe pas : choisissez-le sur la page « Préparer un comité ».',
  unknown_view: () => 'Cette vue n’existe pas : choisissez public ou own.',
  unknown_gap_kind: () => 'Cette nature d’écart n’existe pas : choisissez-la dans la liste.',
  unknown_gap_state: () => 'Choisissez un état : à expliquer, expliqué ou accepté.',
  note_needed: () => 'Écrivez la note : d’où vient l’écart, ou pourquoi il est accepté.',
  note_too_long: () => 'Cette note dépasse 2 000 caractères : résumez-la.',
  gap_of_others: () => 'Cet écart touche une action dont vous n’êtes pas en charge : vous pouvez le lire.',
  gap_coherent: () => 'Cet écart n’existe plus : les nombres concordent. Rechargez la page.',
  gap_changed: (p) =>
    `Les nombres ont changé depuis que vous avez ouvert la page. Vous lisiez : ${numbersOf(p.seen)}. Ils sont maintenant : ${numbersOf(p.current)}. Votre note est gardée : relisez-la, puis enregistrez de nouveau.`,
  unknown_sort: () => 'Cet ordre n’existe pas\u00a0: choisissez acronym, aid, participations ou recent.',
  unknown_action_sort: () => 'Cet ordre n’existe pas\u00a0: choisissez number ou verdict.',
  unknown_verdict: () => 'Ce verdict n’existe pas\u00a0: choisissez-le dans la liste.',
  unknown_page: () => 'Un numéro de page est un nombre entier, à partir de 1.',
  unknown_campaign: () => 'Cette campagne n’existe pas, ou ne concerne pas vos actions.',
  unknown_edition: () => 'Aucune édition figée ne porte ce nom. La liste est sur la page Données.',
  title_needed: () => 'Donnez un titre à l’édition, en trois lettres au moins.',
  title_too_long: () => 'Ce titre dépasse 200 caractères.',
  figures_changed: () =>
    'Des chiffres ont changé pendant le calcul de l’édition. Rien n’a été figé : recommencez.',
  unknown_project: () => 'Aucun projet ne porte ce nom. La liste est sur la page Projets.',
  campaign_not_open: () =>
    'La campagne n’est pas encore ouverte : la saisie commencera le jour de son ouverture.',
  campaign_closed: () =>
    'La campagne est close : la saisie et l’envoi ne sont plus possibles. Demandez une exception à la personne en charge de l’action.',
  section_locked: () =>
    'Ce volet est déjà envoyé ou validé : il ne se modifie plus. Demandez qu’il vous soit retourné, ou corrigez-le avec un motif.',
  already_submitted: () => 'Ce rapport a déjà été envoyé : un seul envoi a été enregistré.',
  step_not_allowed: () => 'Cette étape n’est pas possible dans l’état actuel du volet. Rechargez la page.',
  report_changed: () =>
    'Le rapport a changé depuis que vous avez ouvert cette page. Rechargez-la : votre saisie y sera proposée de nouveau.',
  changed_meanwhile: (p) =>
    `Quelqu’un a enregistré une autre valeur entre-temps (${p.theirs || 'vide'}${p.theirComment ? `, avec le commentaire « ${p.theirComment} »` : ''}). La vôtre (${p.mine || 'vide'}) n’est pas enregistrée : choisissez.`,
  reason_needed: () => 'Indiquez un motif : il reste lisible dans l’historique.',
  own_entry: () => 'Vous avez saisi ou envoyé des valeurs de ce volet : une autre personne doit le valider.',
  review_started: () =>
    'L’examen de ce rapport a commencé : il ne peut plus être repris. Demandez un retour.',
  undo_acted_on: () =>
    'Quelqu’un a agi sur ce volet depuis cette décision : elle ne s’annule plus. Rechargez la page pour voir où il en est.',
  undo_of_others: () =>
    'Cette décision est celle d’une autre personne : elle seule peut l’annuler. Une valeur validée se corrige, avec un motif.',
  undo_of_acceptance: () =>
    'Une acceptation avec modification ne s’annule pas : vos valeurs sont écrites à côté de celles du consortium. Corrigez le volet, avec un motif.',
  undo_of_past: () =>
    'Un volet repris du passé est vérifié depuis le jour de son observation : sa validation ne s’annule pas. Corrigez-le, avec un motif.',
  undo_frozen: () =>
    'Une édition figée depuis cette validation la contient : elle ne s’annule plus. Corrigez le volet, avec un motif.',
  undo_quoted: () =>
    'Un comité a cité depuis cette validation ce qui est vérifié de cette action : elle ne s’annule plus. Corrigez le volet, avec un motif.',
  not_ready: () => 'Le rapport n’est pas prêt : voyez les points à compléter. Rien n’a été envoyé.',
  values_changed: () =>
    'Quelqu’un a changé une partie de ces valeurs pendant votre saisie. Rien n’a été enregistré : choisissez, cellule par cellule.',
  nothing_changed: () => 'Aucune valeur ne change : il n’y a rien à corriger.',
  no_proposal_chosen: () => 'Cochez au moins un nombre à reprendre.',
  sessions_changed: () =>
    'Les sessions ou le brouillon ont changé depuis que vous avez ouvert cette page : rechargez-la. Rien n’a été repris.',
  not_a_member: () => 'Cette organisation n’est pas membre du consortium aujourd’hui.',
  unknown_component: () => 'Cette composante n’appartient pas à l’action de la formation.',
  unknown_period: () => 'Cette période n’existe pas.',
  unknown_layer: () => 'Cette lecture n’existe pas : choisissez committed, declared ou verified.',
  unknown_level: () => 'Aucun niveau ne porte ce code : choisissez 3, 4, 5, 6, 7, 8 ou na.',
  unknown_count: () =>
    'Ce chiffre n’existe pas : choisissez laureates, participations, aid, regions, reports ou trainings.',
  no_such_component: () => 'Aucune composante d’objectif ne porte cet identifiant.',
  component_not_in_force: () => 'Cette composante n’avait pas de cible en vigueur ce jour-là.',
  no_public_table: () =>
    'Aucun tableau public ne croise ces critères. Les effectifs se lisent pour le programme, une action, une région, une action dans une région, une action et un niveau, ou un projet.',
  stock_over_periods: () =>
    'La file active est un état : elle ne s’additionne pas d’une période à l’autre. Choisissez une période.',
  aid_of_whole_projects: () =>
    'L’aide est celle d’un projet entier : elle ne se répartit ni par action ni par région.',
  region_of_regions: () => 'Ce chiffre compte les régions : il n’a pas de région.',
  release_of_sent: () =>
    'Ce volet a déjà été envoyé : c’est une réponse, elle reste. Retournez-le ou corrigez-le.',
  already_released: () => 'Ce volet est déjà dispensé : personne ne l’attend plus.',
  not_released: () => 'Ce volet n’est pas dispensé : il est toujours attendu.',
  campaign_gone: () =>
    'La campagne est annulée, ou ne concerne plus cette action : ce volet ne peut plus être demandé.',
  campaign_withdrawn: () => 'Cette campagne est annulée : elle ne change plus.',
  campaign_answered: (p) =>
    `${counted(Number(p.sent), 'volet a déjà été envoyé', 'volets ont déjà été envoyés')} : la campagne ne s’annule plus et ne se corrige plus. Dispensez les volets à tort demandés, ou changez les dates.`,
  period_of_typed: (p) =>
    `Des valeurs sont déjà saisies pour ${p.period} (${counted(Number(p.sections), 'volet')}) : elles ne changent pas d’année d’elles-mêmes. Annulez la campagne, puis ouvrez-en une autre : les saisies sont gardées.`,
  not_a_partner_then: () =>
    'Cette organisation n’est pas membre du consortium aujourd’hui, ou ne l’était pas encore pendant la période : personne n’y est relancé.',
  campaign_unchanged: () =>
    'Rien ne change : le nom, la période, l’observation et les actions sont les mêmes.',
  campaign_label_needed: () => 'Donnez un nom à la campagne, de 2 à 120 caractères.',
  campaign_actions_needed: () => 'Choisissez au moins une action.',
  campaign_label_taken: (p) => `Une campagne s’appelle déjà « ${shown(p.label)} » : donnez-lui un autre nom.`,
  due_before_opening: () => 'L’échéance ne peut pas précéder l’ouverture.',
  due_before_observation: () =>
    'L’échéance ne peut pas précéder la date d’observation : on ne peut pas être en retard sur ce qui n’a pas encore eu lieu.',
  due_in_past: () => 'Cette échéance est passée : tous les rapports seraient en retard dès l’ouverture.',
  closing_before_due: () => 'La clôture ne peut pas précéder l’échéance.',
  closing_in_past: () => 'Cette clôture est passée : pour clore maintenant, employez « Clore la campagne ».',
  same_observation: (p) =>
    `« ${shown(p.label)} » observe déjà ce jour pour une de ces actions : aucune des deux ne serait la dernière observation. Choisissez une autre date d’observation, ou retirez cette action. Une valeur d’une période antérieure se saisit dans la même campagne, avec un motif.`,
  warnings_to_confirm: () =>
    'Ce fichier dit quelque chose qui surprend : lisez-le, puis confirmez-le ou corrigez le fichier.',
  unknown_sheet_name: (p) => `Cette feuille n’existe pas. Les feuilles sont : ${shown(p.sheets)}.`,
  observation_not_past: () =>
    'Une campagne du passé observe un jour passé. Celle d’aujourd’hui s’ouvre sur « Campagnes ».',
  campaign_of_service: (p) =>
    `« ${shown(p.label)} » est une campagne que le service a ouverte : ses valeurs se saisissent dans son rapport. Donnez à la campagne du passé un autre nom.`,
  past_campaign_observed: (p) =>
    `« ${shown(p.label)} » observe déjà le ${dayOf(p)} : écrivez cette date, ou donnez à la campagne un autre nom.`,
  past_campaign_period: (p) =>
    `« ${shown(p.label)} » porte déjà sur une autre période : écrivez la sienne, ou donnez à la campagne un autre nom.`,
  past_validated: () =>
    'Ce volet du passé est déjà validé : cette valeur ne se reprend plus par fichier. Corrigez-la sur la page de son rapport, avec un motif.',
  nobody_concerned: () =>
    'Aucun projet en cours ne participe à ces actions : la campagne n’attendrait aucun rapport.',
  dates_of_closed: () =>
    'La campagne est close : ses dates ne changent plus. Accordez une exception aux volets qui en ont besoin.',
  dates_unchanged: () => 'Ces dates sont déjà celles de la campagne.',
  unknown_section_state: () => 'Cet état n’existe pas : choisissez-le dans la liste.',
  unknown_order: () => 'Cet ordre n’existe pas : choisissez-le dans la liste.',
  exception_not_needed: () => 'La campagne est encore ouverte : une exception ne sert qu’après sa clôture.',
  exception_runs: () => 'Une exception court déjà pour ce volet : saisissez et envoyez.',
  exception_asked_already: () =>
    'Une exception est déjà demandée pour ce volet : la personne en charge de l’action va répondre.',
  request_answered: () => 'Cette demande a déjà une réponse. Rechargez la page.',
  no_section_chosen: () => 'Cochez au moins un volet.',
  exception_of_sent: () =>
    'Ce volet est envoyé ou validé : il n’attend plus rien du consortium. Retournez-le s’il doit être repris.',
  exception_past: () => 'Le dernier jour d’une exception est aujourd’hui ou un jour à venir.',
  exception_long: (p) => `Une exception dure ${shown(p.days)} jours au plus.`,
  exception_ended: () => 'Cette exception est déjà terminée.',
  nobody_to_remind: () =>
    'Aucun de ces volets n’attend d’envoi : il n’y a personne à relancer. Rechargez la page.',
  amendment_before_agreement: (p) =>
    `Ce jour précède la dernière version de la cible, en vigueur depuis le ${dayOf(p)} : un avenant ne prend pas effet avant ce qu’il modifie.`,
  target_needed: () => 'Indiquez la nouvelle cible, ou cochez « Pas de cible chiffrée ».',
  target_not_whole: () => 'Une cible est un nombre entier, de 1 à 99 999 999 : par exemple 12 ou 10 000.',
  zero_target: () =>
    'Une cible de 0 ne permet aucun taux : indiquez un nombre à partir de 1, ou cochez « Pas de cible chiffrée ».',
  target_equals_baseline: (p) =>
    `Cette cible est égale à la valeur de départ (${p.baseline ?? 0}) : il n’y aurait aucun chemin à mesurer, donc aucun taux.`,
  target_changed_meanwhile: (p) =>
    `Quelqu’un a modifié cette cible entre-temps : elle est maintenant ${p.theirs ? `de ${p.theirs}` : 'sans valeur chiffrée'} (version ${p.version ?? 'suivante'}). La vôtre (${p.mine ?? 'pas de cible chiffrée'}) n’est pas enregistrée : prévisualisez de nouveau pour la proposer après elle, ou abandonnez.`,
  indicator_switched: () =>
    'Changer l’unité ou le mode de comptage ferait un autre indicateur : un avenant ne modifie que la cible. Le mode de comptage se constate sur sa propre page.',
  objective_ended: (p) =>
    `Cet objectif a pris fin le ${dayOf(p)} : il ne se modifie plus à partir de ce jour.`,
  impossible_due: () =>
    'Cette échéance n’existe pas. Écrivez une année, un mois ou un jour : 2026, 2026-06 ou 2026-06-30.',
  impossible_printed_date: () =>
    'Cette date n’existe pas. Écrivez une année, un mois ou un jour : 2026, 2026-06 ou 2026-06-30.',
  due_before_force: () => 'Cette échéance précède le jour où la cible prendrait effet.',
  source_needed: () =>
    'Indiquez le document qui fonde ce changement : l’avenant ou la décision, avec son numéro.',
  source_too_long: () => 'Cette source est trop longue : 300 caractères au plus.',
  amendment_reason_needed: () => 'Indiquez le motif : il est public, à côté de la cible.',
  reason_too_long: () => 'Ce motif est trop long : 2 000 caractères au plus.',
  nothing_amended: () =>
    'Rien ne change : la cible, son échéance et sa valeur de départ sont celles de la version actuelle.',
  period_to_come: () => 'Cette période n’a pas commencé à la date d’observation de la campagne.',
  earlier_period_needs_reason: () =>
    'Cette valeur est d’une période antérieure à celle de la campagne : dites pourquoi en commentaire.',
  fall_needs_reason: (p) =>
    `La valeur baisse de ${p.before} à ${p.value} par rapport à la campagne précédente : expliquez-le en commentaire.`,
  nothing_entered: () =>
    'Aucune valeur n’est saisie. Saisissez au moins une valeur ou cochez « Rien à déclarer pour ce volet ».',
  nothing_contradicted: () =>
    '« Rien à déclarer » est coché alors que des valeurs sont saisies. Décochez la case, ou effacez les valeurs.',
  section_changed: () =>
    'Le consortium a renvoyé ce volet depuis que vous avez ouvert cette page. Rechargez-la avant de décider.',
  section_to_open: () =>
    'Ce volet a quelque chose de surprenant : ouvrez-le pour décider. Il ne se valide pas avec d’autres.',
  nothing_chosen: () =>
    'Aucun volet n’est choisi, ou plus de cent. Cochez ceux que vous validez, puis recommencez.',
  profession_named_twice: () =>
    'Cette profession est dans la liste : choisissez « Autre (à préciser) » pour la nommer, ou videz la précision.',
  detail_not_asked: () =>
    'Le type d’exercice et le type d’établissement ne sont demandés que par l’action n° 7 : laissez « sans objet ».',
  unknown_line: () => 'Cette ligne n’appartient pas à ce rapport, ou son volet n’est plus demandé.',
  duplicate_line: (p) => `Cette ligne existe déjà : ${p.where}.`,
  duplicate_training: (p) =>
    `Cette formation existe déjà : ${shown(p.theirs)}. La vôtre : ${shown(p.mine)}. Si ce sont deux formations, distinguez leurs titres.`,
  replaced_entry: (p) =>
    `Ces apprenants sont déjà saisis ailleurs pour cette ligne : ${p.theirs}. La vôtre : ${p.mine}. L’une de ces formations remplace l’autre : ses apprenants ne se comptent qu’une fois. Videz l’une des deux lignes.`,
  duplicate_entry: (p) =>
    `La même formation est déjà déclarée ailleurs pour cette ligne : ${shown(p.theirs)}. La vôtre : ${shown(p.mine)}. Une seule organisation déclare une formation pour une période : videz l’une des deux lignes, ou distinguez les titres si ce sont deux formations.`,
  marking_failed: () =>
    'Ce classeur est trop lourd pour être rendu avec ses erreurs marquées. La liste des erreurs est sur la page du fichier.',
  marking_unknown: () =>
    'Ce classeur est écrit d’une façon que le service ne sait pas marquer sans risquer d’en perdre quelque chose. La liste des erreurs est sur la page du fichier.',
  sender_left: () =>
    'La personne qui a envoyé ce fichier ne peut plus modifier ce rapport : il n’a pas été lu.',
  reading_failed: () =>
    'La lecture de ce fichier a été interrompue par une panne du service. Rien n’a été enregistré : envoyez-le de nouveau.',
  import_not_ready: () =>
    'Ce fichier n’est pas prêt à être publié : il est en cours de lecture, abandonné ou relu. Rechargez la page.',
  import_finished: () => 'Ce fichier est déjà publié ou abandonné : il n’y a plus rien à abandonner.',
  import_has_problems: () =>
    'Ce fichier a des erreurs : rien n’est publié. Corrigez-les dans le fichier, puis envoyez-le de nouveau.',
  choices_needed: () =>
    'Des valeurs ont changé dans le service depuis votre téléchargement : choisissez, pour chacune, la vôtre ou celle du service. Rien n’a été publié.',
  choice_needed: () => 'Choisissez la valeur de votre fichier ou celle du service.',
  training_needed: () => 'Choisissez une formation.',
  period_needed: () => 'Choisissez une période.',
  measure_needed: () => 'Choisissez une mesure.',
  overlap_same_training: () =>
    'Choisissez deux formations différentes : une formation ne compte pas deux fois la même personne.',
  overlap_two_projects: () =>
    'Ces deux formations sont de deux projets : un double compte se déclare entre deux formations du même projet.',
  overlap_period_to_come: () => 'Cette période n’a pas commencé : personne n’y est encore compté.',
  overlap_nothing_declared: (p) =>
    `La formation « ${shown(p.where)} » n’a déclaré aucun nombre pour cette mesure (${measureLabel(p.measure)}, ${shown(p.what)}) : il n’y a rien à compter deux fois.`,
  overlap_too_large: (p) =>
    `Les formations « ${shown(p.first)} » et « ${shown(p.second)} » n’ont déclaré que ${shown(p.a)} et ${shown(p.b)} (${measureLabel(p.measure)}) : ${shown(p.value)} personnes ne peuvent pas être comptées dans les deux.`,
  overlap_number_needed: () =>
    'Indiquez combien de personnes sont comptées dans les deux, ou choisissez « nombre inconnu ».',
  overlap_of_nobody: () =>
    'Personne n’est compté deux fois : il n’y a rien à déclarer. Retirez la déclaration si elle existe.',
  overlap_already_declared: () => 'Ce double compte est déjà déclaré ainsi.',
  overlap_changed: () =>
    'Quelqu’un a déclaré ou retiré ce double compte depuis que vous avez ouvert cette page. Rien n’a été enregistré : rechargez-la, puis recommencez.',
  opened_in_future: () => 'Une formation ne peut pas être déclarée ouverte à une date à venir.',
  opened_before_project: () => 'Cette date précède le début du projet.',
  storage_full: () =>
    'Le disque du service est plein : rien n’a été enregistré. Gardez cette page ouverte et réessayez.',
  storage_unwritable: () =>
    'Le service ne peut pas écrire pour le moment : rien n’a été enregistré. Gardez cette page ouverte et réessayez.',
  storage_replaced: () =>
    'Le fichier de la base n’est plus celui que le service a ouvert : rien n’a été enregistré. Le service doit être redémarré ; gardez ce que vous avez saisi et prévenez l’administration.',
  clock_gone_back: () =>
    'L’horloge du serveur est en retard sur le journal : rien n’a été enregistré. Elle doit être remise à l’heure ; gardez ce que vous avez saisi et prévenez l’administration.',
  storage_busy: () => 'Le service est très occupé : rien n’a été enregistré. Réessayez dans un instant.',
  too_many_attempts: (p) =>
    `Trop d’essais avec un mot de passe ou un jeton faux. Réessayez dans ${counted(Number(p.minutes ?? 15), 'minute')}, ou choisissez un autre mot de passe par « Mot de passe oublié » : il sert aussitôt.`,
  sign_in_busy: () =>
    'Beaucoup de personnes se connectent en ce moment. Rien ne vous est compté : réessayez dans quelques secondes.',
  too_many_reports: (p) =>
    `Beaucoup de signalements viennent d’arriver : réessayez dans ${p.minutes ?? 15} minutes. Votre texte est resté dans le champ.`,
  too_many_pages: (p) =>
    `Le service prépare déjà beaucoup de pages pour les visiteurs, de jours passés ou filtrées surtout. Réessayez dans ${counted(Number(p.seconds ?? 60), 'seconde')} ; une personne connectée n’attend pas.`,
  unknown_figure: () => 'Ce chiffre n’a pas été reconnu : rechargez la page, puis recommencez.',
  report_needs_words: () => 'Dites en une phrase ce qui vous paraît faux.',
  report_too_long: () => 'Ce texte est trop long : 1 000 caractères au plus.',
  wrong_credentials: () => 'Adresse ou mot de passe incorrect.',
  one_time_password_expired: () =>
    'Ce mot de passe provisoire a expiré. Demandez-en un autre à la personne qui vous l’a donné, ou un lien par « Mot de passe oublié ».',
  password_to_change: (p) =>
    `Votre mot de passe est provisoire : changez-le d’abord à l’adresse ${shown(p.address)}, dans un autre onglet, puis recommencez. Rien de ce que vous avez saisi n’est perdu.`,
  wrong_password: () => 'Le mot de passe actuel est incorrect.',
  prove_again: (p) =>
    `Votre dernière identification date de plus de ${p.minutes ?? 10} minutes. Pour confirmer que c’est bien vous, écrivez votre mot de passe dans ce formulaire et envoyez-le de nouveau : ce que vous avez saisi y est resté.`,
  prove_again_elsewhere: (p) =>
    `Votre dernière identification date de plus de ${p.minutes ?? 10} minutes. Pour confirmer que c’est bien vous, identifiez-vous de nouveau avec ProConnect, puis envoyez de nouveau ce formulaire : ce que vous avez saisi y est resté.`,
  weak_password: () =>
    'Choisissez au moins 12 caractères, et 200 au plus : une phrase de plusieurs mots convient.',
  common_password: () =>
    'Ce mot de passe est de ceux que l’on essaie en premier : un mot connu, une suite de touches ou une répétition, même avec des chiffres et des signes. Choisissez une phrase de plusieurs mots, que vous seul connaissez.',
  context_password: (p) =>
    `Ce mot de passe se devine : il ne contient guère que des mots du service, de votre nom, de votre adresse ou de votre organisation (${shown(p.words)}). Choisissez une phrase de plusieurs mots, sans rapport avec eux.`,
  email_taken: () =>
    'Un compte utilise déjà cette adresse. Un second compte de la même personne s’ouvre par une invitation, qui demande que le courrier soit configuré.',
  not_an_email: () => 'Ce n’est pas une adresse électronique.',
  link_expired: () =>
    'Ce lien ne sert plus : il a expiré, a déjà servi ou a été remplacé. Demandez-en un autre par « Mot de passe oublié ».',
  mail_not_configured: () =>
    'Le courrier n’est pas configuré : rien ne peut être envoyé. Donnez un mot de passe provisoire de vive voix.',
  account_disabled: () => 'Ce compte est désactivé : réactivez-le d’abord.',
  unknown_successor: () =>
    'Ce compte ne peut pas prendre la suite : choisissez une personne active de la même organisation.',
  successor_needed: () =>
    'Nommez la personne qui prend la suite : sans elle, personne ne conduirait les rapports.',
  successor_needs_mail: () =>
    'Le courrier n’est pas configuré : ouvrez d’abord le compte de cette personne, puis choisissez-la dans la liste.',
  not_a_lead: () => 'Ce compte n’est pas chef de file, ou n’est plus actif : il n’a pas de main à passer.',
  own_account: () =>
    'On ne gère pas son propre compte : demandez-le à une autre personne qui administre les comptes.',
  accounts_exist: () => 'Un compte existe déjà : les suivants s’ouvrent depuis la page Administration.',
  account_changed: () =>
    'Quelqu’un a changé ce compte depuis que vous avez ouvert cette page. Rien n’a été enregistré : rechargez-la, puis recommencez.',
  erasure_is_final: () =>
    'Le nom, l’adresse, les sessions, les jetons et les fichiers importés de cette personne disparaissent pour toujours ; ce compte ne servira plus jamais. Ses chiffres et le journal restent, sans son nom.',
  erasure_of_only_lead: (p) =>
    `Cette personne est seule à envoyer les rapports ${ofName(shown(p.projects))} : personne ne le pourra plus tant qu’un autre chef de file n’a pas de compte.`,
  leaves_last_officer: () =>
    'Une action n’aura plus deux responsables : qui a saisi ne pourra pas valider tant qu’un autre n’est pas nommé.',
  ledger_unwritable: () =>
    'Le registre des effacements, à côté des copies, ne peut pas être écrit : rien n’a été effacé. Une copie remise rendrait le nom ; prévenez qui exploite le service (COPIES_PATH), puis recommencez.',
  role_needed: () => 'Choisissez un rôle.',
  role_not_yours: () => 'Votre rôle ne permet pas de donner ce rôle ou cette organisation à un compte.',
  name_needed: () => 'Indiquez le nom de la personne.',
  organisation_needed: () => 'Ce rôle appartient à une organisation : choisissez-la.',
  organisation_to_choose: () => 'Choisissez l’organisation dans la liste.',
  scope_needed: () => 'Choisissez au moins une action ou une région.',
  scope_of_role: () => 'Ce rôle ne porte pas ce périmètre.',
  unknown_scope: () => 'Une action ou une région choisie n’existe pas.',
  end_needed: () => 'Indiquez le dernier jour de lecture de la personne qui observe.',
  end_of_role: () => 'Seul un compte d’observation a une date de fin.',
  unknown_organisation: () => 'Cette organisation n’existe pas.',
  unknown_parameter: (p) => `Paramètre inconnu : ${p.names}.`,
  repeated_parameter: (p) => `Paramètre donné plusieurs fois : ${p.names}. Donnez-le une seule fois.`,
  not_additive: notAdditive,
  mode_needed: () => 'Choisissez le mode de comptage dans la liste.',
  mode_unchanged: () => 'Ce mode de comptage est déjà celui de l’objectif.',
  mode_not_of_indicator: (p) =>
    `Ce que compte cet objectif ne peut pas être lu comme « ${modeNamed(p)} ». Pour compter autre chose, remplacez l’objectif par un nouvel indicateur.`,
  target_changed_since: () =>
    'Cette cible a changé depuis que vous avez ouvert la page : rien n’est annulé. Relisez ses versions.',
  nothing_to_withdraw: () =>
    'Aucune modification ne peut être annulée : cette cible est celle de son document, ou a commencé avec cet acte.',
  change_in_edition: () =>
    'Une édition a été figée depuis cette modification : elle ne s’annule plus. Enregistrez une nouvelle modification.',
  replacement_used: () =>
    'L’objectif qui a pris sa place a déjà servi (formation rattachée, jalon constaté ou cible modifiée) : le remplacement ne s’annule plus.',
  mode_recorded_once: () =>
    'Le mode de comptage a déjà été consigné, et ne l’est qu’une fois. Pour compter autrement, remplacez l’objectif par un nouvel indicateur.',
  mode_with_figures: () =>
    'Des chiffres ont déjà été saisis avec ce mode de comptage : le changer leur ferait dire autre chose. Remplacez l’objectif par un nouvel indicateur ; les chiffres restent lisibles.',
  indicator_needed: () => 'Choisissez un indicateur du catalogue.',
  indicator_unchanged: () => 'Cet objectif emploie déjà cet indicateur : choisissez-en un autre.',
  indicator_not_measured: () =>
    'Cet indicateur ne peut pas porter un objectif : il n’est pas mesuré ici, ou son mode de comptage est inconnu. Choisissez-en un autre.',
  label_needed: () => 'Indiquez ce que compte le nouvel objectif, en quelques mots.',
  label_too_long: () => 'Ce libellé est trop long : 300 caractères au plus.',
  evidence_needed: () => 'Indiquez la pièce qui le prouve : un document daté, ou une adresse.',
  evidence_too_long: () => 'Cette preuve est trop longue : 1 000 caractères au plus.',
  not_a_milestone: () => 'Cet objectif n’est pas un jalon : il se compte, il ne se constate pas.',
  objective_not_in_force: () => 'Cet objectif n’est pas en vigueur aujourd’hui.',
  milestone_unchanged: () => 'Ce jour est déjà celui qui a été constaté.',
  milestone_not_reached: () => 'Ce jalon n’est pas constaté : il n’y a rien à retirer.',
  idempotency_key_needed: () =>
    'L’en-tête Idempotency-Key manque ou ne convient pas : de 8 à 100 caractères visibles, sans espace ni accent, choisis pour cet envoi.',
  idempotency_key_reused: () =>
    'Cet envoi reprend la clé (Idempotency-Key) d’un autre, qui est enregistré. Un programme choisit une nouvelle clé\u00a0; dans un formulaire, rechargez la page avant d’envoyer autre chose.',
  method_not_offered: ({ methods }) =>
    `Cette adresse ne répond pas à cette méthode, mais à\u00a0: ${methods}.`,
  json_needed: () => 'Le corps de la requête doit être en JSON (Content-Type: application/json).',
  not_json: () => 'Le corps de la requête n’est pas du JSON lisible, en UTF-8.',
  unknown_mark: () =>
    'Cette marque n’est pas celle d’un rapport : renvoyez « revision » tel que vous l’avez reçu.',
  unknown_dry_run: () => 'Le paramètre dry-run vaut 1 ou 0.',
  remark_needs_reason: () => 'Dites pourquoi cette ligne est retournée, ou décochez-la.',
  token_label_needed: () => 'Donnez un nom à ce jeton : l’outil qui s’en servira, par exemple.',
  token_label_too_long: () => 'Ce nom est trop long : 80 caractères au plus.',
  token_days: (p) =>
    `Un jeton sert ${p.days ?? 90} jours au plus : choisissez un jour d’ici là, aujourd’hui compris.`,
  token_scope_of_role: () =>
    'Votre rôle ne permet ni de saisir ni d’enregistrer\u00a0: ce jeton ne peut que lire.',
  too_many_tokens: (p) => `Ce compte a déjà ${p.count ?? 10} jetons qui servent : révoquez-en un d’abord.`,
  token_scope: () =>
    'Ce jeton ne permet pas cette écriture. Un jeton de lecture ne change rien\u00a0; un jeton de saisie entre des chiffres, un jeton d’enregistrement des organisations, projets, versements, formations et engagements\u00a0: rien d’autre.',
  bad_token: () =>
    'Ce jeton n’est pas valable : il est inconnu, révoqué ou expiré, ou son compte ne peut plus servir.',
};

const warningIn = (p: Params): string => {
  const code = WARNING_CODES.find((known) => known === p.warning);
  const measure = MEASURES.find((known) => known === p.measure);
  return code && measure && typeof p.value === 'number' && typeof p.against === 'number'
    ? warningText({ code, measure, value: p.value, against: p.against })
    : 'Cette valeur est inhabituelle.';
};

const measureLabel = (measure: Params[string] | undefined): string =>
  MEASURES.flatMap((known) => (known === measure ? [measureWords[known].label.toLowerCase()] : []))[0] ??
  'effectif';
const shown = (value: Params[string] | undefined): string =>
  typeof value === 'number' ? formatCount(value) : String(value ?? '');

const modeNamed = ({ mode }: Params): string =>
  countingModeWords[COUNTING_MODES.find((one) => one === mode) ?? 'unknown'];

/** « Les valeurs de « File active » ne s’additionnent pas sur les périodes : … ». */
function notAdditive({ measure, dimension }: Params): string {
  const label = measureWords[MEASURES.find((one) => one === measure) ?? 'active'].label;
  const over = dimensionWords[DIMENSIONS.find((one) => one === dimension) ?? 'periods'];
  return `Les valeurs de « ${label} » ne s’additionnent pas sur les ${over} : les mêmes personnes seraient comptées plusieurs fois. Choisissez une seule période.`;
}

/** The numbers of a gap, from the text that a note keeps of them. */
const numbersOf = (fingerprint: Params[string] | undefined): string =>
  gapNumbersText(numbersIn(String(fingerprint ?? ''))) || 'aucun nombre';

const generic = 'Valeur manquante ou invalide.';

export const knownRefusalCodes = Object.keys(sentences) as RefusalCode[];

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(sentences, code);

/** The sentence of a refusal or of one of its fields; zod's own codes are worded generically. */
export const refusalText = ({ code, params }: Pick<FieldRefusal | Refusal, 'code' | 'params'>): string =>
  french(isRefusalCode(code) ? sentences[code](params) : generic);
