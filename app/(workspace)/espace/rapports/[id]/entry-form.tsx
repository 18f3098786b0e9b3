'use client';

import { startTransition, useEffect, useState } from 'react';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { useSignInAddress } from '@/app/_ui/use-sign-in-address';
import { keyOfHash } from './_draft/cell-link';
import { DraftContext } from './_draft/draft-context';
import { EntryDraft } from './_draft/entry-draft';
import { goToField } from './_draft/go-to';
import { linesAtFirst } from './_draft/lines-at-first';
import { unpackReport } from './_draft/packed-report';
import { useAutosave } from './_draft/use-autosave';
import { useKept } from './_draft/use-kept';
import { useSave } from './_draft/use-save';
import { useUndo } from './_draft/use-undo';
import { GridHelp } from './_grid/grid-help';
import { LeftToFill } from './_parts/left-to-fill';
import { KeptNotice } from './_saving/kept-notice';
import { SaveBar } from './_saving/save-bar';
import { SaveMessage } from './_saving/save-message';
import { SectionEntry } from './section-entry';

interface Props {
  /** As `packReport` writes it. */
  report: string;
  accountId: number;
}

/** The whole report as one types it: first what opened, then the learners, section by section. */
export function EntryForm({ report, accountId }: Props) {
  const [draft] = useState(() => new EntryDraft(unpackReport(report)));
  const { entry } = draft;
  const [whole, setWhole] = useState(false);
  const first = whole ? undefined : linesAtFirst(draft);
  const { save, saveQuietly, saving, outcome } = useSave(draft);
  const { found, take, leave } = useKept(draft, accountId);
  const address = `/espace/rapports/${entry.id}`;
  const signInHref = useSignInAddress();
  const hydrated = useHydrated();
  const mayWrite = entry.sections.some((section) => section.readOnly === null);
  useAutosave(draft, saveQuietly, mayWrite);
  const undoing = useUndo(draft, mayWrite);

  // The lines that the server left out are drawn in pieces, between which the page answers.
  useEffect(() => startTransition(() => setWhole(true)), []);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (draft.status().unsaved > 0) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('beforeunload', warn);
    if (mayWrite) document.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('keydown', onKey);
    };
  }, [draft, save, mayWrite]);

  // An address of another page (what is to justify, a returned line) may lead to one cell.
  useEffect(() => {
    if (!hydrated) return;
    const go = () => {
      const cell = draft.cells.get(keyOfHash(window.location.hash) ?? '');
      if (cell) goToField(draft, cell.id);
    };
    go();
    window.addEventListener('hashchange', go);
    return () => window.removeEventListener('hashchange', go);
  }, [draft, hydrated]);

  const send = async () => {
    if (await save()) window.location.assign(`${address}/envoi`);
  };
  return (
    <DraftContext value={draft}>
      {found && <KeptNotice kept={found} take={take} leave={leave} />}
      <SaveMessage outcome={outcome} signInHref={signInHref} />
      {mayWrite && <LeftToFill />}
      {mayWrite && <GridHelp />}
      <fieldset className="app-entry" onBlur={() => draft.closeStep()}>
        <legend className="fr-sr-only">Saisie du rapport</legend>
        {entry.sections.map((section) => (
          <SectionEntry
            key={section.id}
            section={section}
            most={first ? (first.get(section.id) ?? 0) : Number.POSITIVE_INFINITY}
            save={save}
            leave={saveQuietly}
          />
        ))}
      </fieldset>
      {mayWrite && (
        <SaveBar
          outcome={outcome}
          saving={saving}
          save={save}
          undoing={undoing}
          send={entry.maySubmit && entry.submittable ? send : undefined}
        />
      )}
    </DraftContext>
  );
}
