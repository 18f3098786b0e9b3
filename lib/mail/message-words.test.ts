import { describe, expect, it } from 'vitest';
import type { DueReport } from '@/lib/campaign/due-work';
import { MESSAGE_KINDS, type MessageKind } from '@/lib/domain/vocabulary';
import { french } from '@/lib/wording/typography';
import type { Facts } from './facts';
import { type LetterContext, letterHtml, letterText } from './letter';
import { framed, saidOf } from './message-words';

/** A message that leaves alone. */
const letterOf = (said: Facts, of: LetterContext) => framed(saidOf(said, of), of);

const report: DueReport = {
  reportId: 7,
  projectId: 3,
  campaignId: 1,
  acronym: 'ESSAI',
  campaign: 'Bilan 2025-2026',
  open: true,
  opensOn: '2026-10-01',
  expectedOn: '2026-11-15',
  resent: false,
  dueOn: '2026-11-15',
  closesOn: '2026-11-30',
  overseas: ['04'],
  sections: [
    {
      id: 1,
      actionKey: 'JURISTES',
      action: { number: 11, title: 'Juristes', season: 'S1' },
      missing: 'rest',
      unfinished: ['Université B'],
    },
  ],
};
const heading = {
  id: 7,
  version: 1,
  projectId: 3,
  slug: 'essai',
  acronym: 'ESSAI',
  projectName: 'Projet d’essai',
  campaignId: 1,
  campaignLabel: 'Bilan 2025-2026',
  periodId: 1,
  periodLabel: '2025-2026',
  periodStartsOn: '2025-09-01',
  periodEndsOn: '2026-08-31',
  observedOn: '2026-08-31',
  opensOn: '2026-09-01',
  dueOn: '2026-11-15',
  closesOn: '2026-12-31',
  closedAt: null,
  retrospective: false,
};
const section = {
  id: 1,
  actionKey: 'JURISTES',
  seasonKey: 'S1' as const,
  actionNumber: 11,
  actionTitle: 'Juristes',
  exceptedUntil: '2026-11-30',
};
const of = { heading, section, by: 'Rose Exemple', officers: ['Rose Exemple'], overseas: [] };

const work = { toSend: [report], toEnter: [report] };
const ofException = {
  heading,
  section: { ...section, status: 'draft' as const },
  by: 'Rose Exemple',
  reason: 'La comptable était absente.',
  until: '2026-11-30',
  overseas: [],
  officers: ['Rose Exemple'],
};
const ofCampaign = {
  campaign: 'Bilan 2025-2026',
  work,
  officers: ['Rose Exemple'],
  before: null,
  again: false,
};

