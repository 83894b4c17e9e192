import { useState } from 'react';
import { go, stay } from '../app/place.ts';
import { BeginDialog } from './begin/begin-dialog.tsx';
import { DeskRoom } from './desk/desk-room.tsx';
import { SubmissionList } from './list/submission-list.tsx';
import './submissions.css';

interface SubmissionsRoomProps {
  readonly code?: string;
  readonly part?: string;
  readonly about?: readonly string[];
}

/** What is sent to whom: the list of submissions, and the desk on which one of them is written. */
export function SubmissionsRoom({ code, part, about }: SubmissionsRoomProps) {
  const [begins, setBegins] = useState(false);
  if (code !== undefined) return <DeskRoom key={code} code={code} part={part} />;
  const isBeginning = begins || about !== undefined;
  return (
    <>
      <SubmissionList onBegin={() => setBegins(true)} />
      {isBeginning && (
        <BeginDialog
          about={about ?? []}
          onClose={() => {
            setBegins(false);
            // Who comes back later finds the list.
            if (about !== undefined) stay({ room: 'submissions' });
          }}
          onBegun={(begun) => {
            setBegins(false);
            stay({ room: 'submissions' });
            go({ room: 'submissions', code: begun });
          }}
        />
      )}
    </>
  );
}
