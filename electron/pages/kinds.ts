import { readable } from '../intake/text/extractors.ts';

/** How a file is shown: drawn by page in the viewer, as text, played by the window, or not at all. */
export type Showing =
  | { readonly by: 'drawing'; readonly mime: string }
  | { readonly by: 'text' }
  | { readonly by: 'playing'; readonly kind: 'audio' | 'video'; readonly mime: string }
  | { readonly by: 'none' };

/** Pictures that are decoded in the viewer, under the name that the engine or the decoder knows. Their bytes never reach the decoders of the window. */
const pictures = new Map([
  ['image/png', 'image/png'],
  ['image/apng', 'image/png'],
  ['image/jpeg', 'image/jpeg'],
  ['image/gif', 'image/gif'],
  ['image/bmp', 'image/bmp'],
  ['image/tiff', 'image/tiff'],
  ['image/jp2', 'image/jp2'],
  ['image/webp', 'image/webp'],
  ['image/heic', 'image/heic'],
  ['image/heif', 'image/heic'],
  ['image/heic-sequence', 'image/heic'],
  ['image/heif-sequence', 'image/heic'],
  ['image/avif', 'image/avif'],
]);

/** Sound and film that Chromium plays, by content, with the type that it is given. Nothing else is handed to it. */
const played = new Map<string, { kind: 'audio' | 'video'; mime: string }>([
  ['audio/mpeg', { kind: 'audio', mime: 'audio/mpeg' }],
  ['audio/mp4', { kind: 'audio', mime: 'audio/mp4' }],
  ['audio/x-m4a', { kind: 'audio', mime: 'audio/mp4' }],
  ['audio/aac', { kind: 'audio', mime: 'audio/aac' }],
  ['audio/ogg', { kind: 'audio', mime: 'audio/ogg' }],
  ['audio/ogg; codecs=opus', { kind: 'audio', mime: 'audio/ogg' }],
  ['audio/wav', { kind: 'audio', mime: 'audio/wav' }],
  ['audio/vnd.wave', { kind: 'audio', mime: 'audio/wav' }],
  ['audio/flac', { kind: 'audio', mime: 'audio/flac' }],
  ['audio/x-flac', { kind: 'audio', mime: 'audio/flac' }],
  ['video/mp4', { kind: 'video', mime: 'video/mp4' }],
  ['video/x-m4v', { kind: 'video', mime: 'video/mp4' }],
  ['video/quicktime', { kind: 'video', mime: 'video/mp4' }],
  ['video/3gpp', { kind: 'video', mime: 'video/mp4' }],
  ['video/webm', { kind: 'video', mime: 'video/webm' }],
  ['video/matroska', { kind: 'video', mime: 'video/webm' }],
  ['video/ogg', { kind: 'video', mime: 'video/ogg' }],
]);

/** How a file of this type by content is shown. */
export function showingOf(mime: string): Showing {
  if (mime === 'application/pdf') return { by: 'drawing', mime };
  const picture = pictures.get(mime);
  if (picture !== undefined) return { by: 'drawing', mime: picture };
  const media = played.get(mime);
  if (media !== undefined) return { by: 'playing', ...media };
  return { by: readable(mime) === 'text' ? 'text' : 'none' };
}
