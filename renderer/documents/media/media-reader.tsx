import { useCallback, useEffect, useRef, useState } from 'react';
import { definitions } from '../../../shared/records/definitions.ts';
import { go, type CitedPlace } from '../../app/place.ts';
import { localeOf } from '../../app/formats.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words.ts';
import { Button, IconButton, ToggleIconButton } from '../../kit/button.tsx';
import { MenuButton } from '../../kit/menu.tsx';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { originalAddress } from '../document-opened.ts';
import { citePassage, recordFromPassage } from '../fact/passage-acts.ts';
import { useReaderCommands } from '../reader-commands.ts';
import { ReaderHead } from '../reader-head.tsx';
import type { ReaderProps } from '../reader-room.tsx';
import { SIDES } from '../reader-sides.ts';
import { useReaderView } from '../reader-view.ts';
import { RecordedPane } from '../recorded-pane.tsx';
import { clockOf, placeSeconds, secondOf } from './clock.ts';
import './media.css';

/** Seconds of the steps: arrows, J and L, comma and full stop. A film of 25 pictures a second has one every 0.04. */
const STEP = 5;
const LONG_STEP = 10;
const FINE = { audio: 0.1, video: 0.04 } as const;
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;
const TYPES = ['event', 'incident', 'detention', 'person', 'organisation', 'case'] as const;

