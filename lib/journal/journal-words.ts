import type { Door } from '@/lib/domain/vocabulary';
import { countingModeWords, seasonWords } from '@/lib/wording/actions';
import { committeeName } from '@/lib/wording/committees';
import { factState, factThing } from '@/lib/wording/consortium-fact-lines';
import { formatDay } from '@/lib/wording/dates';
import { departureAnswerWords, departureReason } from '@/lib/wording/departures';
import { ofOrganisation } from '@/lib/wording/elision';
import { gapStateWords, gapTitle } from '@/lib/wording/gaps';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { formatCount, formatEurosInFull } from '@/lib/wording/numbers';
import { becameWords, successionKindWords } from '@/lib/wording/organisations';
import { counted } from '@/lib/wording/plural';
import { projectEventSaid } from '@/lib/wording/project-event';
import { projectEventWords } from '@/lib/wording/project-life';
import { amountWords, membershipRoleWords } from '@/lib/wording/projects';
import { sinceWords } from '@/lib/wording/recorded-late';
import { roleNames } from '@/lib/wording/roles';
import { scopeName } from '@/lib/wording/scopes';
import { actionWords, stepWords } from '@/lib/wording/sections';
import { signatureWords } from '@/lib/wording/signatures';
import { valueInWords } from '@/lib/wording/states';
import { confidenceWords } from '@/lib/wording/synthesis';
import { targetWords } from '@/lib/wording/targets';
import { trainingEventWords } from '@/lib/wording/training-life';
import { capitalised, french } from '@/lib/wording/typography';
import type { JournalProblem } from './journal';
import type { JournalChange, JournalLine, JournalThing } from './journal-lines';
import { moneyFactWords } from './money-facts';

export const doorWords: Record<Door, string> = {
  form: 'formulaire',
  import: 'import',
  api: 'API',
  script: 'commande',
};

export const doorOf = (door: string): string =>
  Object.entries(doorWords).find(([key]) => key === door)?.[1] ?? door;

export const journalProblemWords: Record<JournalProblem, string> = {
  impossible_date: 'Cette date n’existe pas.',
  days_reversed: 'Le dernier jour précède le premier.',
  unknown_command: 'Ce type de changement n’existe pas.',
  unknown_door: 'Cette voie n’existe pas.',
  unknown_project: 'Aucun projet que vous suivez ne porte ce nom.',
  unknown_action: 'Cette action n’existe pas.',
  unknown_subject: 'Cet objet est inconnu\u00a0: effacez-le, et cherchez par des noms.',
  unknown_cursor: 'Cette page du journal n’existe pas.',
};

/** What a line is about: « Action n° 2 – Spécialistes (saison 1), Bilan 2024-2025 ». Empty where the command says it all. */
export function thingWords(thing: JournalThing): string {
  switch (thing.kind) {
    case 'section':
      return `${actionWords(thing.action)}, ${thing.campaign}`;
    case 'report':
      return `Rapport ${thing.campaign}`;
    case 'participation':
      return actionWords(thing.action);
    case 'training':
      return french(`« ${thing.title} », ${thing.organisation}`);
    case 'training-session':
      return `Session ${thing.code}`;
    case 'component':
      return `${capitalised(french(thing.label))} (${seasonWords(thing.season).toLowerCase()})`;
    case 'campaign':
      return thing.label;
    case 'organisation':
      return french(thing.name);
    case 'account':
      return `Compte\u00a0: ${signatureWords(thing.signature)}`;
    case 'gap':
      return thing.gap ? gapTitle(thing.gap) : `Écart ${thing.key}`;
    case 'synthesis':
      return [actionWords(thing.action), thing.label && french(thing.label)].filter(Boolean).join(', ');
    case 'committee':
      return committeeName(thing.heldOn);
    case 'job':
      return `Métier « ${french(thing.name)} »`;
    case 'edition':
      return `Édition ${thing.key}`;
    default:
      return '';
  }
}

/** Who did it: nobody in particular where the service did, or where nobody is known. */
export function authorWords({ by, door }: Pick<JournalLine, 'by' | 'door'>): string {
  if (by) return signatureWords(by);
  return door === 'script' ? 'le service' : 'une personne non reconnue';
}

