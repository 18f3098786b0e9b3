import { FileUpload } from '@/app/_files/file-upload';
import '@/app/_files/files.css';
import { SentFiles } from '@/app/_files/sent-files';
import { Disclosure } from '@/app/_ui/disclosure';
import { FILE_LIMITS } from '@/lib/domain/exchange';

const TEMPLATE = '/api/v1/programme/template';
const MEGABYTES = FILE_LIMITS.bytes / 1_000_000;

interface Props {
  /** What the workbook holds when it is taken. */
  held: string;
  sheets: readonly string[];
  /** The page under which each sent file has its own. */
  jobs: string;
  /** « ce qui sera dit »: what is seen before anything is written. */
  seen: string;
  room: string;
  caption: string;
  sent: React.ComponentProps<typeof SentFiles>['files'];
}

/** The two steps of a workbook of the programme: take it as it stands, send it back. */
export function TakeAndSend({ held, sheets, jobs, seen, room, caption, sent }: Props) {
  return (
    <>
      <section className="app-files" aria-labelledby="take-title">
        <h2 id="take-title">1. Télécharger le classeur, prérempli</h2>
        <p>{held} Renvoyé tel quel, il ne change rien.</p>
        <ul className="app-files__links">
          <li>
            <a href={TEMPLATE}>Télécharger le classeur Excel</a>
          </li>
        </ul>
        <Disclosure summary="Une feuille en CSV">
          <ul>
            {sheets.map((name) => (
              <li key={name}>
                <a href={`${TEMPLATE}?sheet=${encodeURIComponent(name)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Disclosure>
      </section>
      <section className="app-files" aria-labelledby="send-title">
        <h2 id="send-title">2. Déposer le fichier rempli</h2>
        <FileUpload
          address="/api/v1/programme/imports"
          jobs={jobs}
          hint={`Classeur Excel (.xlsx), ou une de ses feuilles en CSV, de ${MEGABYTES}\u00a0Mo au plus. Toutes les erreurs sont nommées à leur cellule, et vous voyez ${seen} avant que rien ne soit écrit. ${room}`}
        />
        <SentFiles files={sent} caption={caption} hrefOf={(id) => `${jobs}/${id}`} />
      </section>
    </>
  );
}
