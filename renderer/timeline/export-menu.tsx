import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { failureWords } from '../app/failure-words.ts';
import { MenuButton } from '../kit/menu.tsx';
import { say } from '../kit/notices.tsx';
import { canvasSheet } from './canvas-sheet.ts';
import { prepare, type Drawable, type Part } from './drawing.ts';
import { fontsOf } from './palette.ts';
import { printPalette, svgSheet } from './svg-sheet.ts';

type Format = 'svg' | 'png' | 'pdf';

/** Pixels of a picture for each of the drawing. */
const sharpness = 2;
/** Chromium draws no canvas with a longer side. */
const longestSide = 16_384;

/** Takes the drawing out: as SVG, picture or PDF, what is in view or everything. */
export function ExportMenu({ make }: { readonly make: () => Drawable }) {
  const { t, language } = useWords();
  const save = async (format: Format, part: Part): Promise<void> => {
    try {
      const chosen = await call('shell.choose', { what: `timeline-${format}`, language });
      const file = chosen.places[0]?.place;
      if (file === undefined) return;
      const drawable = make();
      if (format === 'png') await call('timeline.save', { format, png: await pictureOf(drawable, part), file });
      else await call('timeline.save', { format, svg: svgOf(drawable, part, t('timeline.timeline')), file });
      say({ text: t('timeline.saved', { name: chosen.places[0]?.name ?? '' }) });
    } catch (error) {
      say({ text: failureWords(error, t), tone: 'caution' });
    }
  };
  const item = (format: Format, part: Part) => ({
    id: `${format}-${part}`,
    label: t(`timeline.export_${format}_${part}`),
    onAction: () => void save(format, part),
  });
  return (
    <MenuButton
      icon="export"
      label={t('timeline.export')}
      items={[
        item('svg', 'all'),
        item('pdf', 'all'),
        item('png', 'all'),
        'separator',
        item('svg', 'view'),
        item('pdf', 'view'),
        item('png', 'view'),
      ]}
    />
  );
}

/** The drawing as an SVG document. */
export function svgOf(drawable: Drawable, part: Part, title: string): string {
  const { width, height, paint } = prepare(drawable, part);
  const sheet = svgSheet();
  paint(sheet);
  return sheet.finish(width, height, drawable.language, title);
}

/**
 * The drawing as a PNG, drawn by the same hand with the fonts of the window.
 * @param sharp pixels of the picture for each of the drawing, where the longest side allows it
 */
export async function pictureOf(drawable: Drawable, part: Part, sharp = sharpness): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, paint } = prepare(drawable, part);
  const scale = Math.min(sharp, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('This canvas cannot be drawn on');
  context.scale(scale, scale);
  const palette = printPalette();
  const sheet = canvasSheet(context, palette, fontsOf(document.documentElement), () => width);
  sheet.box(0, 0, width, height, palette.paper);
  paint(sheet);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('The picture could not be made');
  return new Uint8Array(await blob.arrayBuffer());
}