export interface ChangeWords {
  what: string;
  detail: string;
  before: string;
  after: string;
  comment: string;
}

const NONE = '–';
const dayOr = (day: string | null, none: string) => (day === null ? none : formatDay(day));

/** One change in words: what, from what, to what. */
export function changeWords(change: JournalChange, words: JournalLine['words']): ChangeWords {
  const said = (
    what: string,
    before: string,
    after: string,
    detail = '',
    comment: string | null = null,
  ): ChangeWords => ({ what: french(what), detail, before, after, comment: comment ?? '' });
  switch (change.kind) {
    case 'figure': {
      const nature = change.nature === 'planned' ? 'prévu' : change.period;
      const detail = `${measureWords[change.measure].label}, ${rowWords(change.row, words)}, ${nature === 'prévu' ? `prévu ${change.period}` : nature}`;
      const before = change.before ? valueInWords(change.before) : 'non renseigné';
      const after = change.after ? valueInWords(change.after) : 'effacé';
      return said(
        change.training,
        before,
        change.accepted ? `${after} (valeur acceptée)` : after,
        detail,
        change.comment,
      );
    }
    case 'offer':
      return said(
        change.training ?? change.organisation,
        dayOr(change.before, 'non renseignée'),
        dayOr(change.after, 'retirée'),
        change.fact === 'committed' ? 'Engagée le' : 'Ouverte le',
      );
    case 'step':
      return said(
        actionWords(change.action),
        NONE,
        `${stepWords[change.step]}${change.nothingToReport ? ' (rien à déclarer)' : ''}`,
        'Volet',
      );
    case 'answer':
      return said(
        actionWords(change.action),
        change.nothing ? 'non' : 'oui',
        change.nothing ? 'oui' : 'non',
        'Rien à déclarer',
      );
    case 'target':
      return said(
        change.label,
        change.before ? targetOf(change.before) : 'aucune version',
        targetOf(change.after),
        `Version ${change.after.version}, en vigueur le ${formatDay(change.after.inForceFrom)} (${french(change.after.src)})`,
      );
    case 'amount':
      return said(
        amountWords[change.amount].label,
        change.beforeCents === null ? 'non renseigné' : formatEurosInFull(change.beforeCents),
        formatEurosInFull(change.cents),
        `Daté du ${formatDay(change.datedOn)}, ${french(change.source)}`,
      );
    case 'member':
      return said(
        change.organisation,
        change.event === 'join' ? NONE : membershipRoleWords[change.role],
        change.event === 'join' ? membershipRoleWords[change.role] : 'n’est plus membre',
        capitalised(sinceWords(change.knownFrom, change.effectiveOn)),
      );
    case 'succession': {
      const { act, successor, effectiveOn } = change;
      const became = becameWords({ kind: act, successor, effectiveOn }, effectiveOn);
      return change.cancels === 1
        ? said(change.predecessor, became, 'annulé', capitalised(successionKindWords[act]))
        : said(change.predecessor, NONE, became, capitalised(successionKindWords[act]));
    }
    case 'project_event': {
      const [before, after] = projectEventSaid(change);
      return said(
        projectEventWords[change.event],
        before || NONE,
        change.cancelled === 1 ? 'annulé' : after || NONE,
        capitalised(sinceWords(change.knownFrom, change.effectiveOn)),
      );
    }
    case 'money': {
      const { what, before, after, detail } = moneyFactWords(change);
      return said(what, before, french(after), french(detail));
    }
    case 'consortium_fact':
      return said(
        factThing(change.fact),
        NONE,
        factState(change.fact),
        capitalised(sinceWords(change.fact.knownFrom, change.fact.effectiveOn)),
      );
    case 'departure':
      return said(
        change.training ? `« ${change.training} »` : `Engagement ${ofOrganisation(change.organisation)}`,
        'sans suite',
        `${departureAnswerWords[change.answer]}${change.taker ? `, par ${change.taker}` : ''}`,
        departureReason(change.organisation, change.departedOn),
      );
    case 'overlap':
      return said(
        `« ${change.first} » et « ${change.second} »`,
        change.beforeId === null || change.beforeWithdrawn === 1
          ? 'non déclaré'
          : learnersWords(change.beforeLearners),
        change.withdrawn === 1 ? 'retiré' : learnersWords(change.learners),
        `${measureWords[change.measure].label}, ${change.period}`,
      );
    case 'gap':
      return said(
        'Note sur l’écart',
        change.before ? gapStateWords[change.before] : gapStateWords.to_explain,
        gapStateWords[change.after],
        'État',
      );
    case 'synthesis':
      return said('Synthèse', NONE, french(change.body), `Confiance ${confidenceWords[change.confidence]}`);
    case 'milestone':
      return said(
        change.component,
        dayOr(change.before, 'non atteint'),
        dayOr(change.after, 'non atteint'),
        `Preuve\u00a0: ${change.evidence}`,
      );
    case 'edition':
      return said(
        change.title,
        NONE,
        `chiffres connus au ${formatDay(change.asOf)}`,
        `Empreinte ${change.sha256.slice(0, 12)}…`,
      );
    case 'account':
      return said(
        change.role ? roleNames[change.role] : 'Rôle inconnu',
        NONE,
        change.organisation ? french(change.organisation) : NONE,
        change.scopes
          .map(({ kind, key }) =>
            kind === 'all' || kind === 'action' || kind === 'region'
              ? scopeName({ kind, key }, new Map())
              : key,
          )
          .join(', '),
      );
    case 'campaign':
      return said(
        'Ouverture, échéance, clôture',
        NONE,
        [change.opensOn, change.dueOn, change.closesOn].map(formatDay).join(', '),
      );
    case 'dates':
      return said(
        'Échéance, clôture',
        `${formatDay(change.before.dueOn)}, ${formatDay(change.before.closesOn)}`,
        `${formatDay(change.after.dueOn)}, ${formatDay(change.after.closesOn)}`,
      );
    case 'corrected': {
      const words = ({ label, period, observedOn }: typeof change.before) =>
        `${label}, ${period}, observée au ${formatDay(observedOn)}`;
      return said('Campagne', words(change.before), words(change.after));
    }
    case 'participation':
      return said(actionWords(change.action), NONE, 'participation');
    case 'training_event':
      return said(
        change.event.training,
        NONE,
        `${french(trainingEventWords(change.event, change.event.trainingId))}, ${sinceWords(change.event.knownFrom, change.event.effectiveOn)}`,
        'Formation',
      );
    case 'closed':
      return said(change.campaign, 'ouverte', 'close', 'Campagne');
    case 'exceptions':
      return said('Exceptions arrivées à leur terme', NONE, formatCount(change.ended));
    case 'family':
      return said(
        familyWords[change.family] ?? change.family,
        NONE,
        counted(change.rows, 'ligne écrite', 'lignes écrites'),
      );
  }
}

