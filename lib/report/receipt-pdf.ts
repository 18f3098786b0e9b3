import { TaggedPdf } from '@/lib/documents/tagged-pdf';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { ERASED_PERSON } from '@/lib/wording/persons';
import { actionWords } from '@/lib/wording/sections';
import { valueInWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';
import { warningPlace, warningText } from '@/lib/wording/warnings';
import type { Receipt, ReceiptSection } from './receipt-content';

/** The *accusé de réception* of a sending: everything that was sent, in a file to be kept. */
export async function receiptPdf(
  receipt: Receipt,
  { demonstration }: { demonstration: boolean },
): Promise<Buffer> {
  const { project, campaign, by, at } = receipt;
  const title = french(`Accusé de réception – ${project.acronym}, ${campaign.label}`);
  const pdf = new TaggedPdf({ title, author: 'Suivi CMA', at });
  if (demonstration) pdf.paragraph('Données de démonstration', { bold: true });
  pdf.heading(1, title);
  pdf.facts(
    [
      ['Projet', french(`${project.acronym} – ${project.name}`)],
      ['Campagne', french(campaign.label)],
      ['Période', french(`${campaign.period}, observée au ${formatDay(campaign.observedOn)}`)],
      ['Envoyé le', `${formatInstant(at)} (heure de Paris)`],
      ['Envoyé par', french([by.name ?? ERASED_PERSON, by.organisation].filter(Boolean).join(', '))],
      ['Numéro de l’envoi', String(receipt.eventId)],
      [`Empreinte (SHA-256, version\u00a0${receipt.version})`, receipt.fingerprint],
    ].map(([name = '', value = '']) => [name, value] as const),
  );
  pdf.paragraph(
    french(
      `Ces valeurs et ces noms sont ceux du moment de l’envoi, même s’ils ont changé depuis. La page du rapport montre la même empreinte${receipt.version === 1 ? '.' : '\u00a0; elle porte sur les valeurs et sur les noms du projet, des organisations et des formations.'}`,
    ),
  );
  for (const section of receipt.sections) await writeSection(pdf, section, receipt);
  return pdf.end(
    french(
      `${demonstration ? 'Données de démonstration – ' : ''}Suivi CMA, accusé de réception n°\u00a0${receipt.eventId}`,
    ),
  );
}

async function writeSection(pdf: TaggedPdf, section: ReceiptSection, receipt: Receipt): Promise<void> {
  const { actionNumber, actionTitle, season, nothingToReport, lines, offers, totals, warnings } = section;
  pdf.heading(2, french(actionWords({ number: actionNumber, title: actionTitle, season })));
  if (nothingToReport) pdf.paragraph(french('Rien à déclarer pour ce volet.'));
  if (offers.length > 0) {
    pdf.heading(3, 'Ouvertures');
    pdf.list(
      offers.map(({ training, organisation, happenedOn }) =>
        french(
          `${training ? `${training} (${organisation})` : organisation} : ${happenedOn ? `ouverte le ${formatDay(happenedOn)}` : 'pas ouverte'}`,
        ),
      ),
    );
  }
  if (totals.length > 0) {
    pdf.heading(3, 'Totaux');
    await pdf.table(
      [
        { label: 'Mesure', width: 4 },
        { label: 'Total', width: 2, numeric: true },
        { label: 'Estimé, non compté', width: 2, numeric: true },
        { label: 'Cases', width: 1, numeric: true },
      ],
      totals.map(({ measure, value, estimated, cells }) => [
        measureWords[measure].label,
        value === null ? '–' : formatCount(value),
        estimated === null ? '–' : formatCount(estimated),
        formatCount(cells),
      ]),
    );
  }
  for (const [, ofTraining] of Map.groupBy(lines, ({ trainingId }) => trainingId)) {
    const [first] = ofTraining;
    if (!first) continue;
    const words = {
      regions: Object.fromEntries(ofTraining.map(({ regionCode, region }) => [regionCode, region])),
      professions: receipt.professions,
    };
    pdf.heading(3, french(`${first.training} – ${first.organisation}`));
    await pdf.table(
      [
        { label: 'Région, niveau, profession', width: 5 },
        { label: 'Période', width: 2 },
        { label: 'Mesure', width: 2.4 },
        { label: 'Valeur', width: 2.2, numeric: true },
        { label: 'Commentaire', width: 4 },
      ],
      ofTraining.map((line) => [
        french(rowWords(line, words)),
        line.period,
        measureWords[line.measure].label,
        valueInWords(line),
        french(line.comment ?? ''),
      ]),
    );
  }
  if (warnings.length > 0) {
    const words = {
      regions: Object.fromEntries(lines.map(({ regionCode, region }) => [regionCode, region])),
      professions: receipt.professions,
    };
    pdf.heading(3, 'Points signalés à l’envoi');
    pdf.list(
      warnings.map((warning) =>
        french(
          `${warningPlace(warning, warning.training, words)} – ${warningText(warning)} ${warning.justification ? `Justification : ${warning.justification}` : 'Sans justification.'}`,
        ),
      ),
    );
  }
}
