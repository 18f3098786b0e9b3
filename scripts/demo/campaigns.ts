/** How a report went in a campaign; what is not said is the ordinary way: sent in time and validated. */
export type Outcome =
  | 'validated'
  /** Sent after the due date, before the closing, and validated. */
  | 'late'
  /** Nothing entered. */
  | 'absent'
  /** Everything entered, and locked before it was sent. */
  | 'unsent'
  /** The same; on the last days of the story its lead asks for an exception. */
  | 'asking'
  /** A draft with some cells. */
  | 'partial'
  /** Sent, not yet read. */
  | 'submitted'
  /** Sent, opened by the officer. */
  | 'in_review'
  /** Sent back with a reason, and not sent again. */
  | 'returned'
  /** Sent back, corrected, sent again and validated. */
  | 'resubmitted'
  /** Sent back after the closing, sent again under the exception that this opens, and validated. */
  | 'excepted'
  /** Taken back by the lead, changed, sent again and validated. */
  | 'recalled'
  /** Says that it has nothing to report, and is validated. */
  | 'nothing'
  /** Validated with another value on a line. */
  | 'modified'
  /** Validated, then corrected by the lead: *vérifié* stands, *déclaré* moved. */
  | 'corrected'
  /** The same, validated again. */
  | 'settled'
  /** The first section validated, the second one sent back. */
  | 'divided'
  /** Validated on the very last day of the story: known yesterday, on the day of the demonstration. */
  | 'eve';

/** The story ends before the day of the demonstration begins. */
export const LAST_DAY = '2026-11-19';

export interface CampaignSpec {
  label: string;
  /** The year that it observes, by its first one. */
  year: number;
  /** Whether the year was over. */
  whole: boolean;
  observedOn: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
  /** False for the campaign that is open on the day of the demonstration. */
  closed: boolean;
  /** Actions that it does not concern. */
  without: string[];
  outcomes: Record<string, Outcome>;
}

export const OPEN_CAMPAIGN = 'Bilan 2025-2026';

export const CAMPAIGNS: CampaignSpec[] = [
  {
    label: 'Bilan 2023-2024',
    year: 2023,
    whole: true,
    observedOn: '2024-08-31',
    opensOn: '2024-09-02',
    dueOn: '2024-09-30',
    closesOn: '2024-10-15',
    closed: true,
    without: [],
    outcomes: {
      ligeria: 'nothing',
      norsante: 'excepted',
      'francil-est': 'resubmitted',
      'caraib-sn': 'absent',
      cadreo: 'nothing',
      'hauts-sn': 'late',
    },
  },
  {
    label: 'Point d’étape mars 2025',
    year: 2024,
    whole: false,
    observedOn: '2025-03-31',
    opensOn: '2025-04-01',
    dueOn: '2025-04-18',
    closesOn: '2025-05-02',
    closed: true,
    // The actions of small numbers report once a year.
    without: ['DIRECTION', 'JURISTES'],
    outcomes: { nautile: 'absent', occisante: 'late', medimed: 'unsent', 'ia-clin': 'recalled' },
  },
  {
    label: 'Bilan 2024-2025',
    year: 2024,
    whole: true,
    observedOn: '2025-08-31',
    opensOn: '2025-09-01',
    dueOn: '2025-09-30',
    closesOn: '2025-10-15',
    closed: true,
    without: [],
    outcomes: {
      'grandest-num': 'modified',
      trialp: 'settled',
      nautile: 'nothing',
      cadreo: 'absent',
      'aquitania-sn': 'late',
      'dispo-med': 'resubmitted',
    },
  },
  {
    label: 'Point d’étape mars 2026',
    year: 2025,
    whole: false,
    observedOn: '2026-03-31',
    opensOn: '2026-04-01',
    dueOn: '2026-04-17',
    closesOn: '2026-04-30',
    closed: true,
    without: ['DIRECTION', 'JURISTES'],
    outcomes: {
      bourgonum: 'submitted',
      'specia-med': 'asking',
      'caraib-sn': 'late',
      'central-sn': 'in_review',
    },
  },
  {
    label: OPEN_CAMPAIGN,
    year: 2025,
    whole: true,
    observedOn: '2026-08-31',
    opensOn: '2026-11-02',
    dueOn: '2026-11-16',
    closesOn: '2026-12-11',
    closed: false,
    without: [],
    outcomes: {
      // The report of the main job: its contributor has begun, its lead has not.
      'armor-num': 'partial',
      'aquitania-sn': 'partial',
      bourgonum: 'partial',
      formactif: 'partial',
      nautile: 'absent',
      cadreo: 'absent',
      'proxi-num': 'absent',
      'ocean-sn': 'submitted',
      'caraib-sn': 'absent',
      'ia-clin': 'submitted',
      'francil-ouest': 'submitted',
      mediaction: 'eve',
      certidm: 'in_review',
      medimed: 'in_review',
      'specia-med': 'in_review',
      occisante: 'returned',
      'continuum-soin': 'returned',
      'grandest-num': 'divided',
      'central-sn': 'divided',
      norsante: 'corrected',
      trialp: 'resubmitted',
      'dispo-med': 'submitted',
      lexnumed: 'nothing',
      'magellan-sn': 'absent',
    },
  },
];