const targetOf = ({
  target,
  unit,
  countingMode,
  baseline,
}: {
  target: number | null;
  unit: string;
  countingMode: keyof typeof countingModeWords;
  baseline: number | null;
}): string =>
  [
    targetWords(target, unit),
    countingModeWords[countingMode],
    baseline === null ? '' : `départ ${formatCount(baseline)}`,
  ]
    .filter(Boolean)
    .join(', ');

const learnersWords = (learners: number | null): string =>
  learners === null ? 'nombre inconnu' : counted(learners, 'personne');

const familyWords: Readonly<Record<string, string>> = {
  documents: 'Documents',
  seasons: 'Saisons',
  actions: 'Actions',
  indicators: 'Indicateurs',
  components: 'Composantes d’objectif',
  published: 'Chiffres publiés',
  budgets: 'Budgets',
  statements: 'Déclarations publiques',
  discrepancies: 'Incohérences relevées',
  territories: 'Régions et zones',
  professions: 'Professions',
  frameworks: 'Référentiels de compétences',
  universities: 'Universités',
  laureates: 'Lauréats connus',
  periods: 'Périodes',
};

/** « 1 ligne », « plus de 1 000 lignes ». */
export const totalWords = (total: number, cap: number): string =>
  total > cap ? `plus de ${counted(cap, 'ligne')}` : counted(total, 'ligne');
