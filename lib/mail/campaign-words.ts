import type { DueWork } from '@/lib/campaign/due-work';
import type { UnsentReport } from '@/lib/campaign/unsent-sections';
import { daysBetween } from '@/lib/domain/time';
import { deadlineWords } from '@/lib/wording/deadlines';
import { counted } from '@/lib/wording/plural';
import { actionWords, closedUnsentWords, unsentWords } from '@/lib/wording/sections';
import type { CampaignFacts } from './campaign-facts';
import { type Block, type LetterContext, link, list, type Said, text } from './letter';
import { reportBlocks } from './report-blocks';

/** A campaign runs, its days moved, it closes soon, it is closed: what that changes for one person. */
export function campaignSaid(facts: CampaignFacts, context: LetterContext): Said {
  const { campaign, officers } = facts;
  switch (facts.kind) {
    case 'campaign_opened':
      return {
        subject: facts.again ? `De nouveau attendu : ${campaign}` : `Campagne ouverte : ${campaign}`,
        officers,
        body: [
          text(
            facts.again
              ? `Un volet dont vous aviez été dispensé est de nouveau attendu dans la campagne « ${campaign} ». Voici ce qui y reste à envoyer :`
              : `La campagne « ${campaign} » est ouverte à la saisie.`,
          ),
          ...workBlocks(facts.work, context),
        ],
      };
    case 'dates_moved': {
      const { before } = facts;
      return {
        subject: `Nouvelles dates : ${campaign}`,
        officers,
        body: [
          text(
            `Les dates de la campagne « ${campaign} » ont changé.${before ? ` C’était : échéance le ${deadlineWords(before.dueOn)} ; clôture le ${deadlineWords(before.closesOn)}.` : ''}`,
          ),
          ...workBlocks(facts.work, context),
        ],
      };
    }
    case 'lock_near': {
      const first = [...facts.work.toSend, ...facts.work.toEnter][0];
      const days = first ? daysBetween(context.today, first.closesOn) : 0;
      return {
        subject: `Brouillon non envoyé, clôture ${days <= 0 ? 'ce soir' : `dans ${counted(days, 'jour')}`} : ${campaign}`,
        officers,
        body: [
          text(
            `La campagne « ${campaign} » se clôt le ${deadlineWords(first?.closesOn ?? context.today, first?.overseas)}. Ce qui est saisi et n’est pas envoyé sera alors verrouillé : gardé, mais compté dans aucun chiffre.`,
          ),
          ...workBlocks(facts.work, context),
        ],
      };
    }
    case 'campaign_closed':
      return {
        subject: `Non envoyé, campagne close : ${campaign}`,
        officers,
        body: [
          text(
            `La campagne « ${campaign} » est close. Ces volets n’ont pas été envoyés : ce qui y est saisi est gardé, et n’est compté dans aucun chiffre.`,
          ),
          ...facts.unsent.flatMap((report) => unsentBlocks(report, context)),
        ],
      };
  }
}

function workBlocks({ toSend, toEnter }: DueWork, context: LetterContext): Block[] {
  return [
    ...toSend.flatMap((report) => reportBlocks(report, context, true)),
    ...(toEnter.length > 0 ? [text('La partie de votre organisation reste à terminer :')] : []),
    ...toEnter.flatMap((report) => reportBlocks(report, context, false)),
  ];
}

function unsentBlocks(report: UnsentReport, { base }: LetterContext): Block[] {
  const address = `${base}/espace/rapports/${report.reportId}`;
  return [
    text(`${report.acronym}, ${report.campaign} : ${closedUnsentWords(report.closedOn)}.`),
    list(report.sections.map(({ action, begun }) => `${actionWords(action)} : ${unsentWords(begun)}`)),
    report.mayAsk
      ? link('Demander une exception', `${address}/exception`)
      : link(`Relire le rapport ${report.acronym}`, address),
  ];
}
