import { appendProfessionLink, professionLinkedOn } from '@/db/frameworks';
import { professions } from '@/db/reference';
import type { Command } from '@/lib/command';
import { type ProfessionLinkInput, professionLinkInput } from '@/lib/domain/framework/inputs';
import { effectiveDayProblems, problem } from '@/lib/domain/inputs';
import { refuseAll } from '@/lib/refusal';
import { decidedSince, type FoundFramework, findFramework } from './framework-found';

/** By which framework the people of a profession are trained, from a day on: the document links none (D105). */
export const linkProfessionFramework: Command<ProfessionLinkInput, FoundFramework, { linkId: number }> = {
  name: 'link-profession-framework',
  permission: 'framework.attribute',
  input: professionLinkInput,
  find: findFramework,
  async run({ tx, actor, now, door }, given, { framework }) {
    const { framework: frameworkKey, professionId, linked, effectiveOn, reason } = given;
    const isKnown = (await professions(tx)).some(({ id }) => id === professionId);
    const isLinked = framework.professions.some(({ id }) => id === professionId);
    refuseAll([
      ...(isKnown ? [] : [problem('professionId', 'profession_unknown')]),
      ...(isKnown && isLinked === linked ? [problem('professionId', 'profession_link_unchanged')] : []),
      ...effectiveDayProblems('effectiveOn', effectiveOn, now.day),
      ...decidedSince(effectiveOn, professionLinkedOn(tx, { professionId, frameworkKey, day: now.day })),
    ]);
    const linkId = appendProfessionLink(tx, {
      ...{ professionId, frameworkKey, linked, effectiveOn, reason, door },
      ...{ accountId: actor.accountId, at: now.instant, knownFrom: now.day },
    });
    return {
      result: { linkId },
      journal: { subject: `framework:${frameworkKey}`, references: { professionLink: linkId }, reason },
    };
  },
};
