'use client';

import { type ChangeEvent, useId, useState } from 'react';
import { DataTable } from '@/app/_ui/data-table';
import { drawnHeader } from '@/app/_web/drawn-for';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';

/** The lines of a file that was read and has no fault: they are loaded with the form. */
export interface FileLines {
  name: string;
  lines: { text: string }[];
  /** Each line in words, as far as they are shown. */
  shown: { region: string; level: string; profession: string; text: string }[];
  notices: { cell: string; message: string }[];
}

interface Answer extends Omit<FileLines, 'name'> {
  problems: { cell: string; message: string; value: string }[];
}

type Reading =
  | { step: 'none' }
  | { step: 'reading'; name: string }
  | { step: 'refused'; name: string; message: string; problems: Answer['problems'] };

interface Props {
  file: FileLines | undefined;
  onRead: (file: FileLines | undefined) => void;
}

const UNREACHABLE =
  'Le service ne répond pas : le fichier n’a pas été lu. Vérifiez votre connexion, puis choisissez-le de nouveau.';

/** Reads a table of population before anything is recorded: every fault at its cell, or the lines as they will be. */
export function FileLinesField({ file, onRead }: Props) {
  const [reading, setReading] = useState<Reading>({ step: 'none' });
  const id = useId();

  async function read({ target }: ChangeEvent<HTMLInputElement>) {
    const chosen = target.files?.[0];
    if (!chosen) return;
    const { name } = chosen;
    const refuse = (message: string, problems: Answer['problems'] = []) =>
      setReading({ step: 'refused', name, message, problems });
    onRead(undefined);
    setReading({ step: 'reading', name });
    try {
      if (chosen.size > FILE_LIMITS.bytes) return refuse('Ce fichier est trop lourd pour une population.');
      const response = await fetch('/api/v1/populations/readings', {
        method: 'POST',
        body: chosen,
        headers: {
          ...drawnHeader(),
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent(name),
        },
      });
      const body = await response.json();
      if (!response.ok) return refuse(body.error?.message ?? UNREACHABLE);
      const { lines, shown, notices, problems } = body as Answer;
      if (problems.length > 0)
        return refuse(`Rien n’est lu de ce fichier : ${counted(problems.length, 'erreur')}.`, problems);
      setReading({ step: 'none' });
      onRead({ name, lines, shown, notices });
    } catch {
      refuse(UNREACHABLE);
    } finally {
      // The same file may be chosen again once it is corrected.
      target.value = '';
    }
  }

  return (
    <>
      <div className={`fr-upload-group${reading.step === 'refused' ? ' fr-upload-group--error' : ''}`}>
        <label className="fr-label" htmlFor={id}>
          Lire un fichier (facultatif)
          <span className="fr-hint-text" id={`${id}-hint`}>
            {french(
              'Classeur .xlsx ou CSV, avec les colonnes Région, Niveau, Profession, Effectif, État ; Niveau, Profession et État peuvent manquer. Une région se nomme ou se donne par son code ; « nationale » dit un nombre du pays entier.',
            )}
          </span>
        </label>
        <input
          className="fr-upload"
          type="file"
          id={id}
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={`${id}-hint ${id}-state`}
          onChange={read}
          disabled={reading.step === 'reading'}
        />
        <div id={`${id}-state`} role="status">
          {reading.step === 'reading' && <p>Lecture de « {reading.name} »…</p>}
          {reading.step === 'refused' && <p className="fr-error-text">{french(reading.message)}</p>}
        </div>
      </div>
      {reading.step === 'refused' && reading.problems.length > 0 && (
        <DataTable
          caption={french(`« ${reading.name} » : à corriger`)}
          columns={[
            { key: 'cell', label: 'Cellule' },
            { key: 'sentence', label: 'Ce qui ne va pas' },
            { key: 'value', label: 'Valeur' },
          ]}
          rows={reading.problems.map(({ cell, message, value }) => ({
            key: `${cell} ${message}`,
            cells: [cell, message, value],
          }))}
        />
      )}
      {file && <ReadLines file={file} onLeave={() => onRead(undefined)} />}
    </>
  );
}

/** What will be loaded, before it is. */
function ReadLines({ file, onLeave }: { file: FileLines; onLeave: () => void }) {
  const { name, lines, shown, notices } = file;
  return (
    <>
      <input type="hidden" name="sent" value={JSON.stringify(lines)} />
      <DataTable
        caption={french(`« ${name} » : ${counted(lines.length, 'ligne')} à enregistrer`)}
        note={
          shown.length < lines.length
            ? french(`Les ${formatCount(shown.length)} premières sont montrées.`)
            : undefined
        }
        columns={[
          { key: 'region', label: 'Région' },
          { key: 'level', label: 'Niveau' },
          { key: 'profession', label: 'Profession' },
          { key: 'value', label: 'Effectif', numeric: true },
        ]}
        rows={shown.map(({ region, level, profession, text }) => ({
          key: `${region}|${level}|${profession}`,
          cells: [region, level, profession, text],
        }))}
      />
      {notices.map(({ cell, message }) => (
        <p key={`${cell} ${message}`}>
          {cell}
          {' : '}
          {message}
        </p>
      ))}
      <p>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onLeave}>
          Laisser ce fichier et saisir à la main
        </button>
      </p>
    </>
  );
}
