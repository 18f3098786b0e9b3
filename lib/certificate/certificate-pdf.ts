import { TaggedPdf } from '@/lib/documents/tagged-pdf';
import { formatDay } from '@/lib/wording/dates';
import { minutesWords } from '@/lib/wording/minutes';
import { french } from '@/lib/wording/typography';
import type { CertificateContent } from './certificate-content';

/** The certificate of one participant (003:346), tagged, on one page where its modules allow. */
export async function certificatePdf(
  content: CertificateContent,
  { demonstration }: { demonstration: boolean },
): Promise<Buffer> {
  const title = 'Certificat de présence et d’assiduité';
  const pdf = new TaggedPdf({
    title: `${title} – ${content.number}`,
    author: 'Suivi CMA',
    at: content.at,
    ...(demonstration && { marks: ['Données de démonstration'] }),
  });
  pdf.heading(1, title);
  pdf.lead(
    french(
      `${content.organisation}${content.siret ? ` (SIRET ${content.siret})` : ''} certifie que le participant nommé ci-dessous a suivi tous les modules obligatoires de la session ${content.session}.`,
    ),
  );
  pdf.facts([
    ['Participant', content.participant],
    ['Formation', french(content.training)],
    ['Action', french(content.action)],
    ['Projet', french(content.project)],
    ['Session', french(content.session)],
  ]);
  pdf.heading(2, 'Présence par module');
  const planned = content.slots.reduce((sum, slot) => sum + slot.planned, 0);
  const attended = content.slots.reduce((sum, slot) => sum + slot.attended, 0);
  await pdf.table(
    [
      { label: 'Module', width: 5 },
      { label: 'Date', width: 2.4 },
      { label: 'Modalité', width: 2.4 },
      { label: 'Durée prévue', width: 1.8, numeric: true },
      { label: 'Durée suivie', width: 1.8, numeric: true },
    ],
    [
      ...content.slots.map((slot) => [
        french(slot.module),
        formatDay(slot.day),
        slot.modality,
        minutesWords(slot.planned),
        minutesWords(slot.attended),
      ]),
      ['Total', '', '', minutesWords(planned), minutesWords(attended)].map((text) => ({ text, bold: true })),
    ],
    { rowHeads: true },
  );
  if (content.badgeOn)
    pdf.paragraph(
      french(`Badge Pix Médiateur Numérique en santé : obtenu le ${formatDay(content.badgeOn)}.`),
    );
  pdf.paragraph(french(`Fait à ${content.place}, le ${formatDay(content.issuedOn)}.`));
  pdf.paragraph(content.signatory, { bold: true });
  pdf.heading(2, 'Vérifier ce certificat');
  pdf.facts([
    ['Numéro', content.number],
    ['Adresse', content.verification],
  ]);
  pdf.note(
    french(
      'À cette adresse, chacun sait si ce numéro est celui d’un certificat délivré et s’il est toujours valable ; aucun nom n’y est montré. L’empreinte du fichier y permet de savoir s’il a été modifié.',
    ),
  );
  return pdf.end(
    french(
      `${demonstration ? 'Données de démonstration – ' : ''}Suivi CMA, certificat n°\u00a0${content.number}`,
    ),
  );
}
