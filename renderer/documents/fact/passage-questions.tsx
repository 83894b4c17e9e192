import { CiteDialog } from './cite-dialog.tsx';
import { ObserveDialog } from './observe-dialog.tsx';
import { endAsking, useAsking } from './passage-acts.ts';

/** What a person is asked about a passage, wherever one is. It stands once, in the frame. */
export function PassageQuestions() {
  const asking = useAsking();
  if (asking === null) return null;
  const { passage, about } = asking;
  const Question = about === 'statement' ? CiteDialog : ObserveDialog;
  return <Question key={JSON.stringify(passage)} passage={passage} onClose={endAsking} />;
}
