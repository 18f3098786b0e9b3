import { type Cell, cellText, parseCell } from '@/lib/domain/count';
import { parseEuros } from '@/lib/domain/euros';
import { CLEAR_WORD } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import type { Assessment, FrameworkKey } from '@/lib/domain/framework/vocabulary';
import type {
  AgreementKind,
  FunderKind,
  MilestoneKind,
  PledgeState,
  TrancheCondition,
} from '@/lib/domain/money/vocabulary';
import type { LifeEvent } from '@/lib/domain/project-life';
import type { SpecialtyCategory, SpecialtyStage } from '@/lib/domain/specialty';
import type {
  AttendanceState,
  Audience,
  ModuleKey,
  ResultValue,
  SessionState,
  SlotModality,
} from '@/lib/domain/training-session/vocabulary';
import type {
  LevelKey,
  MembershipRole,
  Modality,
  OrganisationKind,
  ProjectStatus,
  TrainingKind,
  TrainingRegime,
} from '@/lib/domain/vocabulary';
import { assessmentWords, frameworkNames } from '@/lib/wording/frameworks';
import { trainingKindWords } from '@/lib/wording/lines';
import {
  agreementKindWords,
  funderKindWords,
  milestoneKindWords,
  pledgeStateWords,
  trancheConditionWords,
} from '@/lib/wording/money';
import { lifeEventWords } from '@/lib/wording/project-life';
import {
  membershipRoleWords,
  modalityWords,
  organisationKindWords,
  projectStatusWords,
  regimeWords,
} from '@/lib/wording/projects';
import { audienceCellWords, moduleCellWords } from '@/lib/wording/session-file';
import { stageWords } from '@/lib/wording/specialties';
import {
  attendanceWords,
  resultWords,
  sessionStateWords,
  slotModalityWords,
} from '@/lib/wording/training-sessions';
import { numberText, readDay } from '@/lib/workbook/sheet-cells';
import { type ActionRef, bad, type CellForm, choice, good, JOINED, whole } from './cell-form';
import { competence, duration, specialty, specialtyCategory } from './coverage-cells';
import type { FileWords } from './file-words';
import { action, aims, levels, period, professions, region, regionsForm } from './named-cells';

/** What a cell of each kind is once it is read. */
export interface CellValues {
  text: string;
  texts: string[];
  day: string;
  whole: number;
  count: Cell;
  yesNo: boolean;
  region: string;
  regions: { regionCode: string; places: number | null }[];
  levels: LevelKey[];
  professions: number[];
  aims: string[];
  period: number;
  action: ActionRef;
  organisationKind: OrganisationKind;
  projectStatus: ProjectStatus;
  role: MembershipRole;
  trainingKind: TrainingKind;
  regime: TrainingRegime;
  modality: Modality;
  /** In cents. */
  amount: number;
  agreementKind: AgreementKind;
  trancheCondition: TrancheCondition;
  milestoneKind: MilestoneKind;
  funderKind: FunderKind;
  pledgeState: PledgeState;
  lifeEvent: LifeEvent;
  time: string;
  moduleKey: ModuleKey;
  slotModality: SlotModality;
  sessionState: SessionState;
  audience: Audience;
  presence: AttendanceState;
  sessionResult: ResultValue;
  specialty: number;
  specialtyCategory: SpecialtyCategory;
  specialtyStage: SpecialtyStage;
  framework: FrameworkKey;
  competence: string;
  /** In minutes. */
  duration: number;
  assessment: Assessment;
}
export type CellKind = keyof CellValues;

const day: CellForm<string> = {
  read(text) {
    const read = readDay(text);
    if (read.ok) return good(read.day);
    return bad(read.code === 'impossible_date' ? 'impossible_day' : 'not_a_day', { text });
  },
  show: (value) => value,
};

const count: CellForm<Cell> = {
  read(text) {
    const read = fold(text) === CLEAR_WORD ? good<Cell>({ state: null, value: null }) : undefined;
    if (read) return read;
    const parsed = parseCell(text);
    return parsed.ok ? good(parsed.cell) : bad(parsed.code, { text });
  },
  show: (cell) => cellText(cell),
};

const yesNo: CellForm<boolean> = {
  read(text) {
    const folded = fold(text);
    if (['oui', 'o', 'vrai', 'x', '1'].includes(folded)) return good(true);
    return ['non', 'n', 'faux', '0'].includes(folded) ? good(false) : bad('not_yes_or_no', { text });
  },
  show: (value) => (value ? 'oui' : 'non'),
};

/** « 9:30 », « 09:30:00 », « 09h30 », « 9 h »: the hour that a clock on the wall shows. */
const time: CellForm<string> = {
  read(text) {
    const [, hour, minute = '00'] = /^(\d{1,2})\s?[:hH]\s?(\d{2})?(?::00)?$/.exec(text) ?? [];
    const known = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
    return known ? good(`${hour.padStart(2, '0')}:${minute}`) : bad('not_a_time', { text });
  },
  show: (value) => value,
};

const text: CellForm<string> = { read: good, show: (value) => value };
/** « 130 025 265 00013 » is one number. */
const SPACED_SIRET = /\b(\d{3})\s(\d{3})\s(\d{3})\s?(\d{5})\b/g;
const texts: CellForm<string[]> = {
  read: (given) =>
    good(
      given
        .replace(SPACED_SIRET, '$1$2$3$4')
        .split(/[\s;,]+/)
        .filter((part) => part !== ''),
    ),
  show: (values) => values.toSorted().join(JOINED),
};

/** « 4 043 200,00 € », « 55,5 M€ »: in cents, and written back as a number of euros. */
const amount: CellForm<number> = {
  read(given) {
    const read = parseEuros(given);
    return read.ok ? good(read.cents) : bad(read.code);
  },
  show: (cents) => numberText(cents / 100),
};

export const CELLS: { [Kind in CellKind]: CellForm<CellValues[Kind]> } = {
  ...{
    text,
    texts,
    day,
    whole,
    count,
    yesNo,
    region,
    regions: regionsForm,
    levels,
    professions,
    aims,
    period,
    action,
  },
  organisationKind: choice(organisationKindWords),
  projectStatus: choice(projectStatusWords),
  role: choice(membershipRoleWords),
  trainingKind: choice(trainingKindWords),
  regime: choice(regimeWords),
  modality: choice(modalityWords),
  amount,
  agreementKind: choice(agreementKindWords),
  trancheCondition: choice(trancheConditionWords),
  milestoneKind: choice(milestoneKindWords),
  funderKind: choice(funderKindWords),
  pledgeState: choice(pledgeStateWords),
  lifeEvent: choice(lifeEventWords),
  time,
  moduleKey: choice(moduleCellWords),
  slotModality: choice(slotModalityWords),
  sessionState: choice(sessionStateWords),
  audience: choice(audienceCellWords),
  presence: choice(attendanceWords),
  sessionResult: choice(resultWords),
  ...{ specialty, specialtyCategory, competence, duration },
  specialtyStage: choice(stageWords),
  framework: choice(frameworkNames),
  assessment: choice(assessmentWords),
};

/** A value as a cell of its kind says it; nothing says nothing. */
export const shown = <Kind extends CellKind>(
  kind: Kind,
  value: CellValues[Kind] | null | undefined,
  words: FileWords,
): string => (value === null || value === undefined ? '' : CELLS[kind].show(value, words));
