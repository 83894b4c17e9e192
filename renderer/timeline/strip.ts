import { scaleUtc } from 'd3-scale';
import type { Item } from './item.ts';
import { fontsOf, paletteOf } from './palette.ts';
import type { Span } from './view.ts';
import { readingSize } from './viewport.ts';

const height = 48;
/** The upper part, with the profile; years are written below. */
const band = 30;
const milliseconds = 86_400_000;
const step = 4;

/** How much there is at each time, as a quiet profile; the time of detention as solid lines below it. */
export function paintStrip(canvas: HTMLCanvasElement, place: HTMLElement, items: readonly Item[], whole: Span): void {
  const reading = readingSize();
  const width = place.clientWidth / reading;
  const scale = Math.max(1, globalThis.devicePixelRatio) * reading;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.style.width = `${width * reading}px`;
  canvas.style.height = `${height * reading}px`;
  const context = canvas.getContext('2d');
  if (context === null || width === 0) return;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  const palette = paletteOf(place);
  const time = scaleUtc()
    .domain([whole.from * milliseconds, whole.until * milliseconds])
    .range([0, width]);
  const counts = Array.from({ length: Math.ceil(width / step) + 1 }, () => 0);
  const held = new Uint8Array(Math.ceil(width) + 1);
  for (const item of items) {
    if (item.mark === null) continue;
    const x0 = time(item.start * milliseconds);
    const bin = Math.floor(Math.max(0, Math.min(width - 1, x0)) / step);
    counts[bin] = (counts[bin] ?? 0) + 1;
    if (!item.heavy) continue;
    const x1 = time(item.end * milliseconds);
    held.fill(1, Math.max(0, Math.floor(x0)), Math.max(0, Math.min(width, Math.ceil(x1))));
  }
  const most = Math.max(1, ...counts);
  context.fillStyle = palette.muted;
  context.globalAlpha = 0.55;
  for (const [bin, count] of counts.entries()) {
    if (count === 0) continue;
    // The root, so that one entry is still seen beside a hundred.
    const tall = Math.max(2, Math.sqrt(count / most) * (band - 8));
    context.fillRect(bin * step + 0.5, band - 4 - tall, step - 1, tall);
  }
  context.globalAlpha = 1;
  context.fillStyle = palette.kind('detention');
  for (let x = 0; x <= width; x += 1) if (held[x]) context.fillRect(x, band - 3, 1, 3);
  context.fillStyle = palette.rule;
  context.fillRect(0, band, width, 1);
  context.font = `11px ${fontsOf(place)}`;
  let last = -40;
  for (const tick of time.ticks(Math.max(2, Math.floor(width / 90)))) {
    const x = time(tick);
    if (tick.getUTCMonth() !== 0 || tick.getUTCDate() !== 1 || x - last < 40 || x > width - 32) continue;
    last = x;
    context.fillStyle = palette.muted;
    context.fillRect(Math.round(x), band, 1, 4);
    context.fillText(String(tick.getUTCFullYear()), x + 4, band + 13);
  }
}