const facts: Record<MessageKind, Facts> = {
  invitation: { kind: 'invitation' },
  password_reset: { kind: 'password_reset' },
  reminder: { kind: 'reminder', work: { toSend: [report], toEnter: [report] }, officers: ['Rose Exemple'] },
  partner_reminder: { kind: 'partner_reminder', by: 'Ada Exemple', reports: [report] },
  submission_receipt: {
    kind: 'submission_receipt',
    heading,
    eventId: 4,
    at: '2026-11-20T09:00:00.000Z',
    by: null,
    sections: [section],
    partner: false,
    officers: [],
  },
  section_returned: { kind: 'section_returned', ...of },
  section_accepted_modified: { kind: 'section_accepted_modified', ...of },
  entered_on_behalf: { kind: 'entered_on_behalf', heading, by: 'Rose Exemple', officers: [] },
  section_corrected: { kind: 'section_corrected', ...of },
  section_released: {
    kind: 'section_released',
    heading,
    cause: 'campaign_annulled',
    reason: 'Mauvaise année.',
    by: 'Rose Exemple',
    sections: [section],
    officers: [],
  },
  sign_in_failures: { kind: 'sign_in_failures', at: '2026-11-20T09:00:00.000Z' },
  second_factor_changed: {
    kind: 'second_factor_changed',
    at: '2026-11-20T09:00:00.000Z',
    what: 'totp_added',
  },
  identity_linked: { kind: 'identity_linked', at: '2026-11-20T09:00:00.000Z', linked: null },
  lead_changed: {
    kind: 'lead_changed',
    project: { slug: 'essai', acronym: 'ESSAI', name: 'Projet d’essai' },
    lead: 'Université d’essai',
    leadId: 2,
    before: 'École d’essai',
    stays: true,
    effectiveOn: '2027-01-01',
    reason: 'Avenant n° 3',
    by: 'Rose Exemple',
    officers: ['Rose Exemple'],
  },
  handover: { kind: 'handover', from: null, toSend: [report] },
  campaign_opened: { kind: 'campaign_opened', ...ofCampaign },
  dates_moved: {
    kind: 'dates_moved',
    ...ofCampaign,
    before: { dueOn: '2026-11-10', closesOn: '2026-11-20' },
  },
  lock_near: { kind: 'lock_near', ...ofCampaign },
  campaign_closed: {
    kind: 'campaign_closed',
    campaign: 'Bilan 2025-2026',
    officers: ['Rose Exemple'],
    unsent: [
      {
        reportId: 7,
        projectId: 3,
        acronym: 'ESSAI',
        campaign: 'Bilan 2025-2026',
        closedOn: '2026-11-19',
        overseas: [],
        sections: [
          {
            id: 1,
            actionKey: 'JURISTES',
            action: { number: 11, title: 'Juristes', season: 'S1' },
            begun: true,
          },
        ],
        mayAsk: true,
      },
    ],
  },
  section_validated: { kind: 'section_validated', ...of },
  decision_undone: { kind: 'decision_undone', step: 'return', ...of },
  exception_asked: { kind: 'exception_asked', ...ofException, until: null },
  exception_granted: { kind: 'exception_granted', ...ofException },
  exception_refused: { kind: 'exception_refused', ...ofException, until: null },
  exception_ending: { kind: 'exception_ending', ...ofException },
  exception_ended: { kind: 'exception_ended', ...ofException },
  sections_arrived: {
    kind: 'sections_arrived',
    arrived: [{ ...section, sectionId: 1, acronym: 'ESSAI', campaignLabel: 'Bilan 2025-2026' }],
    waiting: 2,
  },
  figure_reported: {
    kind: 'figure_reported',
    report: {
      id: 1,
      path: '/pourquoi/objectif/JURISTES.S1?layer=verified',
      asOf: '2026-11-20',
      shown: '1 parcours sur 2',
      said: 'Le second parcours a ouvert en septembre.',
      at: '2026-11-20T09:00:00.000Z',
    },
  },
};

const context = {
  to: {
    accountId: 1,
    name: 'Zoé <Exemple>',
    email: 'zoe@exemple.fr',
    organisation: 'Université A',
    organisationId: 1,
  },
  today: '2026-11-20',
  base: 'https://suivi.exemple.fr',
  token: 'SECRET',
  demonstration: false,
  contact: '',
};

describe('every message is French, says where to go and who to write to', () => {
  it.each(MESSAGE_KINDS)('%s', (kind) => {
    const letter = letterOf(facts[kind], context);
    const text = letterText(letter);
    expect(french(letter.subject)).not.toMatch(/ [:;!?»%]|« |[a-zà-ÿ]'[a-zà-ÿ]/i);
    expect(text.replace(/https:\S+/g, '')).not.toMatch(/ [:;!?»%]|« |[a-zà-ÿ]'[a-zà-ÿ]|undefined|null/i);
    expect(text).toContain('https://suivi.exemple.fr/');
    expect(text).toContain('Une question');
    expect(letterHtml(letter)).toContain('Zoé &lt;Exemple&gt;');
    expect(text).not.toContain('émonstration');
  });
});

it('says until when, to the minute, in Paris and where the consortium is overseas', () => {
  const text = letterText(letterOf(facts.reminder, context)).replaceAll('\u00a0', ' ');
  expect(text).toContain(
    'le 15 novembre 2026 à 23 h 59, heure de Paris (16 novembre 2026 à 2 h 59 à La Réunion). Clôture de la campagne : 30 novembre 2026 à 23 h 59, heure de Paris (1er décembre 2026 à 2 h 59 à La Réunion).',
  );
});

it('says that it is the demonstration, and the address of the service where there is one', () => {
  const letter = letterOf(facts.reminder, { ...context, demonstration: true, contact: 'aide@exemple.fr' });
  expect(letter.subject).toMatch(/^\[Démonstration\]/);
  expect(letterText(letter)).toContain('Données de démonstration');
  expect(letterText(letter)).toContain('Écrivez à aide@exemple.fr');
});
