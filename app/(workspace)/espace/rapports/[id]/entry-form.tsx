'use client';

import { useEffect, useState } from 'react';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { useSignInAddress } from '@/app/_ui/use-sign-in-address';
import type { ReportEntry } from '@/lib/report/report-entry';
import { keyOfHash } from './_draft/cell-link';
import { DraftContext } from './_draft/draft-context';
import { EntryDraft } from './_draft/entry-draft';
import { useAutosave } from './_draft/use-autosave';
import { useKept } from './_draft/use-kept';
import { useSave } from './_draft/use-save';
import { useUndo } from './_draft/use-undo';
import { GridHelp } from './_grid/grid-help';
import { KeptNotice } from './_saving/kept-notice';
import { SaveBar } from './_saving/save-bar';
import { SaveMessage } from './_saving/save-message';
import { SectionEntry } from './section-entry';

interface Props {
  entry: ReportEntry;
  accountId: number;
}

/** The whole report as one types it: first what opened, then the learners, section by section. */
export function EntryForm({ entry, accountId }: Props) {
  const [draft] = useState(() => new EntryDraft(entry));
  const { save, saveQuietly, saving, outcome } = useSave(draft);
  const { found, take, leave } = useKept(draft, accountId);
  const address = `/espace/rapports/${entry.id}`;
  const signInHref = useSignInAddress();
  const hydrated = useHydrated();
  const mayWrite = entry.sections.some((section) => section.readOnly === null);
  useAutosave(draft, saveQuietly, mayWrite);
  const undoing = useUndo(draft, mayWrite);

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
      if (cell) document.getElementById(cell.id)?.focus();
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
      {mayWrite && <GridHelp />}
      {/* Until its script runs the page would lose what is typed: it waits a moment instead. */}
      <fieldset className="app-entry" disabled={!hydrated} onBlur={() => draft.closeStep()}>
        <legend className="fr-sr-only">Saisie du rapport</legend>
        {entry.sections.map((section) => (
          <SectionEntry key={section.id} section={section} save={save} leave={saveQuietly} />
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
