import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { CallInput } from '../../shared/contract/calls.ts';
import { fail } from '../../shared/contract/errors.ts';
import { writeDurably } from '../vault/durable.ts';
import { drawingToPdf } from './svg-pdf.ts';
import { drawingToPng } from './svg-png.ts';
import { readDrawing } from './svg-tree.ts';

/** RFC 2083, 3.1. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Writes a drawing of the window to a place that a person has chosen, in the place of an older one: the dialog has asked about
 * that. An SVG holds nothing but shapes and text.
 * @throws DRAWING_INVALID, EXPORT_INSIDE_VAULT, FOLDER_NOT_FOUND, DISK_FULL, WRITE_FAILED
 */
export async function saveDrawing(drawing: CallInput<'timeline.save'>, vaultFolder: string): Promise<void> {
  const file = resolve(drawing.file);
  if (!existsSync(dirname(file))) fail('FOLDER_NOT_FOUND');
  const vault = realpathSync(vaultFolder);
  if (`${realpathSync(dirname(file))}${sep}`.startsWith(`${vault}${sep}`)) fail('EXPORT_INSIDE_VAULT');
  await writeDurably(file, await contentOf(drawing));
}

async function contentOf(drawing: CallInput<'timeline.save'>): Promise<Uint8Array | string> {
  switch (drawing.format) {
    case 'svg':
      readDrawing(drawing.svg);
      return drawing.svg;
    case 'pdf':
      return drawingToPdf(drawing.svg);
    case 'png':
      return PNG.every((byte, at) => drawing.png[at] === byte) ? drawing.png : fail('DRAWING_INVALID');
    case 'picture':
      return drawingToPng(drawing.svg);
  }
}
