import type { ReactNode } from 'react';
import { DataTable } from '@/app/_ui/data-table';
import { SectionHistory } from '@/app/_ui/section-history';
import type { RevisionKind } from '@/lib/domain/vocabulary';
import { doorWords } from '@/lib/journal/journal-words';
import type { RevisionStep, SectionLife } from '@/lib/why/entry-history';
import { campaignWords } from '@/lib/wording/campaigns';
import { formatInstant } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { signatureWords } from '@/lib/wording/signatures';
import { french } from '@/lib/wording/typography';

interface Props<Said> {
  steps: RevisionStep<Said>[];
  sections: SectionLife[];
  words: (said: Said) => ReactNode;
}

const kindWords: Record<RevisionKind, string> = {
  entry: 'saisie',
  planned: 'prévu par la convention',
  correction: 'correction',
  acceptance: 'acceptée avec modification',
};

/** Every revision, the last first, then the life of the sections in which they were written. */
export function Steps<Said>({ steps, sections, words }: Props<Said>) {
  return (
    <>
      <DataTable
        caption={counted(steps.length, 'révision')}
        columns={[
          { key: 'at', label: 'Quand' },
          { key: 'change', label: 'De → à' },
          { key: 'campaign', label: 'Campagne' },
          { key: 'by', label: 'Par qui' },
          { key: 'door', label: 'Par où' },
          { key: 'why', label: 'Pourquoi' },
        ]}
        rows={steps
          .toReversed()
          .map(({ id, at, before, after, campaign, retrospective, kind, by, door, comment, reason }) => ({
            key: `${id}`,
            cells: [
              formatInstant(at),
              <span key="change">
                <span className="app-old">{before ? words(before) : 'rien'}</span> → {words(after)}
              </span>,
              `${campaign ? campaignWords(campaign, retrospective) : 'hors campagne'}, ${kindWords[kind]}`,
              signatureWords(by),
              doorWords[door],
              [reason, comment]
                .filter(Boolean)
                .map((text) => french(text ?? ''))
                .join(' – '),
            ],
          }))}
      />
      {sections.map(({ sectionId, campaign, retrospective, history }) => (
        <section key={sectionId}>
          <h2>Vie du volet, campagne « {campaignWords(campaign, retrospective)} »</h2>
          <SectionHistory sectionId={sectionId} history={history} />
        </section>
      ))}
    </>
  );
}
