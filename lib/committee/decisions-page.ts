import type { Cell, TaggedPdf } from '@/lib/documents/tagged-pdf';
import type { ReportedDecision } from '@/lib/domain/committee-report';
import { gapSeverity } from '@/lib/domain/gap';
import type { ReadGap } from '@/lib/gap/gap-list';
import { reportedStateWords } from '@/lib/wording/committee';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { gapKindWords, gapOwnerWords, gapSeverityWords, gapStateWords, gapTitle } from '@/lib/wording/gaps';
import { counted } from '@/lib/wording/plural';
import { SMALL_SIZES } from '@/lib/wording/small-cells';
import { capitalised, french } from '@/lib/wording/typography';
import type { CommitteeReport } from './committee-report';
import { decisionsSentence } from './committee-words';

/** What the end of the page needs: how the figures are made. */
const FOOT_OF_PAGE = 112;

/** The last page: what was decided, what does not concord, and how the figures are made. */
export async function decisionsPage(pdf: TaggedPdf, report: CommitteeReport): Promise<void> {
  pdf.heading(1, 'Décisions et écarts');
  pdf.heading(2, 'Décisions des comités');
  await decisionTable(pdf, report.decisions);
  await quoteTable(pdf, report.quotes);
  pdf.heading(2, 'Écarts');
  await gapTable(pdf, report);
  made(pdf, report);
}

async function decisionTable(pdf: TaggedPdf, decisions: readonly ReportedDecision[]): Promise<void> {
  if (decisions.length === 0) {
    pdf.paragraph('Aucune décision d’un comité précédent n’est à suivre.');
    return;
  }
  pdf.paragraph(french(decisionsSentence(decisions.map(({ state }) => state))));
  const written = await pdf.table(
    [
      { label: 'Décision', width: 5 },
      { label: 'Comité', width: 1.8 },
      { label: 'Échéance', width: 1.8 },
      { label: 'État', width: 1.4 },
      { label: 'Chiffre du jour, puis aujourd’hui', width: 3.4 },
    ],
    decisions.map(decisionRow),
    { size: 7.5, rowHeads: true, within: pdf.rest / 2 },
  );
  if (written < decisions.length)
    pdf.note(french(`Et ${counted(decisions.length - written, 'autre')}, dans le classeur du comité.`));
}

/** The facts that the committee quotes: whatever is cut, none loses its source or its guard. */
async function quoteTable(pdf: TaggedPdf, quotes: CommitteeReport['quotes']): Promise<void> {
  if (quotes.length === 0) return;
  pdf.heading(2, 'Faits cités');
  const written = await pdf.table(
    [
      { label: 'Fait', width: 6 },
      { label: 'Source', width: 2.6 },
      { label: 'Mise en garde', width: 4.4 },
    ],
    quotes.map(({ words, source, guard, note }) => [
      { text: french(words), ...(note && { second: french(note) }) },
      french(source),
      french(guard ?? '–'),
    ]),
    { size: 7.5, rowHeads: true, within: pdf.rest / 2 },
  );
  if (written < quotes.length)
    pdf.note(french(`Et ${counted(quotes.length - written, 'autre')}, dans le classeur du comité.`));
}

const decisionRow = (one: ReportedDecision): Cell[] => [
  { text: french(one.text), second: french([one.responsible, one.note].filter(Boolean).join(' · ')) },
  formatDay(one.decidedOn),
  one.dueOn ? formatDay(one.dueOn) : 'sans échéance',
  capitalised(reportedStateWords[one.state]),
  {
    text: french(one.figure ?? '–'),
    ...(one.figureNow && one.figureNow !== one.figure && { second: french(`puis ${one.figureNow}`) }),
  },
];

async function gapTable(pdf: TaggedPdf, { gaps }: CommitteeReport): Promise<void> {
  const { shown, settled, coherent } = gaps;
  const toExplain = shown.filter(({ state }) => state === 'to_explain').length;
  pdf.paragraph(
    french(
      `${counted(toExplain, 'contradiction')} à expliquer, ${counted(shown.length - toExplain, 'autre')} dont l’origine est dite ; ${counted(settled, 'constat')} que le relevé des sources règle, ${counted(coherent, 'contrôle')} sans écart.`,
    ),
  );
  if (shown.length === 0) return;
  const written = await pdf.table(
    [
      { label: 'Écart', width: 7 },
      { label: 'Gravité', width: 1.6 },
      { label: 'État', width: 1.6 },
      { label: 'À expliquer par', width: 2.6 },
    ],
    shown.map(gapRow),
    { size: 7, rowHeads: true, within: pdf.rest - FOOT_OF_PAGE },
  );
  if (written < shown.length)
    pdf.note(
      french(
        `Et ${counted(shown.length - written, 'autre')}, sur la page Écarts et dans le classeur du comité.`,
      ),
    );
}

function gapRow(gap: ReadGap): Cell[] {
  const recorded = gap.rule === 'recorded' ? gap.records.map(({ finding }) => finding).join(' ') : undefined;
  const note = gap.notes.at(-1);
  return [
    {
      text: french(recorded ?? gapTitle(gap)),
      second: french(
        [gapKindWords[gap.kind], note && `note du ${formatDay(note.day)} : ${note.note}`]
          .filter(Boolean)
          .join(' · '),
      ),
    },
    capitalised(gapSeverityWords[gapSeverity(gap)].level),
    capitalised(gapStateWords[gap.state]),
    capitalised(gapOwnerWords(gap.actions)),
  ];
}

function made(pdf: TaggedPdf, { at, restricted }: CommitteeReport): void {
  pdf.heading(3, 'Comment ces chiffres sont faits', 40);
  pdf.note(
    french(
      `Visé : cible de l’appel. Engagé : ce que les lauréats ont conventionné. Déclaré : ce que les consortiums ont envoyé. Vérifié : ce qu’un chargé de programme a validé. Un chiffre que personne n’a donné est « non déclaré », jamais zéro. ${restricted ? 'Des effectifs que le public ne voit pas sont montrés.' : `Les effectifs ${SMALL_SIZES} sont masqués, avec ceux qui les feraient deviner.`} Les taux ne sont jamais moyennés. Source : Suivi CMA, mêmes calculs que les pages publiques. Fait le ${formatInstant(at)} (heure de Paris).`,
    ),
  );
}
