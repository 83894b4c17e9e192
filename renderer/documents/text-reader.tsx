import type { ReaderProps } from './reader-room.tsx';
import { TextFrame, useTextReading } from './text-frame.tsx';
import { TextScroll } from './text-scroll.tsx';

/** Reads a document that is text and nothing else. */
export function TextReader(props: ReaderProps) {
  const reading = useTextReading(props);
  return (
    <TextFrame {...props} reading={reading}>
      <TextScroll {...reading.sheets} />
    </TextFrame>
  );
}
