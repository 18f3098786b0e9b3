import { answerFromStore } from '@/lib/threads/store-answer';
import { templateHere } from './template';
import type { TemplateMade, TemplateTask } from './template-thread';

/** The thread in which a large template is made. */
await answerFromStore<TemplateTask, TemplateMade>((read, { actor, now, reportId }) =>
  templateHere(read, actor, now, reportId),
);
