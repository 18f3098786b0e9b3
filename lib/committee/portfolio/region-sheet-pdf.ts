import type { Cell, TaggedPdf } from '@/lib/documents/tagged-pdf';
import { seasonWords } from '@/lib/wording/actions';
import { coverageWords } from '@/lib/wording/coverage';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { planLine } from '@/lib/wording/plan-verdicts';
import { counted } from '@/lib/wording/plural';
import { learnersDayWords, OWN_NUMBERS_WORDS, situationWords } from '@/lib/wording/situation';
import { capitalised, french } from '@/lib/wording/typography';
import { said } from '../committee-words';
import type { RegionSheet } from './region-sheet';
import { firstOf, sheetPdf } from './sheet-frame';
import { yearBars } from './year-bars';

const LISTED = { actions: 14, names: 12 };
/** Kept for what stands under the table of actions. */
const BELOW = 150;

/** The portfolio sheet of a region: one page. */
export async function regionSheetPdf(sheet: RegionSheet): Promise<Buffer> {
  const { region, asked } = sheet;
  const title = french(`${region.name} – situation au ${formatDay(asked.day)}`);
  const pdf = sheetPdf(title, sheet);
  pdf.heading(1, title);
  pdf.note(french(contextOf(sheet)));
  pdf.lead(french(answerOf(sheet)));
  pdf.tiles(tilesOf(sheet));
  pdf.note(french(coverageOf(sheet)));
  const bars = yearBars(region.learners.totals, 'Entrants, année par année');
  if (bars) pdf.drawing(bars);
  await writeActions(pdf, sheet);
  await pdf.columns([1, 1], [() => writeAbsent(pdf, sheet), () => writeOrganisations(pdf, sheet)]);
  return pdf.end(`Suivi CMA – ${title}`);
}

const contextOf = ({ asked, learnersOn, restricted }: RegionSheet): string =>
  capitalised(
    [
      situationWords(asked.season, asked.day),
      ...(learnersOn === asked.day ? [] : [learnersDayWords(learnersOn)]),
      restricted ? OWN_NUMBERS_WORDS : 'chiffres publics, les mêmes que sur les pages du service',
    ].join(' · '),
  );

function answerOf({ region, plans }: RegionSheet): string {
  if (region.projects === 0) return 'Aucun projet ne forme dans cette région.';
  const stands = plans.map(
    ({ season, plan }) => `${seasonWords(season)}, réalisé / prévu : ${planLine(plan, region.projects)}`,
  );
  return `${counted(region.projects, 'projet y forme', 'projets y forment')}, dans ${counted(region.actions.length, 'action')}. ${stands.join(' ; ')}.`;
}

const tilesOf = ({ region }: RegionSheet) => {
  const { learners, openings, trainings } = region;
  const period = learners.period ? `, ${learners.period.label}` : '';
  return [
    { label: 'Projets', value: formatCount(region.projects), note: zoneWords(region.zones) },
    {
      label: 'Formations ouvertes, vérifié',
      value: said(openings.verified, 'verified'),
      note: `${said(openings.declared, 'declared')} déclarées, ${said(openings.committed, 'committed')} engagées`,
    },
    {
      label: `Entrants vérifiés${period}`,
      value: said(learners.verified, 'verified'),
      note: `${said(learners.declared, 'declared')} déclarés, ${said(learners.committed, 'committed')} prévus`,
    },
    { label: 'Formations enregistrées', value: formatCount(trainings.length), note: 'toutes actions' },
  ];
};

const zoneWords = (zones: readonly { number: number }[]): string =>
  zones.length === 0
    ? 'hors des zones imprimées de l’action 8'
    : `action 8, zone ${zones.map(({ number }) => number).join(', ')}`;

const coverageOf = ({ region }: RegionSheet): string => {
  const { expected, reported, validated, campaigns } = region.coverage;
  if (expected === 0) return 'Couverture : aucune participation interrogée.';
  const named = campaigns.map(({ label }) => label).join(', ');
  return `Couverture : ${coverageWords({ reported, expected })}, ${coverageWords({ reported: validated, expected }, 'verified')} (${named}).`;
};

async function writeActions(pdf: TaggedPdf, { region, asked }: RegionSheet): Promise<void> {
  if (region.actions.length === 0) return;
  pdf.heading(2, 'Actions et projets');
  const rows = region.actions
    .slice(0, LISTED.actions)
    .map(({ action, projects, trainings, learners }): Cell[] => {
      const latest = learners.findLast(({ measure }) => measure === 'entered');
      const season = asked.season ? '' : ` (${seasonWords(action.season).toLocaleLowerCase('fr')})`;
      return [
        french(`N° ${action.number} – ${action.shortTitle}${season}`),
        firstOf(
          projects.map(({ acronym }) => acronym),
          LISTED.names / 3,
          '',
        ).replace(/\.$/, ''),
        said(trainings.verified, 'verified'),
        latest ? { text: said(latest.values.verified, 'verified'), second: latest.period.label } : '',
        latest ? said(latest.values.committed, 'committed') : '',
      ];
    });
  const written = await pdf.table(
    [
      { label: 'Action', width: 3.4 },
      { label: 'Projets', width: 3.4 },
      { label: 'Formations vérifiées', width: 1.4, numeric: true },
      { label: 'Entrants vérifiés', width: 1.5, numeric: true },
      { label: 'Prévus', width: 1.1, numeric: true },
    ],
    rows,
    { size: 8, rowHeads: true, within: Math.max(pdf.rest - BELOW, 60) },
  );
  const left = region.actions.length - written;
  if (left > 0) pdf.note(`${counted(left, 'autre action', 'autres actions')} sur la page de la région.`);
}

function writeAbsent(pdf: TaggedPdf, { absent, asked }: RegionSheet): void {
  pdf.heading(2, 'Actions sans projet ici');
  const names = absent.map(
    ({ season, number, shortTitle }) =>
      `n° ${number} – ${shortTitle}${asked.season ? '' : ` (${seasonWords(season).toLocaleLowerCase('fr')})`}`,
  );
  pdf.paragraph(
    french(
      capitalised(firstOf(names, LISTED.names, 'Aucune : toutes les actions ouvertes y ont un projet.')),
    ),
  );
}

function writeOrganisations(pdf: TaggedPdf, { region }: RegionSheet): void {
  pdf.heading(2, 'Organisations dont le siège est ici');
  const names = region.organisations.map(({ name, projects }) =>
    projects.length > 0 ? `${name} (${projects.map(({ acronym }) => acronym).join(', ')})` : name,
  );
  pdf.paragraph(french(firstOf(names, LISTED.names / 2, 'Aucune n’est membre d’un projet.')));
}
