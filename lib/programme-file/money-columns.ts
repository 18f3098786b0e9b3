import { action, type FileColumn, MARK, named, project, reason, source } from './column-parts';

const fixed = (key: string, heading: string, ...[kind, more]: [FileColumn['kind'], Partial<FileColumn>?]) =>
  named(key, heading, kind, { standing: 'fixed', ...more });

/**
 * The money of projects. What was signed or paid is appended, never changed: a row that says otherwise than stands is
 * refused, and what was recorded by mistake is withdrawn on the screens.
 */
export const MONEY_COLUMNS = {
  Conventions: [
    MARK,
    project,
    fixed('kind', 'Pièce', 'agreementKind', { list: 'agreementKinds', width: 22 }),
    fixed('number', 'Numéro', 'text', { width: 18 }),
    named('signedOn', 'Signée le', 'day', { required: true, standing: 'key', width: 14 }),
    fixed('effectiveOn', 'Effet le', 'day', { width: 14 }),
    fixed('startsOn', 'Début', 'day', { required: true, width: 14 }),
    fixed('endsOn', 'Fin', 'day', { required: true, width: 14 }),
    fixed('launchEndsOn', 'Fin du lancement', 'day', { width: 14 }),
    fixed('aidCents', 'Aide', 'amount', { required: true, width: 18 }),
    fixed('totalCostCents', 'Coût total', 'amount', { width: 18 }),
    fixed('eligibleBaseCents', 'Assiette éligible', 'amount', { width: 18 }),
    source,
    reason,
  ],
  Jalons: [
    MARK,
    project,
    { ...action, required: false },
    named('title', 'Jalon', 'text', { required: true, standing: 'key', width: 44 }),
    fixed('kind', 'Nature', 'milestoneKind', { required: true, list: 'milestoneKinds', width: 18 }),
    fixed('dueOn', 'Échéance', 'day', { required: true, width: 14 }),
  ],
  Tranches: [
    MARK,
    project,
    named('position', 'Rang', 'whole', { required: true, standing: 'key', width: 10 }),
    named('part', 'Part ou montant', 'text', { required: true, width: 18 }),
    named('condition', 'Condition', 'trancheCondition', {
      required: true,
      list: 'trancheConditions',
      width: 30,
    }),
    named('conditionText', 'Mots de la convention', 'text', { width: 40 }),
    named('milestone', 'Jalon attendu', 'text', { standing: 'key', width: 34 }),
    named('dueOn', 'Prévue le', 'day', { width: 14 }),
  ],
  Versements: [
    MARK,
    project,
    fixed('tranche', 'Tranche', 'whole', { width: 10 }),
    fixed('paidOn', 'Payé le', 'day', { required: true, width: 14 }),
    fixed('cents', 'Montant', 'amount', { required: true, width: 18 }),
    source,
  ],
  Cofinancements: [
    MARK,
    project,
    named('funderKind', 'Type de financeur', 'funderKind', {
      required: true,
      standing: 'key',
      list: 'funderKinds',
      width: 24,
    }),
    named('funder', 'Financeur', 'text', { required: true, standing: 'key', width: 34 }),
    named('state', 'État', 'pledgeState', { required: true, list: 'pledgeStates', width: 14 }),
    named('cents', 'Montant', 'amount', { required: true, width: 18 }),
    named('datedOn', 'Daté du', 'day', { required: true, width: 14 }),
    named('shown', 'Total public', 'yesNo', { list: 'yesNo', width: 14 }),
    { ...source, standing: undefined },
  ],
} as const satisfies Record<string, readonly FileColumn[]>;
