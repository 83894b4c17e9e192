import { useLayoutEffect, useRef } from 'react';
import { sampleOf } from '../../shared/chronology/legend.ts';
import { paintMark, placeMark } from '../../shared/chronology/shapes.ts';
import { signs, timelineWords, type Sign } from '../../shared/chronology/words.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { Popover } from '../kit/popover.tsx';
import { canvasSheet } from './canvas-sheet.ts';
import { fontsOf, paletteOf } from './palette.ts';
import { paintNotch } from './scene.ts';
import { readingSize } from './viewport.ts';

/** Of a sample, in rem; the drawing counts sixteen pixels for each. */
const width = 4.5;
const height = 1.375;
const line = 16;

/** What the shapes mean, each drawn by the hand that draws the timeline. */
export function Legend() {
  const { t, language } = useWords();
  return (
    <Popover
      label={t('timeline.legend')}
      placement="bottom end"
      trigger={<IconButton icon="info" label={t('timeline.legend')} />}
    >
      <ul className="timeline-legend">
        {signs
          .filter((sign) => sign !== 'break')
          .map((sign) => (
            <li key={sign}>
              <SignSample sign={sign} />
              <span>{timelineWords[language].signs[sign]}</span>
            </li>
          ))}
        <li>
          <SignSample sign="span" more="moved" />
          <span>{timelineWords[language].moved}</span>
        </li>
        <li>
          <span className="timeline-legend-cluster" aria-hidden="true">
            12
          </span>
          <span>{t('timeline.legend_cluster')}</span>
        </li>
        <li>
          <SignSample sign="day" more="faint" />
          <span>{timelineWords[language].otherDates}</span>
        </li>
      </ul>
    </Popover>
  );
}

function SignSample({ sign, more }: { readonly sign: Sign; readonly more?: 'faint' | 'moved' }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const place = canvas.current;
    const context = place?.getContext('2d');
    const { mark } = sampleOf(sign);
    if (!place || !context || !mark) return;
    const scale = Math.max(1, globalThis.devicePixelRatio) * readingSize();
    place.width = width * line * scale;
    place.height = height * line * scale;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const sheet = canvasSheet(context, paletteOf(place), fontsOf(place), () => width * line);
    const middle = (height * line) / 2;
    const heavy = more === 'moved';
    const draw = (): void =>
      paintMark(
        placeMark(mark, heavy, { x: (day) => day + 6, breaks: [] }),
        middle,
        sheet.pen(heavy ? 'detention' : 'event', false),
      );
    if (more === 'faint') sheet.faintly(draw);
    else draw();
    if (heavy) paintNotch(sheet, 22, middle);
  });
  return <canvas ref={canvas} aria-hidden="true" style={{ width: `${width}rem`, height: `${height}rem` }} />;
}
