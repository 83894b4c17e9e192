import { useEffect } from 'react';
import { PassageQuestions } from '../documents/fact/passage-questions.tsx';
import { DropZone } from '../documents/drop-zone.tsx';
import { Notices, say } from '../kit/notices.tsx';
import { KeyMap } from '../search/key-map.tsx';
import { Palette } from '../search/palette.tsx';
import { useFrameCommands } from './frame-commands.ts';
import { on } from './host.ts';
import { useFocusInRoom } from './keep-focus.ts';
import { useNativeMenu } from './native-menu.ts';
import { Rail } from './rail.tsx';
import { RoomOf } from './room-of.tsx';
import { measureRoom } from './room-width.ts';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { translate, useWords } from './words.ts';
import './frame.css';

/** The window with an open vault: a line above, the rail, the room one is in, a line beneath. */
export function Frame() {
  const { t } = useWords();
  useFrameCommands();
  useNativeMenu();
  useFocusInRoom();
  useEffect(() => on('reader.restarted', () => say({ text: translate('app.reader-restarted'), tone: 'caution' })), []);
  return (
    <DropZone>
      <div className="frame">
        <a className="frame-skip" href="#content">
          {t('app.skip')}
        </a>
        <TopBar />
        <Rail />
        <main ref={measureRoom} id="content" className="frame-room" tabIndex={-1}>
          <RoomOf />
        </main>
        <StatusLine />
      </div>
      <Palette />
      <KeyMap />
      <PassageQuestions />
      <Notices />
    </DropZone>
  );
}
