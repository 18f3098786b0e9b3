'use client';

import { useState } from 'react';
import { EVIDENCE_LIMITS } from '@/lib/domain/evidence';
import type { EntrySection } from '@/lib/report/entry-section';
import type { EvidenceItem } from '@/lib/report/evidence-list';
import { formatInstant } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { evidenceRoomWords } from '@/lib/wording/file-room';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { counted } from '@/lib/wording/plural';
import { signatureWords } from '@/lib/wording/signatures';
import { useDraft, useSectionFiles } from '../_draft/draft-context';
import { DrawnWhenOpen } from '../_grid/drawn-when-open';
import { FieldLink } from '../_grid/field-link';
import { AttachFile } from './attach-file';
import { FileItem } from './file-item';

/** The files joined to a section, and the way to join another one to it or to one of its trainings. */
export function SectionFiles({ section }: { section: EntrySection }) {
  const files = useSectionFiles(section.id);
  const mayAttach = section.readOnly === null;
  if (!mayAttach && files.length === 0) return null;
  return (
    <DrawnWhenOpen
      open={files.length > 0}
      summary={
        <>
          Pièces jointes ({files.length})<span className="fr-sr-only"> {ofName(section.action.title)}</span>
        </>
      }
    >
      <div className="app-disclosure__body">
        {files.length === 0 ? <p>Aucune pièce jointe.</p> : <FileList section={section} files={files} />}
        {mayAttach && <AttachTo section={section} files={files} />}
      </div>
    </DrawnWhenOpen>
  );
}

function FileList({ section, files }: { section: EntrySection; files: readonly EvidenceItem[] }) {
  return (
    <ul className="app-files">
      {files.map((file) => (
        <li key={file.id}>
          <FileItem sectionId={section.id} file={file} mine={mayWithdraw(section, file)} />
          <span className="app-file__detail">
            <About file={file} /> – joint le {formatInstant(file.at)} par {signatureWords(file.by)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export const mayWithdraw = (section: EntrySection, file: EvidenceItem): boolean =>
  section.readOnly === null &&
  (file.training === null
    ? section.maySayNothing
    : section.trainings.some(({ id, editable }) => editable && id === file.training?.id));

/** What a file proves, with a link to its cell. */
function About({ file: { training, cell } }: { file: EvidenceItem }) {
  const draft = useDraft();
  if (!training) return 'tout le volet';
  if (!cell) return training.title;
  const words = `${measureWords[cell.measure].label}, ${training.title}, ${rowWords(cell.row, draft.entry.words)}`;
  const field = draft.find(cell.row, cell.measure)?.id;
  if (!field) return words;
  return <FieldLink field={field}>{words}</FieldLink>;
}

const WHOLE = 'volet';

const weightOf = (files: readonly EvidenceItem[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

function AttachTo({ section, files }: { section: EntrySection; files: readonly EvidenceItem[] }) {
  const trainings = section.trainings.filter(({ editable }) => editable);
  const [about, setAbout] = useState(section.maySayNothing ? WHOLE : String(trainings[0]?.id ?? ''));
  const training = trainings.find(({ id }) => String(id) === about);
  if (!training && !section.maySayNothing) return null;
  const id = `pieces-${section.id}`;
  return (
    <div className="app-tools__form">
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={id}>
          Ce que le fichier prouve
        </label>
        <select
          className="fr-select"
          id={id}
          value={about}
          onChange={(event) => setAbout(event.target.value)}
        >
          {section.maySayNothing && <option value={WHOLE}>Tout le volet</option>}
          {trainings.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      <AttachFile
        sectionId={section.id}
        place={training ? { trainingId: training.id } : null}
        about={training ? training.title : `tout le volet ${section.action.title}`}
      />
      <p className="app-file__detail">
        PDF, image (PNG, JPEG, WebP) ou classeur (XLSX, ODS), {EVIDENCE_LIMITS.bytes / 1_000_000} Mo au plus,{' '}
        {counted(EVIDENCE_LIMITS.files, 'fichier')} par volet.{' '}
        {evidenceRoomWords({
          section: { bytes: weightOf(files), most: EVIDENCE_LIMITS.totalBytes },
          project: { bytes: section.filesOfProject, most: EVIDENCE_LIMITS.projectBytes },
        })}{' '}
        Pour une case : « Commenter ou joindre », dans la grille. Après l’envoi, rien ne s’ajoute ni ne se
        retire.
      </p>
    </div>
  );
}
