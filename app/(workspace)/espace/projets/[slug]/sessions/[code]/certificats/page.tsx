import { DataTable } from '@/app/_ui/data-table';
import { PageHeader } from '@/app/_ui/page-header';
import { ReasonForm } from '@/app/_ui/reason-form';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { type CertificateLine, sessionCertificates } from '@/lib/certificate/session-certificates';
import { read } from '@/lib/store';
import { certificateStandingWords } from '@/lib/wording/certificates';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { ASSIDUITY_SAID, moduleWords } from '@/lib/wording/training-sessions';
import { french } from '@/lib/wording/typography';
import { revokeCertificate } from './actions';
import { IssueForm } from './issue-form';

interface Props {
  params: Promise<{ slug: string; code: string }>;
}

/** The certificates of a session (003:346): issued, saved, revoked. */
export default async function CertificatesPage({ params }: Props) {
  const actor = await requireActor();
  const page = await found(sessionCertificates(read(), actor, requestNow(), await params));
  const { project, session, lines, certificates, ready, files } = page;
  const acronym = french(project.acronym);
  // Those who wait for nothing stand below, or in no list.
  const left = lines.filter(({ standing }) => standing !== 'issued' && standing !== 'withdrawn');
  const nameOf = new Map(lines.map(({ number, name }) => [number, name]));
  const here = `/espace/projets/${project.slug}/sessions/${session.code}`;
  return (
    <>
      <PageHeader
        title={`Certificats, session ${session.code}`}
        tab={`${acronym} – Certificats, session ${session.code}`}
        above={[
          { label: acronym, href: `/projets/${project.slug}` },
          { label: 'Sessions', href: `/espace/projets/${project.slug}/sessions` },
          { label: session.code, href: here },
        ]}
        context={french(page.training)}
        lead="Un certificat de présence et d’assiduité est remis à chaque participant assidu (003:346)."
      />
      <p>{ASSIDUITY_SAID}</p>
      <section aria-labelledby="delivrer">
        <h2 id="delivrer">À délivrer</h2>
        {left.length === 0 ? (
          <p>
            {lines.length === 0
              ? 'Cette session n’a pas encore d’inscrit.'
              : 'Chaque participant a son certificat, ou s’est désisté.'}
          </p>
        ) : (
          <IssueForm
            sessionId={session.id}
            ready={ready}
            lines={left.map((line) => ({
              number: line.number,
              label: lineWords(line),
              selectable: line.standing !== 'name_needed',
              selected: line.standing === 'ready',
            }))}
          />
        )}
        {lines.some(({ standing }) => standing === 'name_needed') && (
          <p>
            <a className="fr-link" href={`${here}/noms`}>
              Saisir les noms
            </a>
          </p>
        )}
      </section>
      <section aria-labelledby="delivres">
        <h2 id="delivres">Délivrés</h2>
        {files > 0 && (
          <p>
            <a className="fr-link fr-link--download" href={`${here}/certificats/lot`}>
              {`Enregistrer ${counted(files, 'certificat')} en un fichier ZIP`}
              <span className="fr-link__detail">Un PDF par personne, dans l’ordre des numéros</span>
            </a>
          </p>
        )}
        <DataTable
          caption="Certificats de cette session"
          hideCaption
          asCards
          empty="Aucun certificat n’est délivré."
          columns={[
            { key: 'participant', label: 'Inscrit' },
            { key: 'number', label: 'Certificat' },
            { key: 'issued', label: 'Délivré le' },
            { key: 'state', label: 'État' },
            { key: 'act', label: 'Annuler' },
          ]}
          rows={certificates.map((certificate) => ({
            key: certificate.number,
            cells: [
              whoWords(certificate.participant, nameOf.get(certificate.participant) ?? null),
              certificate.fileErasedAt === null ? (
                <a key="file" href={`${here}/certificats/${certificate.id}`}>
                  {certificate.number}
                  <span className="fr-sr-only"> (PDF)</span>
                </a>
              ) : (
                `${certificate.number}, fichier effacé`
              ),
              formatDay(certificate.issuedOn),
              certificate.revokedOn === null
                ? 'en cours de validité'
                : `annulé le ${formatDay(certificate.revokedOn)} : ${french(certificate.reason ?? '')}`,
              certificate.revokedOn === null ? (
                <ReasonForm
                  key="act"
                  action={revokeCertificate}
                  of={{ name: 'certificateId', id: certificate.id }}
                  summary="Annuler"
                  about={`le certificat ${certificate.number}`}
                  label="Motif de l’annulation"
                  hint="Sans nommer personne. Il n’est pas publié."
                  refused="Le certificat n’est pas annulé"
                  submit="Annuler ce certificat"
                />
              ) : (
                '–'
              ),
            ],
          }))}
        />
        <p>
          Chacun vérifie un numéro, sans qu’aucun nom lui soit montré :{' '}
          <a href="/verification">vérifier un certificat</a>.
        </p>
      </section>
    </>
  );
}

/** « n° 12 – Claude Exemple » */
const whoWords = (number: number, name: string | null): string =>
  `n°\u00a0${number}${name === null ? '' : ` – ${name}`}`;

/** « n° 12 – Claude Exemple, n’a pas suivi : Module 5 – Sécurité et bonnes pratiques » */
function lineWords({ number, name, standing, missing }: CertificateLine): string {
  const modules = new Intl.ListFormat('fr').format(missing.map(moduleWords));
  const said = certificateStandingWords[standing];
  return `${whoWords(number, name)}, ${standing === 'not_assiduous' ? `${said}\u00a0: ${modules}` : said}`;
}
