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

const width = 72;
const height = 22;

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
          <span>{t('timeline.legend_moved')}</span>
        </li>
        <li>
          <span className="timeline-legend-cluster" aria-hidden="true">
            12
          </span>
          <span>{t('timeline.legend_cluster')}</span>
        </li>
        <li>
          <SignSample sign="day" more="faint" />
          <span>{t('timeline.legend_others')}</span>
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
    const ratio = Math.max(1, globalThis.devicePixelRatio);
    place.width = width * ratio;
    place.height = height * ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const sheet = canvasSheet(context, paletteOf(place), fontsOf(place), () => width);
    const heavy = more === 'moved';
    const draw = (): void =>
      paintMark(
        placeMark(mark, heavy, { x: (day) => day + 6, breaks: [] }),
        height / 2,
        sheet.pen(heavy ? 'detention' : 'event', false),
      );
    if (more === 'faint') sheet.faintly(draw);
    else draw();
    if (heavy) paintNotch(sheet, 22, height / 2);
  });
  return <canvas ref={canvas} aria-hidden="true" style={{ width, height }} />;
}
