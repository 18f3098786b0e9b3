import { requestNow } from '@/app/_web/clock';
import { closeStore, openStore } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { closeDueCampaigns } from '@/lib/campaign/close-due-campaigns';
import { planNotices } from '@/lib/campaign/plan-notices';
import { planReminders } from '@/lib/campaign/plan-reminders';
import { execute } from '@/lib/command';
import { env } from '@/lib/env';
import { missingFiles, sweepStrayFiles } from '@/lib/files/stray-files';
import { type Delivery, deliverMessages } from '@/lib/mail/deliver';
import { mailConfigured } from '@/lib/mail/transport';
import { keepPast } from '@/lib/overview/past-answers';
import { endNames, endNamesOfWithdrawn, settleNames } from '@/lib/participant/ended-names';
import { applyRetention } from '@/lib/person/apply-retention';
import { endOldFiles } from '@/lib/person/old-files';
import { settleErasures } from '@/lib/person/settled-erasures';
import { followTrainingEvents } from '@/lib/project/follow-training-events';
import { resealSecrets } from '@/lib/second-factor/reseal-secrets';
import { read } from '@/lib/store';
import { catchMail } from './mail-catcher';
import './private-files';

/** The scheduled work, to be run once a day or more often (docs/operating.md). Twice changes nothing. */
const stopCatching = await catchMail();
openStore(env().DATABASE_PATH);
const request = { actor: SYSTEM, now: requestNow(), door: 'script' as const };
const done = await execute(closeDueCampaigns, {}, request);
const { followed } = await execute(followTrainingEvents, {}, request);
const { planned } = await execute(planReminders, {}, request);
const { notices } = await execute(planNotices, {}, request);
const machineTime = Date.now();
const { ended } = await execute(applyRetention, { machineTime }, request);
const files = await endOldFiles(read(), request.now, machineTime);
const erasures = await settleErasures(read(), request.now);
const names = await endNames(read(), request.now);
const namesOfWithdrawn = await endNamesOfWithdrawn(read(), request.now);
const namesAgain = await settleNames(read(), request.now);
const sealed = await resealSecrets();
const swept = await sweepStrayFiles(machineTime);
const missing = await missingFiles();
const kept = await keepPast(request.now);
const delivery = await deliverAll();
closeStore();
await stopCatching?.();
process.stdout.write(
  [
    `Campagnes closes : ${done.closed.length} · exceptions terminées : ${done.exceptionsEnded}`,
    `Formations mises à jour à leur date : ${followed.length}`,
    `Relances préparées : ${planned} · avis de campagne : ${notices}`,
    `Réponses des jours passés gardées : ${kept}`,
    `Au bout de leur durée : ${ended} lignes, ${files.imports} fichiers importés, ${files.evidence} pièces retirées, ${files.mails} courriers de démonstration`,
    ...(names > 0 ? [`Sessions dont les noms sont arrivés à leur terme : ${names}`] : []),
    ...(namesOfWithdrawn > 0
      ? [`Sessions dont des noms de désistés sont effacés : ${namesOfWithdrawn}`]
      : []),
    ...(namesAgain > 0 ? [`Sessions dont les noms sont effacés de nouveau : ${namesAgain}`] : []),
    ...(erasures.again > 0 ? [`Personnes effacées de nouveau : ${erasures.again}`] : []),
    ...(erasures.unreadable > 0
      ? [`Lignes illisibles au registre des effacements : ${erasures.unreadable}`]
      : []),
    ...(sealed > 0 ? [`Secrets chiffrés de nouveau avec NEXTAUTH_SECRET : ${sealed}`] : []),
    `Fichiers sans ligne effacés : ${swept}`,
    ...missing.map(
      ({ folder, id, sha256 }) =>
        `Fichier manquant : ${folder}/${sha256}, nommé par la ligne ${id}. Rendez-le depuis une sauvegarde.`,
    ),
    mailConfigured()
      ? `Messages envoyés : ${delivery.sent} · sans objet : ${delivery.withdrawn} · à réessayer : ${delivery.delayed} · abandonnés : ${delivery.failed}`
      : 'Le courrier n’est pas configuré (SMTP_URL) : les messages attendent.',
    '',
  ].join('\n'),
);

async function deliverAll(): Promise<Delivery> {
  const total: Delivery = { sent: 0, withdrawn: 0, delayed: 0, failed: 0 };
  for (;;) {
    const batch = await deliverMessages(requestNow());
    for (const how of Object.keys(total) as (keyof Delivery)[]) total[how] += batch[how];
    if (batch.sent + batch.withdrawn + batch.failed === 0 || batch.delayed > 0) return total;
  }
}