/** Sound and film, played by the window from parts of the encrypted file as it needs them; any second is found by keys and can be cited. */
export function MediaReader(props: ReaderProps & { readonly kind: 'audio' | 'video' }) {
  const { code, title, opened, shown, place, kind, onLeave } = props;
  const { t, language } = useWords();
  const { open } = useSession();
  const canWrite = open?.readOnly === false;
  const [view, change] = useReaderView();
  const media = useRef<HTMLVideoElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useArrivalFocus(stage);
  const timeField = useRef<HTMLInputElement>(null);
  const [now, setNow] = useState(0);
  const [length, setLength] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [typed, setTyped] = useState<string | null>(null);

  const seek = useCallback((to: number): void => {
    const { current } = media;
    if (current === null) return;
    const end = Number.isFinite(current.duration) ? current.duration : Infinity;
    current.currentTime = Math.max(0, Math.min(end, to));
    setNow(current.currentTime);
  }, []);
  const by = (seconds: number): void => seek((media.current?.currentTime ?? 0) + seconds);
  const toggle = (): void => {
    const { current } = media;
    if (current === null) return;
    if (current.paused) current.play().catch(() => setFailed(true));
    else current.pause();
  };
  const faster = (direction: 1 | -1): void => {
    const at = SPEEDS.findIndex((each) => each === speed);
    const next = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at + direction))] ?? 1;
    setSpeed(next);
    if (media.current !== null) media.current.playbackRate = next;
  };
  const fine = (direction: 1 | -1): void => {
    media.current?.pause();
    by(direction * FINE[kind]);
  };

  // Who comes for a place of the recording stands there as soon as its length is known.
  const wanted = placeSeconds(place);
  useEffect(() => {
    if (length > 0 && wanted !== null) seek(wanted);
  }, [length, wanted, seek]);

  const cites = (): CitedPlace => ({ document: code, place: clockOf(media.current?.currentTime ?? now) });
  const goToTime = (text: string): void => {
    const second = secondOf(text);
    setTyped(null);
    if (second !== null) seek(second);
  };

  useReaderCommands([
    { id: 'play', label: t(isPlaying ? 'reader.pause' : 'reader.play'), keys: 'K', run: toggle },
    { id: 'play-space', label: t('reader.play'), keys: 'Space', inMenu: false, run: toggle },
    { id: 'back-5', label: t('reader.back-5'), keys: 'ArrowLeft', run: () => by(-STEP) },
    { id: 'forward-5', label: t('reader.forward-5'), keys: 'ArrowRight', run: () => by(STEP) },
    { id: 'back-10', label: t('reader.back-10'), keys: 'J', run: () => by(-LONG_STEP) },
    { id: 'forward-10', label: t('reader.forward-10'), keys: 'L', run: () => by(LONG_STEP) },
    { id: 'back-fine', label: t('reader.back-fine'), keys: ',', run: () => fine(-1) },
    { id: 'forward-fine', label: t('reader.forward-fine'), keys: '.', run: () => fine(1) },
    { id: 'slower', label: t('reader.slower'), keys: '[', run: () => faster(-1) },
    { id: 'faster', label: t('reader.faster'), keys: ']', run: () => faster(1) },
    { id: 'time', label: t('reader.go-to-time'), keys: 'G', run: () => timeField.current?.focus() },
    { id: 'start', label: t('documents.first-page'), keys: 'Home', inMenu: false, run: () => seek(0) },
    { id: 'recorded', label: t('documents.recorded'), keys: 'I', run: () => change({ recorded: !view.recorded }) },
    { id: 'cite', label: t('reader.cite-time'), keys: 'C', enabled: canWrite, run: () => citePassage(cites()) },
  ]);

  const handlers = {
    ref: media,
    src: originalAddress(opened.url),
    preload: 'metadata',
    'aria-label': title,
    onTimeUpdate: () => setNow(media.current?.currentTime ?? 0),
    onSeeked: () => setNow(media.current?.currentTime ?? 0),
    onLoadedMetadata: () => setLength(finite(media.current?.duration)),
    onDurationChange: () => setLength(finite(media.current?.duration)),
    onPlay: () => setPlaying(true),
    onPause: () => setPlaying(false),
    onError: () => setFailed(true),
  } as const;
  return (
    <div className="reader">
      <ReaderHead code={code} title={title} onLeave={onLeave}>
        <span className="reader-tool-group reader-tools-end">
          <ToggleIconButton
            icon={SIDES.recorded.icon}
            label={t('documents.recorded')}
            keys="I"
            isSelected={view.recorded}
            onChange={(recorded) => change({ recorded })}
          />
        </span>
      </ReaderHead>
      <div className="reader-media-panes">
        {/* The stage takes the keys when one arrives. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the reason stands above */}
        <div className="reader-media" ref={stage} tabIndex={-1} data-kind={kind}>
          {hasFailed ? (
            <p role="alert">{t('reader.not-played')}</p>
          ) : kind === 'audio' ? (
            // oxlint-disable-next-line jsx-a11y/media-has-caption -- evidence comes as it is; a transcript is a document of its own
            <audio {...handlers} />
          ) : (
            // oxlint-disable-next-line jsx-a11y/media-has-caption -- the same
            <video {...handlers} onClick={toggle} />
          )}
          <div className="reader-player">
            <input
              className="reader-player-line"
              type="range"
              aria-label={t('reader.seek')}
              aria-valuetext={t('reader.time-of', { now: clockOf(now), all: clockOf(length) })}
              min={0}
              max={Math.max(0.1, length)}
              step={FINE[kind]}
              value={Math.min(now, length)}
              onChange={(event) => seek(Number(event.currentTarget.value))}
              onKeyDown={(event) => {
                // The arrows mean the same here as everywhere else in the recording.
                if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
                  event.preventDefault();
                  event.stopPropagation();
                  by(event.key === 'ArrowLeft' ? -STEP : STEP);
                }
              }}
            />
            <div className="reader-player-tools">
              <IconButton icon="chevrons-left" label={t('reader.back-5')} keys="ArrowLeft" onPress={() => by(-STEP)} />
              <IconButton
                icon={isPlaying ? 'pause' : 'resume'}
                label={t(isPlaying ? 'reader.pause' : 'reader.play')}
                keys="K"
                onPress={toggle}
              />
              <IconButton
                icon="chevrons-right"
                label={t('reader.forward-5')}
                keys="ArrowRight"
                onPress={() => by(STEP)}
              />
              <span className="reader-player-time">
                <input
                  ref={timeField}
                  aria-label={t('reader.go-to-time')}
                  size={8}
                  value={typed ?? clockOf(now)}
                  onFocus={(event) => event.currentTarget.select()}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                  onBlur={() => setTyped(null)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' && event.key !== 'Escape') return;
                    if (event.key === 'Enter') goToTime(event.currentTarget.value);
                    event.preventDefault();
                    event.stopPropagation();
                    stage.current?.focus();
                  }}
                />
                <span>{clockOf(length)}</span>
              </span>
              <span className="reader-tool-group">
                <IconButton icon="minus" label={t('reader.slower')} keys="[" onPress={() => faster(-1)} />
                <output aria-label={t('reader.speed')}>
                  {t('reader.times', { speed: speed.toLocaleString(localeOf(language)) })}
                </output>
                <IconButton icon="add" label={t('reader.faster')} keys="]" onPress={() => faster(1)} />
              </span>
              {canWrite && (
                <span className="reader-tool-group reader-tools-end">
                  <Button variant="quiet" icon="quote" keys="C" onPress={() => citePassage(cites())}>
                    {t('reader.cite-time')}
                  </Button>
                  <MenuButton
                    variant="quiet"
                    label={t('reader.new-from-it')}
                    items={TYPES.map((type) => ({
                      id: type,
                      label: definitions[type].label[language],
                      icon: type,
                      onAction: () => recordFromPassage(type, cites()),
                    }))}
                  />
                </span>
              )}
            </div>
          </div>
        </div>
        {view.recorded && (
          <div className="reader-media-recorded">
            <RecordedPane
              shown={shown}
              page={null}
              printed=""
              chosen={null}
              onGo={(each) => {
                if (each.place !== null) go({ room: 'reader', code, place: each.place });
              }}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function finite(seconds: number | undefined): number {
  return seconds !== undefined && Number.isFinite(seconds) ? seconds : 0;
}
