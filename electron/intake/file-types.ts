/**
 * The extensions of a type; the first is the one to give a file that has none. Names which other programs use for the same
 * content stand beside it, so that a `.jpeg` is no lie.
 */
const extensions = new Map<string, readonly string[]>([
  ['application/pdf', ['pdf']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.template', ['dotx']],
  ['application/vnd.ms-word.document.macroenabled.12', ['docm']],
  ['application/vnd.ms-word.template.macroenabled.12', ['dotm']],
  ['application/vnd.ms-office.encrypted', ['docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm', 'dotx', 'xlsb']],
  ['application/vnd.oasis.opendocument.text', ['odt']],
  ['application/vnd.oasis.opendocument.text-template', ['ott']],
  ['application/x-cfb', ['cfb', 'doc', 'xls', 'ppt', 'msg', 'msi', 'pub', 'vsd', 'mpp', 'dot', 'wps', 'db']],
  ['text/html', ['html', 'htm', 'xhtml', 'xht', 'shtml']],
  ['application/xml', ['xml', 'gpx', 'kml', 'rss', 'atom', 'xsd', 'xsl', 'fb2', 'fodt', 'plist', 'xmp', 'rdf', 'opf']],
  ['image/svg+xml', ['svg']],
  ['text/csv', ['csv', 'tsv', 'tab']],
  ['application/json', ['json', 'geojson', 'jsonl', 'ndjson', 'har', 'map', 'ipynb', 'jsonld']],
  ['message/rfc822', ['eml', 'mht', 'mhtml', 'mim', 'mime', 'emlx']],
  ['application/mbox', ['mbox', 'mbx']],
  ['application/rtf', ['rtf', 'doc']],
  ['text/calendar', ['ics', 'ical', 'ifb']],
  ['text/vcard', ['vcf', 'vcard']],
  ['image/jpeg', ['jpg', 'jpeg', 'jpe', 'jfif', 'mpo']],
  ['image/png', ['png', 'apng']],
  ['image/apng', ['png', 'apng']],
  ['image/tiff', ['tif', 'tiff', 'dng', 'nef', 'arw', 'cr2']],
  ['image/bmp', ['bmp', 'dib']],
  ['image/jp2', ['jp2', 'j2k', 'jpf', 'jpx']],
  ['image/heic', ['heic', 'heif', 'hif']],
  ['image/heif', ['heif', 'heic', 'hif']],
  [
    'application/zip',
    ['zip', 'kmz', 'cbz', 'wacz', 'khz', 'odb', 'pages', 'numbers', 'key', 'sketch', 'ora', 'idml', 'usdz'],
  ],
  ['application/wacz', ['wacz', 'zip']],
  ['application/warc', ['warc', 'gz', 'arc']],
  ['application/vnd.ms-outlook', ['msg', 'oft']],
  ['application/gzip', ['gz', 'tgz', 'svgz', 'warc', 'gzip']],
  ['video/mp4', ['mp4', 'm4v', 'm4a', 'mov', 'f4v', 'qt']],
  ['video/quicktime', ['mov', 'qt', 'mp4', 'm4v']],
  ['audio/x-m4a', ['m4a', 'mp4', 'm4b']],
  ['audio/mp4', ['m4a', 'mp4', 'm4b']],
  ['video/3gpp', ['3gp', '3g2', 'amr', 'mp4']],
  ['audio/mpeg', ['mp3', 'mp2', 'mpga']],
  ['video/mpeg', ['mpg', 'mpeg', 'vob', 'dat', 'm2v']],
  ['video/MP2P', ['mpg', 'mpeg', 'vob', 'dat']],
  ['video/mp2t', ['mts', 'ts', 'm2ts', 'm2t']],
  ['video/matroska', ['mkv', 'mka', 'mk3d', 'webm']],
  ['video/webm', ['webm', 'weba', 'mkv']],
  ['audio/ogg', ['ogg', 'oga', 'spx', 'opus']],
  ['audio/ogg; codecs=opus', ['opus', 'ogg', 'oga']],
  ['video/ogg', ['ogv', 'ogg']],
  ['video/x-ms-asf', ['wmv', 'asf', 'wma']],
  ['audio/x-ms-asf', ['wma', 'asf', 'wmv']],
  ['application/vnd.ms-asf', ['asf', 'wmv', 'wma']],
  ['application/x-sqlite3', ['sqlite', 'db', 'sqlite3', 'db3']],
  ['application/x-msdownload', ['exe', 'dll', 'scr', 'sys']],
  ['application/postscript', ['ps', 'eps', 'ai']],
  ['application/pgp-encrypted', ['pgp', 'gpg', 'asc']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']],
]);

/** What a plain text may be called, beyond `txt`. */
const textNames = new Set(
  (
    'txt text md markdown rst log srt vtt sub ini conf cfg yaml yml toml tex bib nfo asc sql csv tsv tab json jsonl ndjson xml html ' +
    'htm eml js ts css py sh bat c h ris url m3u m3u8'
  ).split(' '),
);
/** Types that are texts with rules: a `.txt` may hold them without lying. */
const textTypes = /^(text\/|message\/rfc822$|application\/(xml|json|rtf|mbox)$|image\/svg)/;

/** The extensions that a type goes by; `fallback` is the file-type library's own for types which are not in the table. */
export function extensionsOf(mime: string, fallback: string): readonly string[] {
  return extensions.get(mime) ?? [fallback];
}

/** Whether a name with this extension may hold a content of this type. */
export function fits(extension: string, mime: string, fallback: string): boolean {
  if (extensionsOf(mime, fallback).includes(extension)) return true;
  if (mime === 'text/plain') return textNames.has(extension);
  return textTypes.test(mime) && (extension === 'txt' || extension === 'text');
}

/** Whether an extension says anything about the content. `.2021` or `.old` do not. */
export function claims(extension: string, known: ReadonlySet<string>): boolean {
  return (
    known.has(extension) ||
    textNames.has(extension) ||
    [...extensions.values()].some((list) => list.includes(extension))
  );
}

/** The extension of a name in small letters, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /[^./\\]\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}
