import type { questionnaireCalls } from '../../shared/contract/calls/questionnaires.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Questionnaires answered from the archive. */
export function answerQuestionnaireCalls(archive: OpenArchive): CallsOf<typeof questionnaireCalls> {
  return {
    'questionnaires.answer': async ({ code, language }) => {
      const { catalogue } = archive.vault();
      const [{ answerQuestionnaire }, { wgadQuestionnaire }] = await Promise.all([
        import('../submissions/questionnaires/answer.ts'),
        import('../submissions/questionnaires/wgad.ts'),
      ]);
      return answerQuestionnaire(catalogue, wgadQuestionnaire, code, language);
    },
  };
}
